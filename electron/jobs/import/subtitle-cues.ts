/** One cue of a subtitle file: what stands on the screen from one time to another. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  /** As written, with tags and entities. */
  readonly lines: readonly string[];
}

/** The cues of a file, and how many blocks of it are for authors and players only. */
export interface SubtitleFile {
  readonly cues: readonly Cue[];
  readonly notes: number;
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
/** WebVTT 4.1 (cue timings) and SubRip, with what people's editors make of them. */
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,3}>\s*${TIME}(?:\s.*)?$`);

function milliseconds([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'));
}

const isBlank = (line: string): boolean => !/\S/.test(line);

/** What belongs to the next cue already: its number or name, alone above its times. */
function withoutIdentifier(lines: readonly string[]): readonly string[] {
  const last = lines.at(-1);
  if (last === undefined || isBlank(last)) return lines;
  const standsApart = lines.length > 1 && isBlank(lines.at(-2) ?? '');
  return standsApart || /^\s*\d+\s*$/.test(last) ? lines.slice(0, -1) : lines;
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) blocks.push([]);
    else blocks.at(-1)?.push(line.trim());
  }
  return blocks.filter(block => block.length > 0);
}

const isForAuthors = (block: readonly string[]): boolean => /^(NOTE|STYLE|REGION)(\s|$)/.test(block[0] ?? '');

/**
 * Reads the cues of an .srt or .vtt file, in the order of the file. Cue numbers may be wrong or missing, blank
 * lines missing or too many, hours left out, fractions behind a point or a comma.
 * @param text canonical text
 */
export function readCues(text: string): SubtitleFile {
  const lines = text.split('\n');
  const timings = lines.flatMap((line, at) => {
    const found = line.includes('>') ? TIMING.exec(line) : null;
    return found
      ? [{ at, startMs: milliseconds(found.slice(1, 5)), endMs: milliseconds(found.slice(5)) }]
      : [];
  });
  let notes = blocksOf(lines.slice(0, timings[0]?.at ?? 0)).filter(isForAuthors).length;
  const cues = timings.map(({ at, startMs, endMs }, i) => {
    const next = timings[i + 1];
    const own = lines.slice(at + 1, next?.at ?? lines.length);
    const blocks = blocksOf(next ? withoutIdentifier(own) : own);
    const shown = blocks.filter(block => !isForAuthors(block));
    notes += blocks.length - shown.length;
    return { startMs, endMs: Math.max(startMs, endMs), lines: shown.flat() };
  });
  return { cues, notes };
}
