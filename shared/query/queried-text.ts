import type { DistanceUnit, MeetingLevel, QueryNode } from '../api/entities/queries.ts';
import { hasMoreWords } from '../search/word-windows.ts';
import { countBelow, type Reach } from './lies-to.ts';
import type { Passage } from './passage.ts';

type Of<K extends QueryNode['kind']> = Extract<QueryNode, { kind: K }>;

/** One text while a query is asked of it. What has to be read for an answer is read when it is asked for. */
export interface QueriedText {
  /** Passages of codings, or places of words, as a set. */
  leaf(node: Of<'codes'> | Of<'words'>): Passage[];
  /** Every coded passage: what is left when something is not wanted. */
  coded(): Passage[];
  text(): string;
  /** Where paragraphs, or turns, begin. */
  starts(unit: 'paragraph' | 'turn'): ArrayLike<number>;
  /** Whether a case that this text is of has a passage of a node, in this text or in another. */
  isInCase(node: QueryNode, level: 'participant' | 'site'): boolean;
}

/** The number of the unit a position belongs to: the one that begins last before it. */
const unitAt = (starts: ArrayLike<number>, at: number) => countBelow(starts, at + 1);

/** The units a passage stands in, as numbers. */
export function unitsOf(starts: ArrayLike<number>, { start, end }: Reach): Reach {
  return { start: unitAt(starts, start), end: unitAt(starts, end - 1) + 1 };
}

/** Whether there is at most so much between two positions, the first before the second. */
export function isAtMost(
  text: QueriedText,
  [from, to]: readonly [number, number],
  { most, unit }: { most: number; unit: DistanceUnit },
): boolean {
  if (unit === 'characters') return to - from <= most;
  if (unit === 'words') return !hasMoreWords(text.text(), from, to, most);
  const starts = text.starts('paragraph');
  return unitAt(starts, to) - unitAt(starts, Math.max(0, from - 1)) <= most;
}

/** Whether passages of different texts can meet at a level. */
export function isCaseLevel(level: MeetingLevel): level is 'participant' | 'site' {
  return level === 'participant' || level === 'site';
}
