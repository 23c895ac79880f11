import { isHan, type PdfLine } from './pdf-lines.ts';

/** Of the usual distance of lines: a wider one stands between paragraphs. */
const WIDER = 1.3;
/** Of letters' size: room for a Chinese character with the sign that may not begin a line. */
const HAN_ROOM = 2.5;
const INDENT = 0.9;
const OTHER_SIZE = 1.15;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The usual distance from line to line where paragraphs are not set apart. */
function leadingOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  return median(steps.filter(step => step > 0));
}

/** The room that the first word of a line takes: a line before it with more room than that was ended on purpose. */
function roomOf({ text, left, right, size }: PdfLine): number {
  if (isHan(text[0])) return size * HAN_ROOM;
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const letter = (right - left) / Math.max(text.length, 1);
  return Math.max(size, letter * (word.length + 1.5));
}

function beginsParagraph(line: PdfLine, before: PdfLine, leading: number): boolean {
  if (/\t/.test(line.text) || /\t/.test(before.text)) return true;
  const isBelow = line.y > before.y;
  const size = Math.max(line.size, before.size);
  if (isBelow && line.y - before.y > leading * WIDER) return true;
  if (size / Math.max(Math.min(line.size, before.size), 1) > OTHER_SIZE) return true;
  if (before.column.right - before.right > roomOf(line)) return true;
  // An indent begins a paragraph, unless all of it is set in: then the line before was as well.
  return line.left - line.column.left > size * INDENT && before.left - before.column.left <= size * INDENT;
}

/** Two lines of one paragraph: hyphens that only break a word go, Chinese is joined without a space. */
function joined(text: string, next: string): string {
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + next;
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return isHan(text.at(-1)) || isHan(next[0]) ? text + next : `${text} ${next}`;
}

/**
 * Joins the lines of all pages into paragraphs. A paragraph goes on over a page and over a column when the last line
 * there is full.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string[] {
  const lines = pages.flat();
  const leading = median(pages.map(leadingOf).filter(step => step > 0));
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || beginsParagraph(line, before, leading))
      paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
    before = line;
  }
  return paragraphs.map(text => text.replaceAll('\u00AD', ''));
}
