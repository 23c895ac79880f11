/** A time read at a place of a line. */
export interface LabelTime {
  /** Code units that the time takes up, with the end of its span where one is written. */
  readonly length: number;
  /** Milliseconds from the start of the recording. */
  readonly ms: number;
}

const CLOCK = String.raw`(\d{1,3})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,](\d{1,3}))?(?![:：]?\d)`;
const MARKED = String.raw`(?:(\d{1,2})(?:小时|h|°)\s?)?(\d{1,3})(?:分钟?|m|['′’])\s?(?:(\d{1,2})(?:秒|s|["″”]|''|′′))?`;
const SPAN = String.raw`(?:\s*(?:-{1,2}>|→|[-–—~～至])\s*\d{1,3}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?)?`;
/** A clock time or a span, or minutes and seconds by their marks; what a label may hold, without groups. */
export const LABEL_TIME = `(?:${`${CLOCK}${SPAN}|\\d{1,3}['′’]\\d{2}(?:["″”]|''|′′)`.replaceAll(/\((?!\?)/g, '(?:')})`;
const AT_CLOCK = new RegExp(`${CLOCK}${SPAN}`, 'y');
const AT_MARKED = new RegExp(MARKED, 'y');

const number = (digits: string | undefined): number => Number(digits ?? 0);

function clockMs([, first, second, third, fraction]: readonly (string | undefined)[]): number {
  const whole =
    third === undefined
      ? number(first) * 60 + number(second)
      : (number(first) * 60 + number(second)) * 60 + number(third);
  return whole * 1000 + number((fraction ?? '').padEnd(3, '0'));
}

/**
 * Reads the time that begins at `at`: 1:02, 00:01:02.345, a span 00:01:02,345 --> 00:01:04,000 (its beginning counts),
 * 1'02", 1h02m03s, 1分02秒. Without a third part the first is minutes.
 */
export function readTimeAt(line: string, at: number): LabelTime | null {
  AT_CLOCK.lastIndex = at;
  const clock = AT_CLOCK.exec(line);
  if (clock) return { length: clock[0].length, ms: clockMs(clock) };
  AT_MARKED.lastIndex = at;
  const marked = AT_MARKED.exec(line);
  if (!marked) return null;
  const [whole, hours, minutes, seconds] = marked;
  return {
    length: whole.length,
    ms: ((number(hours) * 60 + number(minutes)) * 60 + number(seconds)) * 1000,
  };
}
