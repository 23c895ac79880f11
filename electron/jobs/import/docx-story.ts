import type { CalledNotes } from './called-notes.ts';
import { isChange, reachOfChange } from './docx-changes.ts';
import { CHARACTERS, COUNTED, SKIPPED, WORDS } from './docx-elements.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { type DocxRun, newRun, runProperty } from './docx-run.ts';
import { type DocxStyle, isOn } from './docx-styles.ts';
import { LineWriter, type TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { symbolOf, symbolText } from './symbol-fonts.ts';
import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

/** What all stories of a document share: its body, its notes, its headers. */
export interface DocxContext {
  readonly styles: ReadonlyMap<string, DocxStyle>;
  readonly numbering: DocxNumbering;
  readonly choices: ReadingChoices;
  readonly tally: LossTally;
  readonly notes: CalledNotes;
  /** Lines of each note, by the kind and identifier with which the text calls it; empty within notes. */
  readonly noteTexts: ReadonlyMap<string, readonly TextLine[]>;
}

interface Paragraph {
  style: DocxStyle;
  /** Whether its number has been written, or it has none. */
  numbered: boolean;
  /** A tracked change took its end out: it runs on into the next. */
  endless: boolean;
}

/** Reads one story of a Word document: give it to `walkXml`, then take the lines. */
export class DocxStory implements XmlVisitor {
  /** Lines of each footnote or endnote met, by its identifier. */
  readonly noteTexts = new Map<string, TextLine[]>();
  readonly #context: DocxContext;
  readonly #writer = new LineWriter();
  readonly #path: string[] = [];
  /** Length of the path at the element whose content is passed over. */
  #skipped: number | null = null;
  readonly #paragraphs: Paragraph[] = [];
  /** Whether one of the alternatives has been taken, for each mc:AlternateContent around. */
  readonly #taken: boolean[] = [];
  /** For each complex field around: whether its instruction is being told, which is no text. */
  readonly #instructions: boolean[] = [];
  #run: DocxRun = newRun({});
  #noteId: string | null = null;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  lines(): TextLine[] {
    return this.#writer.finish();
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#path.push(name);
    if (this.#skipped !== null) return;
    const kind = COUNTED.get(name);
    if (kind) this.#context.tally.add(kind);
    const [grandparent, parent] = this.#path.slice(-3, -1);
    if (SKIPPED.has(name)) this.#skipped = this.#path.length;
    else if (isChange(name)) this.#change(name);
    else if (parent === 'w:rPr') {
      if (grandparent === 'w:r') runProperty(this.#run, name, attributes, this.#context.styles);
    } else if (parent === 'w:pPr' || grandparent === 'w:pPr') this.#paragraphProperty(name, attributes);
    else this.#begin(name, attributes);
  }

  close(name: string): void {
    const isAtSkipped = this.#skipped === this.#path.length;
    this.#path.pop();
    if (this.#skipped !== null && !isAtSkipped) return;
    this.#skipped = null;
    this.#end(name, isAtSkipped);
  }

  text(value: string): void {
    if (this.#skipped !== null || !WORDS.has(this.#path.at(-1) ?? '')) return;
    this.#write(this.#run.font === '' ? value : symbolText(value, this.#run.font));
  }

  #change(name: string): void {
    const { tally, choices } = this.#context;
    tally.add('tracked-changes');
    const reach = reachOfChange(name, this.#path.slice(0, -1), choices.trackedChanges);
    const paragraph = this.#paragraphs.at(-1);
    if (reach === 'content') this.#skipped = this.#path.length;
    else if (reach === 'paragraph-end' && paragraph) paragraph.endless = true;
    else if (reach === 'row' || reach === 'cell') this.#skipAround(reach === 'row' ? 'w:tr' : 'w:tc');
  }

  /** Passes over what is left of the element around. */
  #skipAround(name: string): void {
    const at = this.#path.lastIndexOf(name);
    if (at >= 0) this.#skipped = at + 1;
  }

  #paragraphProperty(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const value = attributes['w:val'] ?? '';
    const { style } = paragraph;
    if (name === 'w:pStyle') paragraph.style = { ...this.#context.styles.get(value), ...style };
    else if (name === 'w:numId') style.numId = value;
    else if (name === 'w:ilvl') style.level = Number(value);
    else if (name === 'w:outlineLvl') style.heading = Number(value) < 9;
  }

  #begin(name: string, attributes: XmlAttributes): void {
    const character = CHARACTERS.get(name);
    if (character) this.#write(character);
    else if (name === 'w:p') this.#paragraphs.push({ style: {}, numbered: false, endless: false });
    else if (name === 'w:r' || name === 'm:r') this.#run = newRun(this.#paragraphs.at(-1)?.style ?? {});
    else if (name === 'w:sym') this.#symbol(attributes);
    else if (name === 'w:fldChar') this.#field(attributes['w:fldCharType'] ?? '');
    else if (name === 'w:hyperlink' && attributes['r:id']) this.#context.tally.add('links');
    else if (name === 'w:footnoteReference') this.#note('footnote', attributes);
    else if (name === 'w:endnoteReference') this.#note('endnote', attributes);
    else if (name === 'w:tr') this.#writer.openRow();
    else if (name === 'w:hidden' && isOn(attributes) && this.#path.at(-2) === 'w:trPr') {
      this.#context.tally.add('hidden-text');
      this.#skipAround('w:tr');
    } else this.#beginPart(name, attributes);
  }

  #beginPart(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tc' || name === 'w:txbxContent') this.#writer.openPart();
    else if (name === 'w:footnote' || name === 'w:endnote') {
      this.#writer.openPart();
      const isText = (attributes['w:type'] ?? 'normal') === 'normal';
      this.#noteId = isText ? (attributes['w:id'] ?? null) : null;
    } else if (name === 'mc:AlternateContent') this.#taken.push(false);
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      // The first alternative is the fullest, and all say the same: a text box would stand here twice.
      const last = this.#taken.length - 1;
      if (this.#taken[last]) this.#skipped = this.#path.length;
      this.#taken[last] = true;
    }
  }

  /** @param wasSkipped whether what the element held was passed over */
  #end(name: string, wasSkipped: boolean): void {
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr') this.#writer.closeRow(wasSkipped);
    else if (name === 'w:tc') {
      const lines = this.#writer.closePart();
      if (!wasSkipped) this.#writer.addCell(lines);
    } else if (name === 'w:txbxContent') this.#writer.addAfter(this.#writer.closePart());
    else if (name === 'mc:AlternateContent') this.#taken.pop();
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const lines = this.#writer.closePart();
      if (this.#noteId !== null) this.noteTexts.set(this.#noteId, lines);
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || paragraph.endless) return;
    this.#number(paragraph);
    this.#writer.endLine(paragraph.style.heading ?? false);
  }

  /** Writes the number before the first words: a paragraph that a change took out counts as none. */
  #number(paragraph: Paragraph): void {
    if (paragraph.numbered) return;
    paragraph.numbered = true;
    const { numId, level } = paragraph.style;
    if (this.#writer.isLineEmpty) this.#writer.text(this.#context.numbering.prefix(numId, level), true);
  }

  #write(value: string): void {
    if (this.#instructions.includes(true)) return;
    const run = this.#run;
    if (!run.counted && (run.hidden || run.emphasis)) {
      run.counted = true;
      this.#context.tally.add(run.hidden ? 'hidden-text' : 'formatting');
    }
    if (run.hidden) return;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) this.#number(paragraph);
    this.#writer.text(value, run.bold);
  }

  #symbol(attributes: XmlAttributes): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const symbol = Number.isNaN(code) ? null : symbolOf(attributes['w:font'] ?? '', code);
    if (symbol === null) this.#context.tally.add('symbols');
    this.#write(symbol ?? '\uFFFD');
  }

  #field(type: string): void {
    if (type === 'begin') this.#instructions.push(true);
    else if (type === 'separate') this.#instructions[this.#instructions.length - 1] = false;
    else this.#instructions.pop();
  }

  #note(kind: 'footnote' | 'endnote', attributes: XmlAttributes): void {
    const lines = this.#context.noteTexts.get(`${kind} ${attributes['w:id']}`);
    if (lines && !this.#run.hidden) this.#write(this.#context.notes.call(lines));
  }
}
