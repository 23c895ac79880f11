import { RootedError } from '../../../shared/api/errors.ts';
import type { ProjectSession } from '../project-session.ts';

/** Longest part of a quote that stands in the history's sentence. */
const SUBJECT_LENGTH = 60;

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The words at `[start, end)` of a source's current text (UTF-16, half-open). Fails with SPAN_EMPTY where there are
 * none, SPAN_OUTSIDE_TEXT where the span leaves the text or would cut a surrogate pair in two.
 */
export function quoteAt(session: ProjectSession, sourceId: string, start: number, end: number): string {
  const source = session.rows.get('source', sourceId);
  const details = { title: source.title, start, end, length: source.length };
  if (end <= start) throw new RootedError('SPAN_EMPTY', 'the span holds nothing', details);
  const text = session.texts.text(source);
  if (end > text.length || splitsPair(text, start) || splitsPair(text, end)) {
    throw new RootedError('SPAN_OUTSIDE_TEXT', 'the span is not one of this text', details);
  }
  return text.slice(start, end);
}

/** A quote's beginning, for the history. */
export function quoteSubject(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length <= SUBJECT_LENGTH ? line : `${[...line].slice(0, SUBJECT_LENGTH - 1).join('')}…`;
}
