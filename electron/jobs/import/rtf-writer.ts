import { LineWriter, type TextLine } from './line-writer.ts';

/** A table under way in a part of the document. */
interface Flow {
  row: boolean;
  cell: boolean;
}

/** Writes lines from a format that has no brackets around rows and cells: they begin with their first words. */
export class RtfWriter {
  readonly #writer = new LineWriter();
  readonly #flows: Flow[] = [{ row: false, cell: false }];

  get #flow(): Flow {
    return this.#flows.at(-1) ?? { row: false, cell: false };
  }

  text(value: string, bold: boolean, inTable: boolean): void {
    this.#place(inTable);
    this.#writer.text(value, bold);
  }

  endLine(heading: boolean, inTable: boolean): void {
    this.#place(inTable);
    this.#writer.endLine(heading);
  }

  endStartedLine(): void {
    this.#writer.endStartedLine();
  }

  endCell(): void {
    this.#place(true);
    this.#writer.addCell(this.#writer.closePart());
    this.#flow.cell = false;
  }

  endRow(): void {
    if (this.#flow.cell) this.endCell();
    if (this.#flow.row) this.#writer.closeRow();
    this.#flow.row = false;
  }

  openPart(): void {
    this.#writer.openPart();
    this.#flows.push({ row: false, cell: false });
  }

  closePart(): TextLine[] {
    this.endRow();
    this.#flows.pop();
    return this.#writer.closePart();
  }

  addAfter(lines: readonly TextLine[]): void {
    this.#writer.addAfter(lines);
  }

  finish(): TextLine[] {
    this.endRow();
    return this.#writer.finish();
  }

  /** Opens the cell that words in a table stand in, or ends the table before words outside of it. */
  #place(inTable: boolean): void {
    const flow = this.#flow;
    if (!inTable) {
      if (flow.row) this.endRow();
      return;
    }
    if (!flow.row) this.#writer.openRow();
    if (!flow.cell) this.#writer.openPart();
    Object.assign(flow, { row: true, cell: true });
  }
}
