import { offset } from '../../shared/text/offset.ts';
import { type Paragraph, paragraphAt, paragraphs } from '../../shared/text/paragraphs.ts';
import type { Span, TextDocument, TextTurn } from './text-view-types.ts';

/** A paragraph to be drawn; `opensTurn` means the speaker's line stands above it. */
export interface PlannedParagraph extends Span {
  /** As everywhere a passage is cited: a speaker's label on a line of its own has one too, which is shown nowhere. */
  readonly number: number;
  readonly turn: TextTurn | null;
  readonly opensTurn: boolean;
}

/**
 * Cuts a document into the paragraphs a reader sees: the words of each turn, and what stands outside any
 * turn. Blank lines and written speaker labels are left out.
 */
export function planParagraphs(doc: TextDocument): PlannedParagraph[] {
  const plan: PlannedParagraph[] = [];
  const written = paragraphs(doc.text);
  let at = 0;
  for (const turn of [...doc.turns].sort((a, b) => a.start - b.start)) {
    plan.push(...paragraphsOf(doc.text, at, turn.start, null, written));
    plan.push(...paragraphsOf(doc.text, Math.max(turn.bodyStart, at), turn.end, turn, written));
    at = Math.max(at, turn.end);
  }
  plan.push(...paragraphsOf(doc.text, at, doc.text.length, null, written));
  return plan;
}

function paragraphsOf(
  text: string,
  start: number,
  end: number,
  turn: TextTurn | null,
  written: readonly Paragraph[],
): PlannedParagraph[] {
  if (start >= end) return [];
  return paragraphs(text.slice(start, end)).map((paragraph, index) => ({
    number: paragraphAt(written, offset(start + paragraph.start))?.number ?? 1,
    start: start + paragraph.start,
    end: start + paragraph.end,
    turn,
    opensTurn: turn !== null && index === 0,
  }));
}
