import type { PatternProblem } from '../../../shared/api/entities/label-patterns.ts';
import { readTimeAt } from './label-time.ts';

type Part = { readonly kind: 'speaker' | 'time' } | { readonly kind: 'written'; readonly text: string };

/** How a line begins that begins a turn, as the user wrote it with placeholders. */
export type LabelPattern = readonly Part[];

/** A label found at the beginning of a line. */
export interface PatternLabel {
  readonly name: string;
  readonly timeMs: number | null;
  /** Code units from the start of the line to the words; the line's length when there are none. */
  readonly body: number;
}

const PLACEHOLDER = /\{\s*(speaker|time|说话人|说话者|时间)\s*\}/giu;
const TIME_WORDS = new Set(['time', '时间']);
const LONGEST_NAME = 60;
/** Only this much of a line is looked at, so that a line of ten million characters costs no more than another. */
const REACH = 400;

/** Full-width signs as their half-width ones, one code unit for one; 【 and 「 stay. */
function fold(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/gu, sign =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const written = (text: string) => {
    if (text !== '') parts.push({ kind: 'written', text: fold(text) });
  };
  for (const found of pattern.matchAll(PLACEHOLDER)) {
    written(pattern.slice(at, found.index));
    parts.push({ kind: TIME_WORDS.has(found[1]?.toLowerCase() ?? '') ? 'time' : 'speaker' });
    at = found.index + found[0].length;
  }
  written(pattern.slice(at));
  return parts;
}

function problemOf(parts: LabelPattern): PatternProblem | null {
  const count = (kind: Part['kind']) => parts.filter(part => part.kind === kind).length;
  if (count('speaker') === 0) return 'no-speaker';
  if (count('speaker') > 1 || count('time') > 1) return 'twice';
  const isMarked = parts.some(
    part => part.kind === 'time' || (part.kind === 'written' && /\S/u.test(part.text)),
  );
  return isMarked ? null : 'too-wide';
}

/**
 * Reads a pattern such as `[{time}] {speaker}:`. `{speaker}` is there once, `{time}` at most once, and beside the
 * speaker there is a sign or a time, else every line would begin a turn.
 */
export function parsePattern(pattern: string): { pattern: LabelPattern } | { problem: PatternProblem } {
  const parts = partsOf(pattern.trim());
  const problem = problemOf(parts);
  return problem === null ? { pattern: parts } : { problem };
}

const afterSpace = (line: string, at: number): number => {
  let end = at;
  while (/\s/u.test(line.charAt(end))) end++;
  return end;
};

/** Where `text` ends that is written at `at`; a space of it stands for any number of them, or none. */
function afterWritten(line: string, at: number, text: string): number | null {
  let end = at;
  for (const sign of text) {
    if (/\s/u.test(sign)) end = afterSpace(line, end);
    else if (line.startsWith(sign, end)) end += sign.length;
    else return null;
  }
  return end;
}

/** What is being read: `line` is folded for signs, `raw` is as it was written. */
interface Reading {
  readonly line: string;
  readonly raw: string;
  readonly isWhole: boolean;
}

type Found = Omit<PatternLabel, 'name'> & { readonly name: string | null };

/** A name holds no end of a sentence; and 10:30 begins with a number before a colon, and nobody is called so. */
function isName(name: string, line: string, end: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(name) || /[。！？!?]/u.test(name)) return false;
  return !(/^\d+$/u.test(name) && /^:\d/u.test(line.slice(end, end + 2)));
}

/** The shortest name after which the rest of the pattern stands. */
function matchSpeaker(reading: Reading, start: number, rest: LabelPattern): Found | null {
  const { line, raw, isWhole } = reading;
  const at = afterSpace(line, start);
  const isLast = rest.length === 0;
  const last = line.trimEnd().length;
  if (isLast && (!isWhole || last - at > LONGEST_NAME)) return null;
  for (let end = isLast ? last : at + 1; end <= Math.min(last, at + LONGEST_NAME); end++) {
    const name = raw.slice(at, end).trim();
    if (!isName(name, line, end)) continue;
    const found = matchParts(reading, end, rest);
    if (found) return { ...found, name };
  }
  return null;
}

function matchParts(reading: Reading, at: number, parts: LabelPattern): Found | null {
  const [part, ...rest] = parts;
  if (!part) return { name: null, timeMs: null, body: at };
  if (part.kind === 'speaker') return matchSpeaker(reading, at, rest);
  if (part.kind === 'written') {
    const end = afterWritten(reading.line, at, part.text);
    return end === null ? null : matchParts(reading, end, rest);
  }
  const start = afterSpace(reading.line, at);
  const time = readTimeAt(reading.line, start);
  const found = time && matchParts(reading, start + time.length, rest);
  return found && { ...found, timeMs: time.ms };
}

/** Reads the beginning of a line by a pattern. The cost does not grow with the length of the line. */
export function matchPattern(written: string, pattern: LabelPattern): PatternLabel | null {
  const raw = written.slice(0, REACH);
  const reading = { line: fold(raw), raw, isWhole: raw.length === written.length };
  const found = matchParts(reading, afterSpace(reading.line, 0), pattern);
  if (!found || found.name === null) return null;
  const body = afterSpace(reading.line, found.body);
  return { name: found.name, timeMs: found.timeMs, body: Math.min(body, written.length) };
}
