import { LABEL_TIME, readTimeAt } from './label-time.ts';
import {
  HEAD_KEYS,
  INTERVIEWER_WORDS,
  labelKey,
  NUMBERED_VOICE,
  PARTICIPANT_WORDS,
  PROSE_KEYS,
  SPEECH_ENDING,
  TITLE,
} from './label-words.ts';
import { isPersonalName } from './personal-name.ts';

/** How a label stands: a file keeps to one way, so the way is evidence. */
export type LabelStyle = 'heading' | 'bold' | 'own-line' | 'inline' | 'timed' | 'tabbed';

/** What a label reads like. `key` names a fact in head matter and is never a speaker. */
export type LabelClass = 'role' | 'name' | 'other' | 'key';

/** A line that may begin a turn. */
export interface LabelCandidate {
  /** The label as written, without marks and time. */
  readonly name: string;
  /** For comparing: see `labelKey`. */
  readonly key: string;
  readonly style: LabelStyle;
  readonly class: LabelClass;
  readonly timeMs: number | null;
  /** Code units from the start of the line to the words; the line's length when there are none. */
  readonly body: number;
}

const LONGEST_LABEL = 24;
/** Only this much of a line is looked at, so that a line of ten million characters costs no more than another. */
const LABEL_REACH = 120;

