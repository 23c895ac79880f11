import type { CalledNotes } from './called-notes.ts';
import { LineWriter, type TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import type { LossKind } from './losses.ts';
import { OdtChanges } from './odt-changes.ts';
import { OdtLists } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { symbolText } from './symbol-fonts.ts';
import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

/** What the text of an OpenDocument file is read with. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly choices: ReadingChoices;
  readonly tally: LossTally;
  readonly notes: CalledNotes;
}

/** Elements of which nothing is text, and what they count as. */
const SKIPPED: Readonly<Record<string, LossKind | null>> = {
  'office:annotation': 'comments',
  'text:ruby-text': 'ruby',
  'text:hidden-text': 'hidden-text',
  'text:note-citation': null,
  'office:forms': null,
  'office:binary-data': null,
  'office:change-info': null,
  'svg:title': null,
  'svg:desc': null,
  'math:math': null,
};

/** What is in a frame, the most telling first: a drawing of an object stands in for it and is no picture of its own. */
const FRAMED: Readonly<Record<string, LossKind>> = {
  'draw:object': 'objects',
  'draw:object-ole': 'objects',
  'draw:plugin': 'objects',
  'draw:image': 'images',
};

const WHITE_SPACE = /[ \t\r\n]+/g;
/** A place to divide a word, not part of it. */
const SOFT_HYPHEN = '\u00AD';
/** Longest run of spaces that `text:s` may stand for. */
const MOST_SPACES = 1000;

/** Reads the body of an OpenDocument text: give it to `walkXml` after the styles, then take the lines. */
export class OdtBody implements XmlVisitor {
  readonly #context: OdtContext;
  readonly #writer = new LineWriter();
  readonly #lists: OdtLists;
  readonly #changes: OdtChanges;
  #depth = 0;
  /** Depth at the element whose content is passed over. */
  #skipped: number | null = null;
  #isBody = false;
  #region = '';
  /** Spans around, the paragraph first: whether they are bold, and their font. */
  readonly #spans: { bold: boolean; font: string }[] = [];
  /** Depth at the outermost hidden span, paragraph or section. */
  #hidden: number | null = null;
  /** The number that stands before the heading under way, until its first words. */
  #headingPrefix = '';
  /** For each row around: how many columns the cell before reaches into. */
  readonly #spanned: number[] = [];
  /** For each frame around: what it holds. */
  readonly #frames: (LossKind | null)[] = [];

  constructor(context: OdtContext) {
    this.#context = context;
    this.#lists = new OdtLists(context.styles);
    this.#changes = new OdtChanges(context.choices.trackedChanges);
  }

  lines(): TextLine[] {
    return this.#writer.finish();
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth++;
    if (name === 'office:text') this.#isBody = true;
    if (!this.#isBody || this.#skipped !== null) return;
    const kind = SKIPPED[name];
    if (kind !== undefined) {
      if (kind !== null) this.#context.tally.add(kind);
      this.#skipped = this.#depth;
    } else if (name.startsWith('draw:')) this.#openDrawing(name);
    else if (name.startsWith('table:')) this.#openTable(name, attributes);
    else if (name.startsWith('text:')) this.#openText(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped === this.#depth) this.#skipped = null;
    else if (this.#skipped === null && this.#isBody) this.#end(name);
    if (this.#hidden === this.#depth) this.#hidden = null;
    if (name === 'office:text') this.#isBody = false;
    this.#depth--;
  }

  text(value: string): void {
    if (!this.#isBody || this.#skipped !== null || this.#spans.length === 0) return;
    // White space is one space, and none at the beginning or after another ([OpenDocument 1.3] part 3, 6.1.2).
    const folded = value.replace(WHITE_SPACE, ' ').replaceAll(SOFT_HYPHEN, '');
    const { lastCharacter } = this.#writer;
    const glued = lastCharacter === '' || lastCharacter === ' ' || lastCharacter === '\n';
    const words = glued ? folded.replace(/^ /, '') : folded;
    const font = this.#spans.at(-1)?.font ?? '';
    this.#write(font === '' ? words : symbolText(words, font));
  }

  #write(value: string): void {
    if (this.#hidden !== null || this.#changes.isLeftOut) return;
    if (this.#writer.isLineEmpty && value !== '') this.#number();
    this.#writer.text(value, this.#spans.at(-1)?.bold);
  }

  #number(): void {
    this.#writer.text(this.#lists.prefix() || this.#headingPrefix, true);
    this.#headingPrefix = '';
  }

  #openDrawing(name: string): void {
    if (name === 'draw:frame') this.#frames.push(null);
    if (name === 'draw:text-box') this.#writer.openPart();
    const kind = FRAMED[name];
    const last = this.#frames.length - 1;
    if (!kind) return;
    if (last >= 0 && this.#frames[last] !== 'objects') this.#frames[last] = kind;
    this.#skipped = this.#depth;
  }

  #openTable(name: string, attributes: XmlAttributes): void {
    if (name === 'table:table') this.#context.tally.add('tables');
    else if (name === 'table:table-row') {
      this.#writer.openRow();
      this.#spanned.push(0);
    } else if (name === 'table:table-cell') {
      this.#writer.openPart();
      this.#spanned[this.#spanned.length - 1] = Number(attributes['table:number-columns-spanned'] ?? 1) - 1;
    } else if (name === 'table:covered-table-cell') this.#writer.openPart();
  }

  /** A cell that one above reaches into is empty; one that the cell before it reaches into is part of that. */
  #closeCell(isCovered: boolean): void {
    const lines = this.#writer.closePart();
    const last = this.#spanned.length - 1;
    const spanned = this.#spanned[last] ?? 0;
    if (isCovered && spanned > 0) this.#spanned[last] = spanned - 1;
    else this.#writer.addCell(lines);
  }

  #openText(name: string, attributes: XmlAttributes): void {
    const style = attributes['text:style-name'];
    if (name === 'text:h' && this.#hidden === null)
      this.#headingPrefix = this.#lists.headingPrefix(attributes);
    if (name === 'text:p' || name === 'text:h') this.#openSpan('paragraph', style);
    else if (name === 'text:span') this.#openSpan('text', style);
    else if (name === 'text:a') {
      this.#context.tally.add('links');
      this.#spans.push(this.#spans.at(-1) ?? { bold: false, font: '' });
    } else if (name === 'text:s') {
      const count = Number(attributes['text:c'] ?? 1) || 1;
      this.#write(' '.repeat(Math.min(MOST_SPACES, Math.max(0, count))));
    } else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:line-break') this.#write('\n');
    else if (name === 'text:list') this.#lists.openList(attributes);
    else if (name === 'text:list-item') this.#lists.openItem(attributes);
    else if (name === 'text:note-body') this.#writer.openPart();
    else if (name === 'text:section' || name === 'text:hidden-paragraph') this.#openHidden(name, attributes);
    else this.#openChange(name, attributes);
  }

  #openSpan(family: string, style: string | undefined): void {
    const { styles, tally } = this.#context;
    const bold = styles.of(family, style, 'bold');
    if (bold && family === 'text') tally.add('formatting');
    // A paragraph within a box takes nothing over from the one around it.
    const around = family === 'text' ? this.#spans.at(-1) : undefined;
    const font = styles.fontOf(family, style) ?? around?.font ?? '';
    this.#spans.push({ bold: bold ?? around?.bold ?? false, font });
    if (this.#hidden === null && styles.of(family, style, 'hidden')) this.#hide();
  }

  #openHidden(name: string, attributes: XmlAttributes): void {
    const display = attributes['text:display'];
    const isHidden = name === 'text:section' ? display === 'none' : attributes['text:is-hidden'] === 'true';
    if (isHidden && this.#hidden === null) this.#hide();
  }

  #hide(): void {
    this.#context.tally.add('hidden-text');
    this.#hidden = this.#depth;
  }

  #openChange(name: string, attributes: XmlAttributes): void {
    const id = attributes['text:change-id'] ?? '';
    // A change of format alone changes no words.
    if (name === 'text:insertion' || name === 'text:deletion') this.#context.tally.add('tracked-changes');
    if (name === 'text:changed-region') {
      this.#region = attributes['text:id'] ?? attributes['id'] ?? '';
      this.#changes.declare(this.#region);
    } else if (name === 'text:insertion') this.#changes.mark(this.#region, 'inserted');
    else if (name === 'text:deletion') this.#writer.openPart();
    else if (name === 'text:change-start') this.#changes.start(id);
    else if (name === 'text:change-end') this.#changes.end(id);
    else if (name === 'text:change') this.#restore(this.#changes.restored(id));
  }

  #restore(lines: readonly TextLine[]): void {
    lines.forEach((line, i) => {
      if (i > 0) this.#writer.endLine();
      this.#write(line.text);
    });
  }

  #end(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#endParagraph(name === 'text:h');
    else if (name === 'text:span' || name === 'text:a') this.#spans.pop();
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:note-body') this.#endNote(this.#writer.closePart());
    else if (name === 'text:deletion') this.#changes.mark(this.#region, 'deleted', this.#writer.closePart());
    else if (name === 'table:table-row') {
      this.#spanned.pop();
      this.#writer.closeRow(this.#changes.isLeftOut);
    } else if (name === 'table:table-cell') this.#closeCell(false);
    else if (name === 'table:covered-table-cell') this.#closeCell(true);
    else if (name === 'draw:text-box') this.#writer.addAfter(this.#writer.closePart());
    else if (name === 'draw:frame') {
      const kind = this.#frames.pop();
      if (kind) this.#context.tally.add(kind);
    }
  }

  #endParagraph(heading: boolean): void {
    this.#spans.pop();
    if (this.#changes.isLeftOut || (this.#hidden !== null && this.#writer.isLineEmpty)) return;
    if (this.#writer.isLineEmpty) this.#number();
    this.#headingPrefix = '';
    this.#writer.endLine(heading);
  }

  #endNote(lines: readonly TextLine[]): void {
    if (this.#hidden === null && !this.#changes.isLeftOut) this.#write(this.#context.notes.call(lines));
  }
}
