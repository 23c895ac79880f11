import { FootnoteReferenceRun, Paragraph, type ParagraphChild, type TextRun } from 'docx';
import { textRuns } from './text-runs.ts';

/** Footnotes in the order in which the text refers to them; one object serves a document. */
export class FootnoteRegister {
  readonly #notes: Paragraph[] = [];

  /** Takes a note's words and gives the mark that stands for it in the text. */
  add(words: readonly TextRun[]): ParagraphChild {
    this.#notes.push(new Paragraph({ style: 'FootnoteText', children: [...textRuns(' '), ...words] }));
    return new FootnoteReferenceRun(this.#notes.length);
  }

  /** All notes by number, as the document takes them. */
  all(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(this.#notes.map((note, index) => [String(index + 1), { children: [note] }]));
  }
}