const TIME = String.raw`[[(（【]?(?:(?:时间|時間|time)\s?[:：]?\s?)?(${LABEL_TIME})[\])）】]?`;
const OPENING = /^\s*(#{1,6}\s+)?(?:(?:\d{1,4}[.、)]|[•*-])\s+)?(?:\*\*|__)?/;
const LEADING_TIME = new RegExp(`^${TIME}(?:\\*\\*|__)?[\\s-]*`);
const LABEL = new RegExp(
  String.raw`^([^:：\t\n[\]【】<>]{1,${LONGEST_LABEL}}?)\s*(?:${TIME})?\s*(?:\*\*|__)?\s*(:|：|\t|$)(?:\*\*|__)?\s*`,
);
/** Interviewer [00:01:02] Why?: brackets set the time off, so that nothing else has to. */
const BRACKETED = new RegExp(
  String.raw`^([^:：\t\n[\]【】<>(（]{1,${LONGEST_LABEL}}?)\s*(?=[[(（【])${TIME}(?<=[\])）】])(?:\*\*|__)?()\s*`,
);
/** **Interviewer** Why?, or the name alone. */
const BOLD = /^\s*(\*\*|__)([^:：\t\n[\]【】<>*]{1,24}?)\1(?:\s+|$)/;
const SENTENCE_MARK = /[，。；？！、,;?!"“”«»《》「」『』…=|\\{}]/;

function isIdentifier(name: string): boolean {
  return /^(?:[A-Z]{1,6}[-_ ]?\d{1,4}|[A-Z])$/.test(name);
}

/** 村支书, 李主任, 合作社理事长: long ones that end so are clauses. */
function isTitle(key: string): boolean {
  return key.length <= 8 && TITLE.test(key);
}

function classify(name: string, key: string): LabelClass {
  if (HEAD_KEYS.has(key)) return 'key';
  if (INTERVIEWER_WORDS.has(key) || PARTICIPANT_WORDS.has(key)) return 'role';
  const bare = key.replace(/\s*[(（[].*$/, '').replace(/[\s\d一二三四五六七八九十a-d]+$/, '');
  if (INTERVIEWER_WORDS.has(bare) || PARTICIPANT_WORDS.has(bare)) return 'name';
  if (isIdentifier(name) || NUMBERED_VOICE.test(key) || isTitle(key)) return 'name';
  return isPersonalName(name.replace(/\s*[(（].*$/, '')) ? 'name' : 'other';
}

/** Whether the words before a colon could be a label at all, before asking how often they are. */
function isPossible(name: string, separator: string, after: string): boolean {
  // Participant (62, farmer): what stands in brackets describes the speaker and may hold a comma.
  const outside = name.replace(/\s*[(（][^()（）]*[)）]$/, '');
  if (!/\p{L}/u.test(outside) || SENTENCE_MARK.test(outside)) return false;
  if (separator === ':' && after.startsWith('//')) return false;
  // 10:30, 第3:1条: a colon between digits divides numbers.
  if (separator === ':' && /\d$/.test(name) && /^\d/.test(after)) return false;
  if (/\.(?=.)/.test(name) && !/^(?:\p{L}{1,4}\.\s?)+/u.test(name)) return false;
  return outside.split(/\s+/).length <= 5;
}

/** 注意：, 书记说：, Note: lead up to what follows and name nobody. */
function isProse(key: string): boolean {
  if (INTERVIEWER_WORDS.has(key) || PARTICIPANT_WORDS.has(key)) return false;
  return PROSE_KEYS.has(key) || SPEECH_ENDING.test(key);
}

function styleOf(heading: boolean, separator: string, hasWords: boolean): LabelStyle {
  if (heading) return 'heading';
  if (separator === '\t') return 'tabbed';
  if (separator === '') return 'timed';
  return hasWords ? 'inline' : 'own-line';
}

/**
 * Q1, 问2: questions that are numbered are still one voice.
 */
function withoutNumber(name: string): string {
  return /^(?:q|a|问|問|答|question|answer)\s?\d{1,3}$/i.test(name) ? name.replace(/\s?\d+$/, '') : name;
}

/** A label without a colon, where something else sets the name off. */
function setOff(
  line: string,
  written: string,
  rest: Pick<LabelCandidate, 'style' | 'timeMs' | 'body'>,
): LabelCandidate | null {
  const name = withoutNumber(written.replace(/[*_]+$/, '').trim());
  const key = labelKey(name);
  if (!isPossible(name, '', '') || isProse(key)) return null;
  return { name, key, class: classify(name, key), ...rest, body: Math.min(rest.body, line.length) };
}

function bracketed(line: string, reach: string, at: number): LabelCandidate | null {
  const found = BRACKETED.exec(reach.slice(at));
  if (!found) return null;
  const timeMs = found[2] === undefined ? null : (readTimeAt(found[2], 0)?.ms ?? null);
  return setOff(line, found[1] ?? '', { style: 'timed', timeMs, body: at + found[0].length });
}

/** A name in bold, with words after it or alone: by the marks of Markdown, or as the document shows it. */
function bold(line: string, at: number, boldEnd: number): LabelCandidate | null {
  const reach = line.slice(0, LABEL_REACH);
  const marked = BOLD.exec(reach);
  if (marked) return setOff(line, marked[2] ?? '', { style: 'bold', timeMs: null, body: marked[0].length });
  const shown = reach.slice(at, boldEnd);
  const rest = reach.slice(at + shown.length);
  if (!/^[^:：\t\n[\]【】<>]+$/.test(shown) || shown.trim().length > LONGEST_LABEL) return null;
  // Words that are bold in part are no name.
  if (rest !== '' && !/\s/.test(shown.slice(-1) + rest.charAt(0))) return null;
  const body = at + shown.length + (/^\s*/.exec(rest)?.[0].length ?? 0);
  return setOff(line, shown, { style: 'bold', timeMs: null, body });
}

/** A line that is a name or a part in the interview and nothing else: `Interviewer`, `问`, `Mary Li`. */
export function readBareName(line: string): LabelCandidate | null {
  const written = line.trim();
  if (written.length > LONGEST_LABEL) return null;
  const label = setOff(line, written, { style: 'own-line', timeMs: null, body: line.length });
  return label?.class === 'role' || label?.class === 'name' ? label : null;
}

/**
 * Reads the beginning of a line as the label of a turn: a name, then a colon of either width, a tab, or a time
 * at the end of the line; before it a heading mark, a list mark, emphasis or a time. A name may also be set off by
 * being bold, or by a time in brackets after it.
 * @param line one line of canonical text, without its line feed
 * @param boldEnd how many code units at its beginning the document shows in bold
 * @returns null when the line cannot begin a turn; whether it does depends on the rest of the file
 */
export function readLabel(line: string, boldEnd = 0): LabelCandidate | null {
  const reach = line.slice(0, LABEL_REACH);
  const opening = OPENING.exec(reach);
  const heading = opening?.[1] !== undefined;
  let at = opening?.[0].length ?? 0;
  const early = LEADING_TIME.exec(reach.slice(at));
  at += early?.[0].length ?? 0;
  const found = LABEL.exec(reach.slice(at));
  if (!found) return bracketed(line, reach, at) ?? bold(line, at, boldEnd);
  const [matched, written = '', late, separator = ''] = found;
  const time = early?.[1] ?? late;
  if (separator === '' && (time === undefined || at + matched.length < line.length))
    return bracketed(line, reach, at) ?? bold(line, at, boldEnd);
  const body = at + matched.length;
  const name = withoutNumber(written.replace(/[*_]+$/, '').trim());
  const afterSeparator = reach.slice(at).slice(found[0].trimEnd().length);
  if (!isPossible(name, separator, afterSeparator)) return null;
  const key = labelKey(name);
  if (isProse(key)) return null;
  const style = styleOf(heading, separator, body < line.trimEnd().length);
  return {
    name,
    key,
    style,
    class: classify(name, key),
    timeMs: time === undefined ? null : (readTimeAt(time, 0)?.ms ?? null),
    body: Math.min(body, line.length),
  };
}
