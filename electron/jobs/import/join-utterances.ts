import type { Utterance } from './utterance.ts';

/** Silence after which somebody else may be speaking, where no speaker is named. */
const PAUSE_MS = 2000;
/** Silence that ends a sentence whether or not it has its full stop. */
const LONG_PAUSE_MS = 10_000;
/** Where nobody is named and nobody pauses, a turn still ends with the sentence after this many code units. */
const LONG_TURN = 1200;

const SENTENCE_END = /[.!?。！？…；;]["”’'」』)）]*$/;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Two pieces of one text: with a space between them, but none beside a character of Chinese or Japanese. */
export function joinWords(left: string, right: string): string {
  const touches = EAST_ASIAN.test(left.slice(-1)) || EAST_ASIAN.test(right.slice(0, 1));
  return left === '' || right === '' || touches ? left + right : `${left} ${right}`;
}

function gapBetween(before: Utterance, after: Utterance): number {
  if (before.endMs === null || after.startMs === null) return 0;
  return after.startMs - before.endMs;
}

function goesOn(turn: Utterance, next: Utterance, isPunctuated: boolean): boolean {
  if (next.begins === true) return false;
  if (turn.speaker !== next.speaker) return false;
  if (turn.speaker !== null) return true;
  const gap = gapBetween(turn, next);
  const sentenceIsOver = !isPunctuated || SENTENCE_END.test(turn.text);
  if (gap >= LONG_PAUSE_MS) return false;
  return !(sentenceIsOver && (gap >= PAUSE_MS || turn.text.length >= LONG_TURN));
}

/**
 * Joins what was cut for the screen or by the recogniser into turns: all of one speaker in a row; where nobody is
 * named, up to a pause, with sentences kept whole.
 */
export function joinUtterances(utterances: readonly Utterance[]): Utterance[] {
  const spoken = utterances.filter(({ text }) => /\S/.test(text));
  const ended = spoken.filter(({ text }) => SENTENCE_END.test(text.trim())).length;
  // Recognisers without punctuation end no sentence; there only pauses tell.
  const isPunctuated = ended * 20 >= spoken.length;
  const turns: Utterance[] = [];
  for (const next of spoken) {
    const turn = turns.at(-1);
    if (!turn || !goesOn(turn, next, isPunctuated)) {
      turns.push({ ...next, text: next.text.trim() });
      continue;
    }
    const endMs = Math.max(turn.endMs ?? 0, next.endMs ?? 0) || null;
    turns[turns.length - 1] = { ...turn, endMs, text: joinWords(turn.text, next.text.trim()) };
  }
  return turns;
}
