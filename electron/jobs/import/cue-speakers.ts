import { readLabel } from './turn-label.ts';
import type { Utterance } from './utterance.ts';

interface Labelled {
  readonly utterance: Utterance;
  readonly name: string;
  readonly rest: string;
  /** A part in an interview or a name, which need not come back to be believed. */
  readonly isPlain: boolean;
}

function labelOf(utterance: Utterance): Labelled | null {
  if (utterance.speaker !== null) return null;
  const label = readLabel(utterance.text);
  if (!label || label.class === 'key' || label.style === 'timed' || label.style === 'tabbed') return null;
  const { name } = label;
  const isPlain = label.class !== 'other';
  return { utterance, name, rest: utterance.text.slice(label.body).trim(), isPlain };
}

/**
 * Finds `Name:` at the beginning of cues. A name holds for the cues after it until another one or a mark of
 * change, as captions name a speaker when they begin and not again.
 */
export function withSpeakers(utterances: readonly Utterance[]): Utterance[] {
  const labels = utterances.map(labelOf);
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  let running: string | null = null;
  return utterances.map((utterance, i) => {
    const label = labels[i];
    if (label && (label.isPlain || (counts.get(label.name) ?? 0) > 1)) {
      running = label.name;
      return { ...utterance, speaker: label.name, text: label.rest };
    }
    if (utterance.speaker !== null || utterance.begins) {
      running = null;
      return utterance;
    }
    return { ...utterance, speaker: running };
  });
}
