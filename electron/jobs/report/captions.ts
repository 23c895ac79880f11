import { Bookmark, Paragraph, type ParagraphChild } from 'docx';
import { fieldRuns } from './fields.ts';
import type { ReportWords } from './report-vocabulary.ts';
import { textRuns } from './text-runs.ts';

/** What a caption numbers. */
export type CaptionKind = 'table' | 'figure';

/** A numbered caption: its paragraph, its number as shown (表4-1) and the bookmarks others refer to it by. */
export interface Caption {
  readonly kind: CaptionKind;
  readonly label: string;
  readonly title: string;
  /** Bookmark around label and number, for cross-references. */
  readonly bookmark: string;
  readonly paragraph: Paragraph;
}

/** Counts captions by chapter and keeps them for the lists of tables and figures. */
export class CaptionRegister {
  readonly captions: Caption[] = [];
  readonly #words: ReportWords;
  #chapter: number;
  #counts: Record<CaptionKind, number> = { table: 0, figure: 0 };

  /** Takes the words of the report and the number of its first chapter. */
  constructor(words: ReportWords, firstChapter: number) {
    this.#words = words;
    this.#chapter = firstChapter - 1;
  }

  /** Begins the next chapter: numbers start at 1 again. */
  nextChapter(): void {
    this.#chapter += 1;
    this.#counts = { table: 0, figure: 0 };
  }

  /** The next caption of its kind in this chapter. */
  add(kind: CaptionKind, title: string): Caption {
    this.#counts[kind] += 1;
    const number = this.#counts[kind];
    const bookmark = `_Ref_${kind}_${this.#chapter}_${number}`;
    const label = `${this.#words[kind]}${this.#words.labelGap}${this.#chapter}-${number}`;
    const numbered = new Bookmark({ id: bookmark, children: this.#numberRuns(kind, number) });
    const paragraph = new Paragraph({
      style: 'Caption',
      // A table's caption stands above it and stays with it; a figure stays with the caption below it.
      ...(kind === 'table' ? { keepNext: true } : { spacing: { before: 100, after: 240 } }),
      children: [numbered, ...textRuns(`${this.#words.titleGap}${title}`)],
    });
    const caption = { kind, label, title, bookmark, paragraph };
    this.captions.push(caption);
    return caption;
  }

  #numberRuns(kind: CaptionKind, number: number): ParagraphChild[] {
    const { [kind]: label, labelGap } = this.#words;
    // Word starts again at each chapter by `\s 1`. LibreOffice does not know that switch and would count on through the
    // document, so the first caption of a chapter also says `\r 1`, which both know.
    const restart = number === 1 ? ' \\r 1' : '';
    return [
      ...textRuns(`${label}${labelGap}`),
      ...fieldRuns('STYLEREF 1 \\s', String(this.#chapter)),
      ...textRuns('-'),
      ...fieldRuns(`SEQ ${label} \\* ARABIC \\s 1${restart}`, String(number)),
    ];
  }
}

/** A cross-reference to a caption, as a field with its present number. */
export function crossReference(caption: Caption): ParagraphChild[] {
  return fieldRuns(`REF ${caption.bookmark} \\h`, caption.label);
}
