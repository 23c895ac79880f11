import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SavedText } from '../../../components/saved-text.tsx';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt, notifyError } from '../../../state/toasts.ts';
import { openEvidence } from '../selective-store.ts';
import { TiedLinks } from './tied-links.tsx';

interface PropositionCardProps {
  proposition: Row<'proposition'>;
  number: number;
  evidence: Result<'propositions.evidence'>[number] | undefined;
  /** What it goes before to move up; null where it is the first. */
  before: string | null;
  /** What it goes before to move down, null for the end; null where it is the last. */
  after: { beforeId: string | null } | null;
  isNew: boolean;
}

const DRAG_TYPE = 'application/x-rooted-proposition';

/** Moves a proposition; what had the focus keeps it, although its place in the page is another. */
async function move(id: string, beforeId: string | null): Promise<void> {
  const { activeElement } = document;
  await attempt(() => api.call('propositions.move', { id, beforeId }));
  requestAnimationFrame(() => {
    if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
  });
}

/** One proposition: its words, its links, and whether they bear it out. */
export function PropositionCard(props: PropositionCardProps) {
  const { proposition, number, evidence, before, after, isNew } = props;
  const { id, text } = proposition;
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const save = async (words: string) => {
    try {
      await api.call('propositions.update', { id, text: words });
    } catch (cause) {
      notifyError(cause);
      throw cause;
    }
  };
  const up = () => void (before !== null && move(id, before));
  const down = () => void (after !== null && move(id, after.beforeId));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') up();
    else down();
  };
  const remove = async () => {
    const done = await attempt(() => api.call('propositions.remove', { id }));
    if (done !== undefined) tellStep(t('selective.propositions.removed', { number }));
  };
  const drop = useDrop(id, setOver);
  return (
    <li className={classes('proposition', isOver && 'proposition--over')} {...drop}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the handle's keys are those of the buttons beside it */}
      <span
        className="proposition__grip"
        draggable
        onDragStart={event => event.dataTransfer.setData(DRAG_TYPE, id)}
        title={t('selective.propositions.drag')}
      >
        <Icon name="grip" />
        <b>P{number}</b>
      </span>
      <div className="proposition__body">
        <SavedText
          label={t('selective.propositions.text', { number })}
          value={text}
          placeholder={t('selective.propositions.placeholder')}
          onSave={save}
          autoFocus={isNew}
          className="proposition__text read"
          onKeyDown={onKeyDown}
        />
        <Standing id={id} evidence={evidence} />
        <TiedLinks propositionId={id} number={number} />
      </div>
      <span className="proposition__tools">
        <IconButton
          icon="up"
          label={t('selective.propositions.up', { number })}
          shortcut="Alt ↑"
          isDisabled={before === null}
          onPress={up}
        />
        <IconButton
          icon="down"
          label={t('selective.propositions.down', { number })}
          shortcut="Alt ↓"
          isDisabled={after === null}
          onPress={down}
        />
        <IconButton
          icon="trash"
          label={t('selective.propositions.remove', { number })}
          onPress={() => void remove()}
        />
      </span>
    </li>
  );
}

/** What its evidence makes of it, and the numbers that open the quotes. */
function Standing({ id, evidence }: { id: string; evidence: PropositionCardProps['evidence'] }) {
  const { t } = useTranslation();
  if (!evidence) return null;
  const numbers = [
    t('common.counts.quotes', { count: evidence.citations }),
    t('common.counts.interviews', { count: evidence.sources }),
    t('common.counts.sites', { count: evidence.sites }),
    evidence.contradicts > 0 && t('selective.againstCount', { count: evidence.contradicts }),
  ];
  return (
    <p className="proposition__standing">
      <span className={`proposition__status proposition__status--${evidence.status}`}>
        {t(`selective.propositions.status.${evidence.status}`)}
      </span>
      {evidence.citations > 0 && (
        <AriaButton
          className="proposition__numbers"
          onPress={() => openEvidence({ kind: 'proposition', propositionId: id })}
        >
          {numbers.filter(Boolean).join(' · ')}
        </AriaButton>
      )}
    </p>
  );
}

/** Takes another proposition, which then stands before this one. */
function useDrop(id: string, setOver: (isOver: boolean) => void) {
  const accepts = (event: DragEvent) => event.dataTransfer.types.includes(DRAG_TYPE);
  return {
    onDragOver: (event: DragEvent) => {
      if (!accepts(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!accepts(event)) return;
      event.preventDefault();
      const dragged = event.dataTransfer.getData(DRAG_TYPE);
      if (dragged !== id) void move(dragged, id);
    },
  };
}
