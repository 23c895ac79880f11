import type { Loss, LossKind } from './losses.ts';
import { readXml } from './xml-parts.ts';

/** The words of a text document, line by line. */
export interface OdtText {
  readonly lines: readonly string[];
  readonly heading: string | null;
  readonly losses: readonly Loss[];
}

/** Left out with all they hold: what was deleted (kept apart, OpenDocument 1.3 part 3, 5.5.1), notes of readers. */
const SILENT: Readonly<Record<string, LossKind | null>> = {
  'text:tracked-changes': null,
  'office:annotation': 'comments',
  'text:note': 'footnotes',
  'office:forms': null,
  'text:sequence-decls': null,
  'text:index-title-template': null,
  'svg:desc': null,
  'svg:title': null,
};
const COUNTED: Readonly<Record<string, LossKind>> = {
  'draw:image': 'images',
  'draw:object': 'images',
  'table:table': 'tables',
  'text:change-start': 'tracked-changes',
  'text:change': 'tracked-changes',
};

class Document {
  readonly lines: string[] = [];
  readonly counts = new Map<LossKind, number>();
  heading: string | null = null;
  #silent = 0;
  /** The paragraphs being written: a frame holds some within another. */
  readonly #open: string[] = [];
  readonly #lists: number[] = [];
  /** Cells of the row being read; null outside of a table. */
  #cells: string[][] | null = null;
  #inBody = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'office:text') this.#inBody = true;
    if (this.#silent > 0 || name in SILENT) {
      const kind = SILENT[name];
      if (this.#silent === 0 && kind) this.#count(kind);
      this.#silent++;
      return;
    }
    const counted = COUNTED[name];
    if (counted) this.#count(counted);
    if (name === 'text:p' || name === 'text:h') this.#open.push('');
    if (name === 'text:list') this.#lists.push(0);
    if (name === 'text:list-item') this.#lists[this.#lists.length - 1] = (this.#lists.at(-1) ?? 0) + 1;
    if (name === 'table:table-row') this.#cells = [];
    if (name === 'table:table-cell') this.#cells?.push([]);
    if (name === 'text:tab') this.#add('\t');
    if (name === 'text:line-break') this.#add('\n');
    if (name === 'text:soft-page-break') return;
    if (name === 'text:s') this.#add(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
  }

  close(name: string): void {
    if (name === 'office:text') this.#inBody = false;
    if (this.#silent > 0) {
      this.#silent--;
      return;
    }
    if (name === 'text:p' || name === 'text:h') this.#paragraph(this.#open.pop() ?? '', name === 'text:h');
    if (name === 'text:list') this.#lists.pop();
    if (name === 'table:table-row' && this.#cells) {
      const cells = this.#cells.map((lines, i, all) => lines.join(i === all.length - 1 ? '\n' : ' '));
      this.#cells = null;
      this.lines.push(cells.join('\t'));
    }
  }

  text(text: string): void {
    if (this.#silent === 0 && this.#inBody) this.#add(text.replace(/[\s]+/g, ' '));
  }

  #add(text: string): void {
    const last = this.#open.length - 1;
    if (last >= 0) this.#open[last] += text;
  }

  #paragraph(text: string, isHeading: boolean): void {
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1));
    const line = this.#lists.length > 0 && text.trim() !== '' ? `${indent}• ${text}` : text;
    if (isHeading && this.heading === null && text.trim() !== '') this.heading = text.trim();
    const cell = this.#cells?.at(-1);
    if (cell) cell.push(line);
    else this.lines.push(line);
  }

  #count(kind: LossKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }
}

/** Reads the content of an OpenDocument text: tracked changes as accepted, notes and comments left out and counted. */
export function odtLines(contentXml: Uint8Array): OdtText {
  const document = new Document();
  readXml(contentXml, {
    open: tag => document.open(tag.name, tag.attributes),
    close: name => document.close(name),
    text: text => document.text(text),
  });
  const losses = [...document.counts].map(([kind, count]) => ({ kind, count }));
  return { lines: document.lines, heading: document.heading, losses };
}
