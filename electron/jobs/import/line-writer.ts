/** A paragraph of a document, or a row of a table, as plain text. A line break within it is a line feed. */
export interface TextLine {
  readonly text: string;
  readonly heading: boolean;
  /** Code units at the beginning that are bold: what is bold at the start of a paragraph often names a speaker. */
  readonly bold: number;
}

/** A piece of a document that has lines of its own: the body, a cell, a text box, a note. */
interface Part {
  readonly lines: TextLine[];
  /** What has been written of the paragraph under way, in pieces: joined once, however many runs it has. */
  pieces: string[];
  length: number;
  bold: number;
  allBold: boolean;
  /** Lines of boxes anchored in the paragraph under way. They follow it. */
  after: TextLine[];
}

const newPart = (): Part => ({ lines: [], pieces: [], length: 0, bold: 0, allBold: true, after: [] });

/**
 * Collects what a reader meets, in reading order, as lines of plain text. Paragraphs may hold boxes and cells may
 * hold tables: parts are opened and closed like brackets.
 */
export class LineWriter {
  readonly #parts: Part[] = [newPart()];
  readonly #rows: string[][] = [];

  get #part(): Part {
    const part = this.#parts.at(-1);
    if (!part) throw new RangeError('No part is open');
    return part;
  }

  /** Whether nothing is written in the paragraph under way. */
  get isLineEmpty(): boolean {
    return this.#part.length === 0;
  }

  /** The last character of the paragraph under way; empty at its beginning. */
  get lastCharacter(): string {
    return this.#part.pieces.at(-1)?.at(-1) ?? '';
  }

  text(value: string, bold = false): void {
    if (value === '') return;
    const part = this.#part;
    part.pieces.push(value);
    part.length += value.length;
    if (part.allBold && (bold || value.trim() === '')) part.bold = part.length;
    else part.allBold = false;
  }

  /** Ends the paragraph under way; an empty one is an empty line. */
  endLine(heading = false): void {
    const part = this.#part;
    const { bold } = part;
    part.lines.push({ text: part.pieces.join(''), heading, bold });
    for (const line of part.after) part.lines.push(line);
    Object.assign(part, { pieces: [], length: 0, bold: 0, allBold: true, after: [] });
  }

  /** Ends the paragraph under way where something was written. */
  endStartedLine(): void {
    if (this.#part.length > 0 || this.#part.after.length > 0) this.endLine();
  }

  openPart(): void {
    this.#parts.push(newPart());
  }

  /** Closes the part opened last and gives its lines. */
  closePart(): TextLine[] {
    this.endStartedLine();
    if (this.#parts.length === 1) throw new RangeError('The body is closed by finish()');
    return this.#parts.pop()?.lines ?? [];
  }

  /** Puts the lines of a box after the paragraph under way. */
  addAfter(lines: readonly TextLine[]): void {
    for (const line of lines) this.#part.after.push(line);
  }

  openRow(): void {
    this.endStartedLine();
    this.#rows.push([]);
  }

  /** Puts a cell into the row opened last. */
  addCell(lines: readonly TextLine[]): void {
    this.#rows.at(-1)?.push(lines.map(line => line.text).join('\n'));
  }

  /**
   * Closes the row: cells stand on one line with a tab between. In the last one paragraphs keep their lines; in the
   * others they share one, so that what stands in a row stays on it.
   * @param isDropped whether the row is left out after all
   */
  closeRow(isDropped = false): void {
    const cells = this.#rows.pop() ?? [];
    if (cells.length === 0 || isDropped) return;
    const last = cells.length - 1;
    const text = cells.map((cell, i) => (i === last ? cell : cell.replaceAll('\n', ' '))).join('\t');
    // What is bold in a table is its head, which names columns.
    this.#part.lines.push({ text, heading: false, bold: 0 });
  }

  /** The lines of the whole document; parts that were left open are closed. */
  finish(): TextLine[] {
    while (this.#parts.length > 1) this.addAfter(this.closePart());
    this.endStartedLine();
    return this.#part.lines;
  }
}
