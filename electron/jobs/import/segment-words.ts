import { joinWords } from './join-utterances.ts';
import { type JsonObject, speakerAt } from './json-values.ts';
import type { Utterance } from './utterance.ts';

/** One word of a recogniser. */
export interface TimedWord {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
  /** Punctuation, which stands close behind the word before. */
  readonly isMark?: boolean;
}

/** Words joined into utterances: a new one where the speaker changes or there is a gap. */
export function utterancesOfWords(words: readonly TimedWord[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const word of words) {
    const last = utterances.at(-1);
    const speaker = word.isMark && word.speaker === null ? (last?.speaker ?? null) : word.speaker;
    const gap = last && last.endMs !== null && word.startMs !== null ? word.startMs - last.endMs : 0;
    const text = word.text.trim();
    if (!last || (last.speaker !== speaker && !word.isMark) || gap > 1500) {
      utterances.push({ speaker, startMs: word.startMs, endMs: word.endMs, text });
      continue;
    }
    const joined = word.isMark ? last.text + text : joinWords(last.text, text);
    utterances[utterances.length - 1] = { ...last, text: joined, endMs: word.endMs ?? last.endMs };
  }
  return utterances;
}

/** The speaker most of a segment's words have, where the segment itself names none. */
export function speakerOfWords(words: readonly JsonObject[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) {
    const speaker = speakerAt(word, 'speaker');
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
