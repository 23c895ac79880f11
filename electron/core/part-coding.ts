import { RootedError } from '../../shared/api/errors.ts';
import type { Row } from '../../shared/api/tables.ts';
import { cutSpan, spanWithout } from '../../shared/text/cut-span.ts';
import { type Span, span } from '../../shared/text/offset.ts';
import type { ProjectSession } from './project-session.ts';
import type { Rows } from './storage/rows.ts';

type Coding = Row<'coding'>;
type Evidence = Row<'evidence'>;

const spanOf = ({ start, end }: Coding) => span(start, end);

/** How far two spans lie over each other; below zero, how far they are apart. */
const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The words a quote gives for one of its ends: that part of it where one is marked, else all of it. */
function wordsFor(quote: Evidence, end: 'cause' | 'effect'): Span {
  const from = quote[`${end}Start`] ?? quote.start;
  return span(from, quote[`${end}End`] ?? quote.end);
}

/** Lets quotes of links name the piece that their words lie in, or lie nearest to. */
function shareEvidence(rows: Rows, id: string, other: Coding, [first, second]: readonly [Span, Span]): void {
  for (const end of ['cause', 'effect'] as const) {
    const column = `${end}CodingId` as const;
    for (const quote of rows.where('evidence', column, id)) {
      const words = wordsFor(quote, end);
      if (overlap(words, second) > overlap(words, first))
        rows.update('evidence', quote.id, { [column]: other.id });
    }
  }
}

/** What was said of the whole holds for each piece of it: memos, places on properties, places in paradigms. */
function shareRows(rows: Rows, id: string, other: Coding): void {
  for (const { id: _, ...ref } of rows.where('memoRef', 'targetId', id))
    rows.insert('memoRef', { ...ref, targetId: other.id });
  for (const { id: _, ...placement } of rows.where('propertyPlacement', 'codingId', id))
    rows.insert('propertyPlacement', { ...placement, codingId: other.id });
  for (const { id: _, ...cited } of rows.where('placementEvidence', 'codingId', id))
    rows.insert('placementEvidence', { ...cited, codingId: other.id });
}

/** Puts a coding on one piece of its words or on two; the first stays the coding it was. Gives the second's id. */
function partInto(
  rows: Rows,
  text: string,
  coding: Coding,
  first: Span,
  second: Span | undefined,
): string | null {
  const on = ({ start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  const { id, ...row } = coding;
  rows.update('coding', id, on(first));
  if (!second) return null;
  const other = rows.insert('coding', { ...row, ...on(second) });
  shareRows(rows, id, other);
  shareEvidence(rows, id, other, [first, second]);
  return other.id;
}

/**
 * Makes two codings of one, cut at a position of the text (UTF-16). Fails with NOT_FOUND, and with SPAN_EMPTY where one of
 * them would hold no words.
 */
export function splitCoding(session: ProjectSession, rows: Rows, id: string, at: number): string {
  const coding = rows.get('coding', id);
  const text = session.texts.text(rows.get('source', coding.sourceId));
  const pieces = cutSpan(text, spanOf(coding), at);
  const made = pieces && partInto(rows, text, coding, pieces[0], pieces[1]);
  if (!made) throw new RootedError('SPAN_EMPTY', 'a piece would hold no words', { id, at });
  return made;
}

/** Takes codings off a part of the text `[start, end)`; one that has no other words goes. Fails with NOT_FOUND. */
export function uncodePart(session: ProjectSession, rows: Rows, ids: readonly string[], part: Span): void {
  for (const id of new Set(ids)) {
    const coding = rows.get('coding', id);
    const text = session.texts.text(rows.get('source', coding.sourceId));
    const whole = spanOf(coding);
    const [first, second] = spanWithout(text, whole, part);
    if (!first) rows.remove('coding', id);
    else if (first !== whole) partInto(rows, text, coding, first, second);
  }
}
