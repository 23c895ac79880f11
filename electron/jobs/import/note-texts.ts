import type { TextLine } from './line-writer.ts';

/** A footnote or an endnote whose text is kept. */
export interface DocumentNote {
  readonly number: number;
  readonly lines: readonly TextLine[];
}

/** What stands in the text where a note is called. */
export function noteMark(number: number): string {
  return `[${number}]`;
}

/** Divides the text from the notes beneath it, as a rule does on a page. */
const RULE = '———';

/** The rule and the notes beneath it, each after its mark; none where there are no notes. */
export function noteLines(notes: readonly DocumentNote[]): string[] {
  if (notes.length === 0) return [];
  const texts = notes.map(({ number, lines }) => {
    const text = lines.map(line => line.text.trim()).filter(Boolean);
    return `${noteMark(number)} ${text.join('\n')}`.trimEnd();
  });
  return ['', RULE, ...texts];
}
