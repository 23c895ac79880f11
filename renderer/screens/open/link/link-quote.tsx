import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { classes } from '../../../components/classes.ts';
import { Segmented } from '../../../components/segmented.tsx';
import type { Span } from '../../../text-view/text-view-types.ts';
import { useOpen } from '../open-store.ts';
import { REACHES } from './grow-quote.ts';
import { draftQuote, type LinkDraft, type LinkSide } from './link-draft.ts';
import { changeDraft } from './link-steps.ts';
import { type QuotePiece, quotePieces } from './quote-pieces.ts';

/** The quote, in which the words that name cause and effect are marked by selecting them. */
export function LinkQuote({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const body = useOpen(state => state.body);
  const selection = useOpen(state => state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  const quote = body && draftQuote(draft, body);
  usePureSelection(field, quote !== null);
  useFocusAtFirst(field);
  if (!body) return null;
  const mark = (side: LinkSide) => {
    const span = chosenSpan(field.current, quote) ?? selection;
    if (!span) return;
    changeDraft({ [side]: { ...draft[side], span } });
    // The selection would hide the mark just made.
    field.current?.setSelectionRange(field.current.selectionEnd, field.current.selectionEnd);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.nativeEvent.code === 'KeyC') mark('cause');
    if (event.nativeEvent.code === 'KeyE') mark('effect');
  };
  return (
    <>
      {quote ? (
        <div className="link-quote">
          <div className="link-quote__marks" aria-hidden="true">
            <Pieces pieces={quotePieces(body.text, quote, draft)} />
          </div>
          <textarea
            ref={field}
            className="link-quote__field"
            aria-label={t('open.link.quote')}
            aria-readonly="true"
            spellCheck={false}
            value={body.text.slice(quote.start, quote.end)}
            onChange={() => undefined}
            onKeyDown={onKeyDown}
          />
        </div>
      ) : (
        <p className="muted">{t('open.link.noQuote')}</p>
      )}
      <div className="link-form__row">
        <MarkButton side="cause" onPress={() => mark('cause')} />
        <MarkButton side="effect" onPress={() => mark('effect')} />
      </div>
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

function MarkButton({ side, onPress }: { side: LinkSide; onPress(): void }) {
  const { t } = useTranslation();
  return (
    // A press must not take the selection in the quote away with the focus.
    <Button className={`link-quote__mark link-quote__mark--${side}`} preventFocusOnPress onPress={onPress}>
      {t(`open.link.mark.${side}`)} <kbd className="kbd">{side === 'cause' ? 'C' : 'E'}</kbd>
    </Button>
  );
}

function Pieces({ pieces }: { pieces: readonly QuotePiece[] }) {
  return pieces.map(({ start, text, isCause, isEffect }) => (
    <mark key={start} className={classes(isCause && 'quote-card__cause', isEffect && 'quote-card__effect')}>
      {text}
    </mark>
  ));
}

/** What is selected in the quote, as positions of the source. */
function chosenSpan(field: HTMLTextAreaElement | null, quote: Span | null): Span | null {
  if (!field || !quote || field.selectionStart === field.selectionEnd) return null;
  return { start: quote.start + field.selectionStart, end: quote.start + field.selectionEnd };
}

/** The form begins at its quote: to be marked at once, with the rest of the form before and after it. */
function useFocusAtFirst(field: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => field.current?.focus({ preventScroll: true }), [field]);
}

/** The field has a caret, which a read-only one would hide, but takes no words. */
function usePureSelection(field: { current: HTMLTextAreaElement | null }, isShown: boolean): void {
  useEffect(() => {
    const element = field.current;
    if (!element || !isShown) return;
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener('beforeinput', refuse);
    return () => element.removeEventListener('beforeinput', refuse);
  }, [field, isShown]);
}
