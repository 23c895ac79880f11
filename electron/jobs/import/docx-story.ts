import type { CalledNotes } from './called-notes.ts';
import { isChange, reachOfChange } from './docx-changes.ts';
import { CHARACTERS, COUNTED, SKIPPED, WORDS } from './docx-elements.ts';
import { DocxFields } from './docx-fields.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import {
  type DocxParagraph,
  endProperty,
  newParagraph,
  paragraphProperty,
  runsOn,
} from './docx-paragraph.ts';
import { type DocxRun, newRun, runProperty } from './docx-run.ts';
import { type DocxStyle, isOn } from './docx-styles.ts';
import { shownByInstruction } from './field-instructions.ts';
import { LineWriter, type TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { charOfSymbol, symbolText } from './symbol-fonts.ts';
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
  /** Whether what stands before the result of a field is an instruction: in a damaged file it may be the text. */
  readonly trustsFields: boolean;
}

/** Lists of properties. */
const PROPERTIES = new Set(['w:rPr', 'w:pPr', 'w:trPr']);

/** Columns of a table that a row may leave out at its beginning. */
const MOST_COLUMNS = 63;

/** Reads one story of a Word document: give it to `walkXml`, then take the lines. */
export class DocxStory implements XmlVisitor {
  /** Lines of each footnote or endnote met, by its identifier. */
  readonly noteTexts = new Map<string, TextLine[]>();
  readonly #context: DocxContext;
  readonly #writer = new LineWriter();
  readonly #path: string[] = [];
  /** Length of the path at the element whose content is passed over. */
  #skipped: number | null = null;
  readonly #paragraphs: DocxParagraph[] = [];
  /** Whether one of the alternatives has been taken, for each mc:AlternateContent around. */
  readonly #taken: boolean[] = [];
  readonly #fields = new DocxFields();
  /** Runs around, the innermost last: a run may hold a text box, or the base of ruby. */
  readonly #runs: DocxRun[] = [];
  #noteId: string | null = null;
  #root = '';

  constructor(context: DocxContext) {
    this.#context = context;
  }

  lines(): TextLine[] {
    return this.#writer.finish();
  }

  /** The name of the outermost element. */
  get root(): string {
    return this.#root;
  }

  /** Whether the instruction of a field never ended: what was taken for it may have been the text. */
  get lacksFieldEnd(): boolean {
    return this.#fields.isInstruction;
  }

