import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { classes } from '../../../components/classes.ts';
import { useRowMap } from '../../../state/mirror.ts';
import { type DraftBlock, typeInto, useDrafts } from '../../../state/text-drafts.ts';
import { markedPieces } from './block-marks.ts';
import { noteCaret } from './correct-actions.ts';

interface CorrectBlockProps {
  sourceId: string;
  index: number;
  block: DraftBlock;
  codings: readonly Coding[];
  /** Where in the block the caret is to stand when it appears, or null. */
  caret: number | null;
}

/**
 * One stretch to be typed over. The field is the browser's own and holds the words itself, so that input methods and the
 * field's own undo work; what lies behind it is drawn after it and gives it its height.
 */
export const CorrectBlock = memo(function CorrectBlock(props: CorrectBlockProps) {
  const { sourceId, index, block, codings, caret } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const isSaving = useDrafts(state => state.saving === sourceId);
  const typed = useDrafts(state => state.drafts[sourceId]?.typed.get(index)) ?? block.text;
  // Taken once: what is typed is the field's own from then on.
  const first = useRef(typed);
  useEffect(() => {
    if (caret === null) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(caret, caret);
    field.current?.scrollIntoView({ block: 'center' });
  }, [caret]);
  const name = block.speaker ?? '';
  const label =
    block.kind === 'label'
      ? t('correct.label', { name })
      : t(name ? 'correct.wordsOf' : 'correct.words', { name });
  return (
    <div
      className={classes(
        'correct__block',
        `correct__block--${block.kind}`,
        typed !== block.text && 'correct__block--changed',
      )}
    >
      <div className="correct__field">
        <Behind block={block} typed={typed} codings={codings} />
        <textarea
          ref={field}
          className="correct__input"
          aria-label={label}
          rows={1}
          spellCheck={false}
          readOnly={isSaving}
          defaultValue={first.current}
          onInput={event => typeInto(sourceId, index, event.currentTarget.value)}
          onSelect={event => noteCaret(sourceId, caretIn(block, event.currentTarget))}
        />
      </div>
    </div>
  );
});

/** Where the caret of a field stands in the text the draft was begun on, as nearly as can be said while it is typed over. */
function caretIn(block: DraftBlock, { selectionStart }: HTMLTextAreaElement): number {
  return Math.min(block.end, block.start + selectionStart);
}

function Behind({ block, typed, codings }: { block: DraftBlock; typed: string; codings: readonly Coding[] }) {
  const codes = useRowMap('code');
  const pieces = markedPieces(block, useDeferredValue(typed), codings);
  return (
    <div className="correct__behind" aria-hidden="true">
      {pieces.map(({ at, text, codeIds }) =>
        codeIds.length === 0 ? (
          text
        ) : (
          <mark
            key={at}
            className={classes(codeIds.length > 1 && 'correct__several')}
            style={
              { '--correct-color': `var(--c-${codes.get(codeIds[0] ?? '')?.color ?? 'slate'})` } as object
            }
          >
            {text}
          </mark>
        ),
      )}
      {/* A line feed at the end has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
