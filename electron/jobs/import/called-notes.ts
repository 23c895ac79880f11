import type { TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import { type DocumentNote, noteMark } from './note-texts.ts';
import type { ReadingChoices } from './reading-choices.ts';

/** Numbers the notes of a document in the order in which the text calls them, footnotes and endnotes alike. */
export class CalledNotes {
  readonly called: DocumentNote[] = [];
  readonly #numbers = new Map<readonly TextLine[], number>();
  readonly #choice: ReadingChoices['notes'];
  readonly #tally: LossTally;

  constructor(choice: ReadingChoices['notes'], tally: LossTally) {
    this.#choice = choice;
    this.#tally = tally;
  }

  /** Gives the mark to write where the note is called, the same wherever it is called again; empty when notes are left out, which is then counted. */
  call(lines: readonly TextLine[]): string {
    if (this.#choice === 'left') {
      this.#tally.add('footnotes');
      return '';
    }
    const known = this.#numbers.get(lines);
    if (known !== undefined) return noteMark(known);
    const number = this.called.length + 1;
    this.called.push({ number, lines });
    this.#numbers.set(lines, number);
    return noteMark(number);
  }
}
