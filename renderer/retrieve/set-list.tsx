import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../components/classes.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Menu } from '../components/menu.tsx';
import { useQuery } from '../state/query.ts';
import { NameDialog } from './name-dialog.tsx';
import { takeQuery, useRetrieve } from './retrieve-store.ts';
import { type ListedSet, removeSet, renameSet } from './set-actions.ts';
import { ANSWERED_FROM } from './use-passages.ts';

/** The sets of the project: what a set asks for may be gone, so those tables are watched too. */
export function useSets(): readonly ListedSet[] {
  const { data } = useQuery(
    'sets.list',
    {},
    { tables: ['savedSet', 'code', 'coder', 'site', 'source', 'attribute'] },
  );
  return data ?? [];
}

/** The sets with how many quotes each stands for now; counted only while they are in sight. */
export function SetList({ sets }: { sets: readonly ListedSet[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [renaming, setRenaming] = useState<ListedSet | null>(null);
  return (
    <details
      className="retrieve__sets"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('retrieve.sets')} <span className="search__active">{sets.length}</span>
      </summary>
      {sets.length === 0 && <p className="muted small">{t('retrieve.noSets')}</p>}
      <ul className="retrieve__set-list" aria-label={t('retrieve.sets')}>
        {isOpen && sets.map(set => <SetRow key={set.id} set={set} onRename={() => setRenaming(set)} />)}
      </ul>
      {renaming && (
        <NameDialog
          title={t('retrieve.rename')}
          name={renaming.name}
          onSave={name => renameSet(renaming.id, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </details>
  );
}

function SetRow({ set, onRename }: { set: ListedSet; onRename(): void }) {
  const { t } = useTranslation();
  const isInHand = useRetrieve(state => state.setId === set.id);
  const params = set.query && { query: set.query };
  const { data } = useQuery('queries.count', params, { tables: ANSWERED_FROM });
  const count = data && t('retrieve.passages', { count: data.passages });
  const more = t('retrieve.actions', { what: set.name });
  return (
    <li className={classes('retrieve__set', isInHand && 'retrieve__set--in-hand')}>
      <AriaButton
        className="retrieve__set-name"
        aria-pressed={isInHand}
        isDisabled={set.query === null}
        onPress={() => takeQuery(set.query, set.id)}
      >
        <span className="ellipsis">{set.name}</span>
        <span className="search__number">{count}</span>
      </AriaButton>
      <Menu
        label={more}
        placement="bottom end"
        groups={[
          {
            id: 'set',
            entries: [
              { id: 'rename', label: t('common.rename'), icon: 'edit', run: onRename },
              { id: 'remove', label: t('common.remove'), icon: 'trash', run: () => void removeSet(set) },
            ],
          },
        ]}
      >
        <IconButton icon="more" label={more} />
      </Menu>
      <SetProblem set={set} />
    </li>
  );
}

/** Says what of a set can no longer be answered. */
export function SetProblem({ set }: { set: ListedSet }) {
  const { t } = useTranslation();
  if (set.query === null) return <p className="retrieve__problem">{t('retrieve.unreadable')}</p>;
  if (set.gone.length === 0) return null;
  return <p className="retrieve__problem">{t('retrieve.gone', { list: set.gone.join(', ') })}</p>;
}