  get #run(): DocxRun | undefined {
    return this.#runs.at(-1);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#root ||= name;
    this.#path.push(name);
    if (this.#skipped !== null) return;
    const kind = COUNTED.get(name);
    if (kind) this.#context.tally.add(kind);
    if (SKIPPED.has(name)) this.#skipped = this.#path.length;
    else if (isChange(name)) this.#change(name);
    else if (this.#isProperty) this.#property(name, attributes);
    else this.#begin(name, attributes);
  }

  close(name: string): void {
    const isAtSkipped = this.#skipped === this.#path.length;
    const isOver = this.#skipped === null || isAtSkipped;
    // A property begins nothing, whatever it is called.
    if (isOver && !this.#isProperty) this.#end(name, isAtSkipped);
    if (isOver) this.#skipped = null;
    this.#path.pop();
  }

  text(value: string): void {
    if (this.#skipped !== null) return;
    const element = this.#path.at(-1) ?? '';
    const font = this.#run?.font ?? '';
    if (WORDS.has(element)) this.#write(font === '' ? value : symbolText(value, font));
    else if (element === 'w:instrText') this.#fields.tell(value);
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

  /** Whether the element is a property of a run, a paragraph or a row, or within one. */
  get #isProperty(): boolean {
    return PROPERTIES.has(this.#path.at(-2) ?? '') || this.#path.at(-3) === 'w:pPr';
  }

  #property(name: string, attributes: XmlAttributes): void {
    const { styles } = this.#context;
    const paragraph = this.#paragraphs.at(-1);
    const owner = this.#path.at(-3);
    const list = this.#path.at(-2);
    if (list === 'w:trPr') this.#rowProperty(name, attributes);
    else if (list !== 'w:rPr') {
      if (paragraph) paragraphProperty(paragraph, name, attributes, styles);
    } else if (owner === 'w:r' && this.#run) runProperty(this.#run, name, attributes, styles);
    else if (owner === 'w:pPr' && paragraph) endProperty(paragraph, name, attributes);
  }

  #begin(name: string, attributes: XmlAttributes): void {
    const { styles, tally, trustsFields } = this.#context;
    const character = CHARACTERS.get(name);
    if (character) this.#write(character);
    else if (name === 'w:p') this.#paragraphs.push(newParagraph(styles));
    else if (name === 'w:r' || name === 'm:r') this.#runs.push(newRun(this.#paragraphs.at(-1)?.style ?? {}));
    else if (name === 'w:sym') this.#symbol(attributes);
    else if (name === 'w:fldChar') {
      if (trustsFields) this.#instruction(this.#fields.mark(attributes['w:fldCharType'] ?? ''));
    } else if (name === 'w:fldSimple') this.#instruction(attributes['w:instr'] ?? null);
    else if (name === 'w:hyperlink' && attributes['r:id']) tally.add('links');
    else if (name === 'w:footnoteReference') this.#note('footnote', attributes);
    else if (name === 'w:endnoteReference') this.#note('endnote', attributes);
    else this.#beginPart(name, attributes);
  }

  #rowProperty(name: string, attributes: XmlAttributes): void {
    if (name === 'w:gridBefore') {
      const columns = Math.min(MOST_COLUMNS, Number(attributes['w:val']) || 0);
      for (let i = 0; i < columns; i++) this.#writer.addCell([]);
    } else if (name === 'w:hidden' && isOn(attributes)) {
      this.#context.tally.add('hidden-text');
      this.#skipAround('w:tr');
    }
  }

  #beginPart(name: string, attributes: XmlAttributes): void {
    if (name === 'w:tr') this.#writer.openRow();
    else if (name === 'w:tc' || name === 'w:txbxContent') this.#beginLines(name);
    else if (name === 'w:footnote' || name === 'w:endnote') {
      this.#writer.openPart();
      const isText = (attributes['w:type'] ?? 'normal') === 'normal';
      this.#noteId = isText ? (attributes['w:id'] ?? null) : null;
    } else if (name === 'mc:AlternateContent') this.#taken.push(false);
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      // The first alternative is the fullest, and all say the same: a text box would stand here twice.
      const last = this.#taken.length - 1;
      if (this.#taken[last]) this.#skipped = this.#path.length;
      if (last >= 0) this.#taken[last] = true;
    }
  }

  #beginLines(name: string): void {
    this.#writer.openPart();
    if (name !== 'w:txbxContent' || !this.#run?.hidden) return;
    this.#context.tally.add('hidden-text');
    this.#skipped = this.#path.length;
  }

  /** @param wasSkipped whether what the element held was passed over */
  #end(name: string, wasSkipped: boolean): void {
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r' || name === 'm:r') this.#runs.pop();
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
    if (!paragraph || runsOn(paragraph)) return;
    this.#number(paragraph);
    this.#writer.endLine(paragraph.style.heading ?? false);
  }

  /** Writes the number before the first words: a paragraph that a change took out counts as none. */
  #number(paragraph: DocxParagraph): void {
    if (paragraph.numbered) return;
    paragraph.numbered = true;
    if (!this.#writer.isLineEmpty) return;
    const prefix = this.#context.numbering.prefix({ ...paragraph.style, styleId: paragraph.styleId });
    // Headings are not set in by their level: what stands below them is not either.
    this.#writer.text(paragraph.style.heading ? prefix.trimStart() : prefix, true);
  }

  #write(value: string): void {
    if (this.#fields.isInstruction) return;
    const run = this.#run;
    if (run) this.#count(run);
    if (run?.hidden) return;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) this.#number(paragraph);
    this.#writer.text(value, run?.bold);
  }

  #count(run: DocxRun): void {
    if (run.counted || !(run.hidden || run.emphasis)) return;
    run.counted = true;
    this.#context.tally.add(run.hidden ? 'hidden-text' : 'formatting');
  }

  #symbol(attributes: XmlAttributes): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const symbol = Number.isNaN(code) ? null : charOfSymbol(attributes['w:font'] ?? '', code);
    if (symbol === null && !this.#run?.hidden) this.#context.tally.add('symbols');
    this.#write(symbol ?? '\uFFFD');
  }

  #instruction(told: string | null): void {
    if (told === null || this.#fields.isInstruction) return;
    const { text, loss } = shownByInstruction(told);
    if (loss) this.#context.tally.add(loss);
    if (text !== '') this.#write(text);
  }

  #note(kind: 'footnote' | 'endnote', attributes: XmlAttributes): void {
    const lines = this.#context.noteTexts.get(`${kind} ${attributes['w:id']}`);
    if (!lines || this.#run?.hidden || this.#fields.isInstruction) return;
    this.#write(this.#context.notes.call(lines));
  }
}
