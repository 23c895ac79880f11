import { decodeHTML } from 'entities';

/** WebVTT 4.2.2 (cue text), SubRip's HTML and the override codes of SubStation in .srt files. */
const STYLING =
  /<\/?(?:c|b|i|u|s|ruby|rt|lang|font|span)(?:[.\s][^<>]*)?>|<(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{3}>|\{\\[^{}]*\}/gi;
const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]*)>/i;
const VOICE_END = /<\/v>/gi;

/** Words of a cue with the voice they are marked with. */
export interface VoicedLine {
  readonly voice: string | null;
  readonly text: string;
}

/** A line without styling, positions and times; voice tags stay. */
export function withoutStyling(line: string): string {
  return line
    .replace(STYLING, '')
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many marks of a line are not taken over. */
export function countStyling(line: string): number {
  return line.match(STYLING)?.length ?? 0;
}

function plainWords(text: string): string {
  return decodeHTML(text.replace(VOICE_END, '')).replace(/\s+/g, ' ').trim();
}

/**
 * Takes a line apart by its voice tags; a voice lasts until it is closed or another begins.
 * @param voice the voice that speaks as the line begins
 */
export function voicedLines(
  line: string,
  voice: string | null,
): { lines: VoicedLine[]; voice: string | null } {
  const lines: VoicedLine[] = [];
  let current = voice;
  for (const part of line.split(/(?=<v[.\s])|(?<=<\/v>)/i)) {
    const name = VOICE.exec(part)?.[1];
    if (name !== undefined) current = plainWords(name) || null;
    const text = plainWords(part.replace(VOICE, ''));
    if (text !== '') lines.push({ voice: current, text });
    if (/<\/v>/i.test(part)) current = null;
  }
  return { lines, voice: current };
}
