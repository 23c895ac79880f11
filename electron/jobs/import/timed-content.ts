import { canonicalText } from '../../../shared/text/canonical-text.ts';
import { joinUtterances } from './join-utterances.ts';
import type { Turn } from './turn.ts';
import type { Utterance } from './utterance.ts';

const LONGEST_SPEAKER = 100;

function onOneLine(text: string): string {
  return canonicalText(text)
    .text.replace(/\s*\n\s*/g, ' ')
    .trim();
}

function labelOf(speaker: string): string {
  return /\p{Script=Han}/u.test(speaker) ? `${speaker}：` : `${speaker}: `;
}

/** A text made of turns, and the turns over it. */
export interface TimedContent {
  readonly text: string;
  readonly turns: readonly Turn[];
}

/** Writes utterances out as a transcript: a paragraph for each turn, before it who speaks. */
export function timedContent(utterances: readonly Utterance[]): TimedContent {
  const turns: Turn[] = [];
  let text = '';
  for (const { speaker: named, startMs, text: words } of joinUtterances(utterances)) {
    const speaker = named === null ? null : onOneLine(named).slice(0, LONGEST_SPEAKER) || null;
    const start = text === '' ? 0 : text.length + 2;
    const label = speaker === null ? '' : labelOf(speaker);
    const body = onOneLine(words);
    text += `${text === '' ? '' : '\n\n'}${label}${body}`;
    const timeMs = startMs === null ? null : Math.max(0, Math.round(startMs));
    turns.push({ start, end: text.length, bodyStart: start + label.length, speaker, timeMs });
  }
  return { text: text === '' ? '' : `${text}\n`, turns };
}
