import type { Speaker, Turn } from '../api/entities/sources.ts';

/** A passage of a text in UTF-16 code units, half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of each speaker of a source, by name. */
export function partsOf(speakers: readonly Pick<Speaker, 'name' | 'role'>[]): Map<string, Speaker['role']> {
  return new Map(speakers.map(({ name, role }) => [name, role]));
}

/** The turns of the interviewers, in order. */
export function questionsOf<T extends Pick<Turn, 'start' | 'end' | 'speaker'>>(
  turns: readonly T[],
  roleOf: ReadonlyMap<string, Speaker['role']>,
): T[] {
  return turns.filter(({ speaker }) => speaker !== null && roleOf.get(speaker) === 'interviewer');
}

/**
 * Whether a passage lies wholly in one of the questions: what reaches into an answer is part of it.
 * @param questions in order, not overlapping
 */
export function isOfQuestion({ start, end }: Span, questions: readonly Span[]): boolean {
  let low = 0;
  let high = questions.length;
  // The last question that begins at or before the passage.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((questions[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const question = questions[low - 1];
  return question !== undefined && end <= question.end;
}
