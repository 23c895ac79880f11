import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { type PartSpan, quotePieces } from './quote-pieces.ts';
import './marked-quote.css';

export type LinkSide = 'cause' | 'effect';

interface MarkedQuoteProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The words of the quote and where they begin; null where there is no quote yet. */
  quote: { start: number; text: string } | null;
  cause: PartSpan | null;
  effect: PartSpan | null;
  /** Marks what is selected in the quote (null where nothing is) as one of its parts. */
  onMark(side: LinkSide, span: PartSpan | null): void;
}

/** A quote in which the words that name cause and effect are marked by selecting them, or by C and E. */
export function MarkedQuote({ field, quote, cause, effect, onMark }: MarkedQuoteProps) {
  const { t } = useTranslation();
  usePureSelection(field, quote !== null);
  const mark = (side: LinkSide) => {
    onMark(side, quote && chosenSpan(field.current, quote.start));
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
            {quotePieces(quote, { cause, effect }).map(({ start, text, isCause, isEffect }) => (
              <mark
                key={start}
                className={classes(isCause && 'quote-card__cause', isEffect && 'quote-card__effect')}
              >
                {text}
              </mark>
            ))}
          </div>
          <textarea
            ref={field}
            className="link-quote__field"
            aria-label={t('open.link.quote')}
            aria-readonly="true"
            spellCheck={false}
            value={quote.text}
            onChange={() => undefined}
            onKeyDown={onKeyDown}
          />
        </div>
      ) : (
        <p className="muted">{t('open.link.noQuote')}</p>
      )}
      <div className="link-quote__buttons">
        <MarkButton side="cause" onPress={() => mark('cause')} />
        <MarkButton side="effect" onPress={() => mark('effect')} />
      </div>
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

/** What is selected in the quote, as positions of the source. */
function chosenSpan(field: HTMLTextAreaElement | null, start: number): PartSpan | null {
  if (!field || field.selectionStart === field.selectionEnd) return null;
  return { start: start + field.selectionStart, end: start + field.selectionEnd };
}

/** The field has a caret, which a read-only one would hide, but takes no words. */
function usePureSelection(field: RefObject<HTMLTextAreaElement | null>, isShown: boolean): void {
  useEffect(() => {
    const element = field.current;
    if (!element || !isShown) return;
    const refuse = (event: Event) => event.preventDefault();
    element.addEventListener('beforeinput', refuse);
    return () => element.removeEventListener('beforeinput', refuse);
  }, [field, isShown]);
}
