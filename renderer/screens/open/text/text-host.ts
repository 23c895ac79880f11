import { readCaretBy } from '../../../state/visited.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { setView } from '../open-store.ts';
import { beside, type Side } from '../sides/beside.ts';

const views: Record<Side, TextView | null> = { left: null, right: null };

/** The text in hand, for the parts of the stage that act on it; or the one on a side. */
export function textView(side: Side = beside().side): TextView | null {
  return views[side];
}

export function setTextView(side: Side, view: TextView | null): void {
  views[side] = view;
  readCaretBy(() => textView()?.caret() ?? null);
}

/** Gives the keys back to the text, so that coding goes on where it was. */
export function focusText(): void {
  textView()?.focus();
}

/** Takes down in which paragraph the caret stands. */
export function noteParagraph(side: Side = beside().side): void {
  const view = textView(side);
  if (view) setView(side, { paragraph: view.paragraphNumber(view.caret()) });
}

/** Puts the caret somewhere by program; nothing is selected then. */
export function placeCaret(offset: number, side: Side = beside().side): void {
  textView(side)?.select({ start: offset, end: offset });
  setView(side, { selection: null });
  noteParagraph(side);
}

/** Selects words by program, for the view and for the stage alike. */
export function selectWords(span: Span): void {
  const { side } = beside();
  textView(side)?.select(span);
  setView(side, { selection: span, at: null });
  noteParagraph(side);
}
