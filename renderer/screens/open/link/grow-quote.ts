import type { Turn } from '../../../../shared/api/entities/sources.ts';
import { offset } from '../../../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../../../shared/text/paragraphs.ts';
import { sentenceAt } from '../../../../shared/text/words.ts';
import type { Span } from '../../../text-view/text-view-types.ts';

export const REACHES = ['parts', 'sentence', 'paragraph'] as const;
export type QuoteReach = (typeof REACHES)[number];

export interface QuoteText {
  text: string;
  turns: readonly Turn[];
}

/** Widens a quote to whole sentences or paragraphs; the speaker's label before the words stays out. */
export function growQuote(span: Span, reach: QuoteReach, body: QuoteText): Span {
  if (reach === 'parts') return span;
  const first = wordsAround(span.start, body);
  const last = wordsAround(Math.max(span.start, span.end - 1), body);
  if (reach === 'paragraph') return hull(span, first.start, last.end);
  const opening = sentenceIn(first, span.start, body.text);
  const closing = sentenceIn(last, Math.max(span.start, span.end - 1), body.text);
  return hull(span, opening.start, closing.end);
}

const hull = (span: Span, start: number, end: number): Span => ({
  start: Math.min(span.start, start),
  end: Math.max(span.end, end),
});

/** The spoken words of the paragraph around a position. */
function wordsAround(at: number, { text, turns }: QuoteText): Span {
  const paragraph = paragraphAt(paragraphs(text), offset(at));
  if (!paragraph) return { start: at, end: at };
  const turn = turns.find(each => each.start >= paragraph.start && each.start < paragraph.end);
  return { start: Math.max(paragraph.start, turn?.bodyStart ?? 0), end: paragraph.end };
}

function sentenceIn(words: Span, at: number, text: string): Span {
  const local = Math.min(Math.max(at - words.start, 0), words.end - words.start);
  const found = sentenceAt(text.slice(words.start, words.end), offset(local));
  return found ? { start: words.start + found.start, end: words.start + found.end } : words;
}
