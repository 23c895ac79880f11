import { readCaretBy } from '../../../state/visited.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { setOpen } from '../open-store.ts';

let current: TextView | null = null;

/** The text in view, for the parts of the stage that act on it. */
export function textView(): TextView | null {
  return current;
}

export function setTextView(view: TextView | null): void {
  current = view;
  readCaretBy(() => current?.caret() ?? null);
}

/** Gives the keys back to the text, so that coding goes on where it was. */
export function focusText(): void {
  current?.focus();
}

/** Takes down in which paragraph the caret stands. */
export function noteParagraph(): void {
  if (current) setOpen({ paragraph: current.paragraphNumber(current.caret()) });
}

/** Puts the caret somewhere by program; nothing is selected then. */
export function placeCaret(offset: number): void {
  current?.select({ start: offset, end: offset });
  setOpen({ selection: null });
  noteParagraph();
}

/** Selects words by program, for the view and for the stage alike. */
export function selectWords(span: Span): void {
  current?.select(span);
  setOpen({ selection: span, at: null });
  noteParagraph();
}
