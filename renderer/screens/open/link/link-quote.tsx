import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinkSide, MarkedQuote } from '../../../components/marked-quote.tsx';
import type { PartSpan } from '../../../components/quote-pieces.ts';
import { Segmented } from '../../../components/segmented.tsx';
import { useOpen } from '../open-store.ts';
import { REACHES } from './grow-quote.ts';
import { draftQuote, type LinkDraft } from './link-draft.ts';
import { changeDraft } from './link-steps.ts';

/** The quote, in which the words that name cause and effect are marked by selecting them. */
export function LinkQuote({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const body = useOpen(state => state.body);
  const selection = useOpen(state => state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  const quote = body && draftQuote(draft, body);
  useFocusAtFirst(field);
  if (!body) return null;
  const mark = (side: LinkSide, chosen: PartSpan | null) => {
    const span = chosen ?? selection;
    if (span) changeDraft({ [side]: { ...draft[side], span } });
  };
  return (
    <>
      <MarkedQuote
        field={field}
        quote={quote && { start: quote.start, text: body.text.slice(quote.start, quote.end) }}
        cause={draft.cause.span}
        effect={draft.effect.span}
        onMark={mark}
      />
      <p className="muted small">{t('open.link.markHint')}</p>
      <Segmented
        label={t('open.link.reach')}
        options={REACHES.map(id => ({ id, label: t(`open.link.reaches.${id}`) }))}
        value={draft.reach}
        onChange={reach => changeDraft({ reach })}
      />
    </>
  );
}

/** The form begins at its quote: to be marked at once, with the rest of the form before and after it. */
function useFocusAtFirst(field: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => field.current?.focus({ preventScroll: true }), [field]);
}
