import type { CalledNotes } from './called-notes.ts';
import { LineWriter, type TextLine } from './line-writer.ts';
import type { LossTally } from './loss-tally.ts';
import type { LossKind } from './losses.ts';
import { OdtChanges } from './odt-changes.ts';
import { OdtLists } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { ReadingChoices } from './reading-choices.ts';
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
  /** For each span around: whether it is bold. */
  readonly #bold: boolean[] = [];
  /** Depth at the outermost hidden span, paragraph or section. */
  #hidden: number | null = null;
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
    else if (name.startsWith('table:')) this.#openTable(name);
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
    if (!this.#isBody || this.#skipped !== null || this.#bold.length === 0) return;
    // White space is one space, and none at the beginning or after another ([OpenDocument 1.3] part 3, 6.1.2).
    const folded = value.replace(WHITE_SPACE, ' ');
    const { lastCharacter } = this.#writer;
    const glued = lastCharacter === '' || lastCharacter === ' ' || lastCharacter === '\n';
    this.#write(glued ? folded.replace(/^ /, '') : folded);
  }

  #write(value: string): void {
    if (this.#hidden !== null || this.#changes.isLeftOut) return;
    if (this.#writer.isLineEmpty && value !== '') this.#writer.text(this.#lists.prefix(), true);
    this.#writer.text(value, this.#bold.at(-1));
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

  #openTable(name: string): void {
    if (name === 'table:table') this.#context.tally.add('tables');
    else if (name === 'table:table-row') this.#writer.openRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#writer.openPart();
  }

  #openText(name: string, attributes: XmlAttributes): void {
    const style = attributes['text:style-name'];
    if (name === 'text:p' || name === 'text:h') this.#openSpan('paragraph', style);
    else if (name === 'text:span') this.#openSpan('text', style);
    else if (name === 'text:a') {
      this.#context.tally.add('links');
      this.#bold.push(this.#bold.at(-1) ?? false);
    } else if (name === 'text:s') {
      this.#write(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
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
    this.#bold.push(bold ?? (family === 'text' && (this.#bold.at(-1) ?? false)));
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
    if (name === 'text:changed-region') {
      this.#region = attributes['text:id'] ?? attributes['id'] ?? '';
      this.#changes.declare(this.#region);
      this.#context.tally.add('tracked-changes');
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
    else if (name === 'text:span' || name === 'text:a') this.#bold.pop();
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:note-body') this.#endNote(this.#writer.closePart());
    else if (name === 'text:deletion') this.#changes.mark(this.#region, 'deleted', this.#writer.closePart());
    else if (name === 'table:table-row') this.#writer.closeRow(this.#changes.isLeftOut);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#writer.addCell(this.#writer.closePart());
    } else if (name === 'draw:text-box') this.#writer.addAfter(this.#writer.closePart());
    else if (name === 'draw:frame') {
      const kind = this.#frames.pop();
      if (kind) this.#context.tally.add(kind);
    }
  }

  #endParagraph(heading: boolean): void {
    this.#bold.pop();
    if (this.#changes.isLeftOut || (this.#hidden !== null && this.#writer.isLineEmpty)) return;
    if (this.#writer.isLineEmpty) this.#writer.text(this.#lists.prefix());
    this.#writer.endLine(heading);
  }

  #endNote(lines: readonly TextLine[]): void {
    if (this.#hidden === null && !this.#changes.isLeftOut) this.#write(this.#context.notes.call(lines));
  }
}
