import { textWidth } from './text-width.ts';

/** How a text is set: width and size in units. */
export interface WrapOptions {
  readonly maxWidth: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly maxLines: number;
}

const CJK = '[\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uff60]';
/** A breakable unit: one Chinese character with the marks that must not begin a line, or one word with its spaces. */
const UNIT = new RegExp(
  `[“‘（《「『【]*${CJK}[，。、；：！？）》」』】”’…]*|[^\\s\\u2e80-\\ua4cf\\uff00-\\uff60]+\\s*|\\s+`,
  'gu',
);

/**
 * Breaks a name into lines of about equal length: Chinese between any two characters except before closing and after
 * opening marks, other scripts between words (a word wider than the line is broken where it must be). What does not fit
 * into `maxLines` ends in an ellipsis. A blank text gives no line.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const units = unitsOf(text.trim().replace(/\s+/gu, ' '), options);
  const lines = fill(units, options.maxWidth, options);
  if (lines.length > options.maxLines) return shorten(lines, options);
  return balance(units, lines, options);
}

function unitsOf(text: string, options: WrapOptions): string[] {
  const width = (unit: string): number => textWidth(unit.trimEnd(), options.size, options.weight);
  return (text.match(UNIT) ?? []).flatMap(unit => (width(unit) > options.maxWidth ? [...unit] : [unit]));
}

function fill(units: readonly string[], maxWidth: number, options: WrapOptions): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    const longer = line + unit;
    if (line !== '' && textWidth(longer.trimEnd(), options.size, options.weight) > maxWidth) {
      lines.push(line.trimEnd());
      line = unit;
    } else {
      line = longer;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The narrowest setting with the same number of lines: `Effect of digital / rural governance`, no lone last word. */
function balance(units: readonly string[], lines: string[], options: WrapOptions): string[] {
  let best = lines;
  let low = options.maxWidth / Math.max(lines.length, 1);
  let high = options.maxWidth;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = fill(units, middle, options);
    if (tried.length <= lines.length) {
      best = tried;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

function shorten(lines: readonly string[], options: WrapOptions): string[] {
  const kept = lines.slice(0, options.maxLines);
  let last = kept.pop() ?? '';
  while (last !== '' && textWidth(`${last}…`, options.size, options.weight) > options.maxWidth) {
    last = [...last].slice(0, -1).join('');
  }
  return [...kept, `${last.trimEnd()}…`];
}
