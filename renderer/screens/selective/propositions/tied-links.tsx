import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import { openEvidence } from '../selective-store.ts';
import { matchRelation } from '../story/match-relation.ts';
import '../../../components/field.css';
import '../../../components/popover.css';

interface LinkOption {
  id: string;
  name: string;
  from: string;
  to: string;
  citations: number;
}

/** Every link with its name and its number of quotes. */
function useLinkOptions(): readonly LinkOption[] {
  const codes = useRowMap('code');
  const links = useRows('link');
  const { data } = useQuery('links.summaries', {}, { tables: ['link', 'evidence', 'source'] });
  const citations = new Map((data ?? []).map(row => [row.linkId, row.citations]));
  return links.map(({ id, fromId, toId }) => {
    const from = codes.get(fromId)?.name ?? '';
    const to = codes.get(toId)?.name ?? '';
    return { id, name: `${from} → ${to}`, from, to, citations: citations.get(id) ?? 0 };
  });
}

/** The links a proposition rests on: each opens its quotes; more are found by name. */
export function TiedLinks({ propositionId, number }: { propositionId: string; number: number }) {
  const { t } = useTranslation();
  const options = useLinkOptions();
  const ties = [...useRowMap('propositionLink').values()].filter(tie => tie.propositionId === propositionId);
  const tied = new Set(ties.map(tie => tie.linkId));
  const [isAdding, setAdding] = useState(false);
  const setLinks = (linkIds: string[]) =>
    void attempt(() => api.call('propositions.setLinks', { id: propositionId, linkIds }));
  return (
    <div className="proposition__links">
      {options
        .filter(option => tied.has(option.id))
        .map(option => (
          <Chip
            key={option.id}
            onPress={() => openEvidence({ kind: 'link', linkId: option.id })}
            onRemove={{
              label: option.name,
              run: () => setLinks([...tied].filter(id => id !== option.id)),
            }}
          >
            {`${option.name} · ${option.citations === 0 ? t('links.bare') : option.citations}`}
          </Chip>
        ))}
      {isAdding ? (
        <LinkChoice
          label={t('selective.propositions.tieTo', { number })}
          options={options.filter(option => !tied.has(option.id))}
          onChoose={id => setLinks([...tied, id])}
          onDone={() => setAdding(false)}
        />
      ) : (
        <Button
          variant="quiet"
          icon="plus"
          className="proposition__tie"
          isDisabled={options.length === 0}
          onPress={() => setAdding(true)}
        >
          {t('selective.propositions.tie')}
        </Button>
      )}
    </div>
  );
}

interface LinkChoiceProps {
  label: string;
  options: readonly LinkOption[];
  onChoose(id: string): void;
  onDone(): void;
}

function LinkChoice({ label, options, onChoose, onDone }: LinkChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = options
    .map(option => ({ option, score: typed === '' ? 0 : matchRelation(option.from, option.to, typed) }))
    .filter((scored): scored is { option: LinkOption; score: number } => scored.score !== null)
    .sort((a, b) => a.score - b.score)
    .map(scored => scored.option);
  return (
    <ComboBox<LinkOption>
      className="proposition__choice"
      items={found}
      selectedKey={null}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={key => {
        if (key === null) return;
        setTyped('');
        onChoose(String(key));
      }}
      onBlur={onDone}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus
    >
      <Label className="visually-hidden">{label}</Label>
      <Input className="field__input" placeholder={t('selective.propositions.tiePlaceholder')} />
      <Popover className="popover select__list" offset={4}>
        <ListBox<LinkOption>
          className="menu"
          renderEmptyState={() => <p className="proposition__none muted">{t('common.noMatch')}</p>}
        >
          {option => (
            <ListBoxItem id={option.id} className="menu__item" textValue={option.name}>
              {option.name}
              <span className="push muted small">
                {option.citations === 0
                  ? t('links.bare')
                  : t('common.counts.quotes', { count: option.citations })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
