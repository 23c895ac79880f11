import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { intervalIndex } from '../../../../shared/text/interval-index.ts';
import { type Offset, span } from '../../../../shared/text/offset.ts';
import { Button } from '../../../components/button.tsx';
import { hasCommandKey } from '../../../frame/platform.ts';
import { useQuery } from '../../../state/query.ts';
import { type DraftBlock, useDrafts } from '../../../state/text-drafts.ts';
import { leaveCorrecting, saveDraft } from './correct-actions.ts';
import { CorrectSection, SECTION } from './correct-section.tsx';
import { blockAt } from './draft-blocks.ts';
import './correct.css';

const NO_BLOCKS: readonly DraftBlock[] = [];

/** A transcript to be typed over, turn by turn, with the codings where saving would put them. */
export function CorrectEditor({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const blocks = useDrafts(state => state.drafts[sourceId]?.blocks) ?? NO_BLOCKS;
  const codings = useBlockCodings(sourceId, blocks);
  const scroll = useRef<HTMLDivElement>(null);
  const begin = useBegin(sourceId, blocks);
  const sections = useMemo(
    () => Array.from({ length: Math.ceil(blocks.length / SECTION) }, (_, i) => i * SECTION),
    [blocks],
  );
  return (
    // The keys belong to the fields inside; here they are only seen on their way up.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="correct" onKeyDown={event => onKey(event, sourceId)}>
      <CorrectBar sourceId={sourceId} />
      <div className="correct__scroll" ref={scroll}>
        <section className="correct__page" aria-label={t('correct.text')}>
          {sections.map(from => (
            <CorrectSection
              key={from}
              sourceId={sourceId}
              from={from}
              blocks={blocks.slice(from, from + SECTION)}
              codings={codings}
              caret={begin}
              scroll={scroll}
            />
          ))}
        </section>
      </div>
    </div>
  );
}

/** Where the caret stands as typing begins; later places are noted, not gone to. */
function useBegin(sourceId: string, blocks: readonly DraftBlock[]): { index: number; at: number } {
  const caret = useRef(useDrafts.getState().drafts[sourceId]?.caret ?? 0).current;
  return useMemo(() => {
    const index = blockAt(blocks, caret);
    const block = blocks[index];
    return { index, at: block ? Math.max(0, Math.min(block.end, caret) - block.start) : 0 };
  }, [blocks, caret]);
}

function CorrectBar({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const count = useDrafts(state => state.drafts[sourceId]?.typed.size ?? 0);
  const isSaving = useDrafts(state => state.saving === sourceId);
  return (
    <div className="correct__bar">
      <p className="muted small">{t('correct.hint')}</p>
      <span className="push" />
      <span className="muted small tabular" aria-live="polite">
        {count > 0 && t('correct.changed', { count })}
      </span>
      <Button isDisabled={isSaving} onPress={() => leaveCorrecting(sourceId)}>
        {t('common.cancel')}
      </Button>
      <Button variant="primary" isDisabled={isSaving || count === 0} onPress={() => void saveDraft(sourceId)}>
        {t('correct.save')}
      </Button>
    </div>
  );
}

/** The codings that each block shares words with. */
function useBlockCodings(sourceId: string, blocks: readonly DraftBlock[]): readonly (readonly Coding[])[] {
  const { data } = useQuery('codings.list', { sourceId }, { tables: ['coding'] });
  return useMemo(() => {
    const spans = (data ?? []).map(coding => ({ ...coding, ...span(coding.start, coding.end) }));
    const index = intervalIndex(spans);
    return blocks.map(block => index.within(block.start as Offset, block.end as Offset));
  }, [data, blocks]);
}

/** Saves, asks to leave, and goes from field to field where the caret is at the edge of one. */
function onKey(event: KeyboardEvent, sourceId: string): void {
  const { nativeEvent, key } = event;
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  if (key === 'Escape') leaveCorrecting(sourceId);
  else if (key.toLowerCase() === 's' && hasCommandKey(nativeEvent)) void saveDraft(sourceId);
  else if (!stepsOut(event)) return;
  event.preventDefault();
  event.stopPropagation();
}

function stepsOut({
  key,
  target,
  currentTarget,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): boolean {
  if (!(target instanceof HTMLTextAreaElement) || shiftKey || ctrlKey || metaKey || altKey) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart !== selectionEnd) return false;
  const isBack = (key === 'ArrowUp' || key === 'ArrowLeft') && selectionStart === 0;
  const isOn = (key === 'ArrowDown' || key === 'ArrowRight') && selectionEnd === value.length;
  if (!isBack && !isOn) return false;
  const fields = [...currentTarget.querySelectorAll('textarea')];
  const next = fields[fields.indexOf(target) + (isBack ? -1 : 1)];
  if (!next) return false;
  next.focus();
  const at = isBack ? next.value.length : 0;
  next.setSelectionRange(at, at);
  return true;
}
