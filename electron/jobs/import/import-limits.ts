/** What an importer refuses to take on, so that its memory is bounded whatever the file claims. */
export interface ImportLimits {
  /** Bytes of the file itself. A caller with a path checks it before it reads. */
  readonly fileBytes: number;
  /** Bytes of all parts of a zip together, once inflated. */
  readonly inflatedBytes: number;
  /** Bytes of one XML part of a zip: it becomes a tree about ten times its size. */
  readonly partBytes: number;
  /** Inflated to packed bytes of a zip; DEFLATE reaches 1032, Word's own XML seldom 40. */
  readonly ratio: number;
  /** Parts in a zip. */
  readonly parts: number;
  /** Pages of a pdf. */
  readonly pages: number;
  /** Rows of a table, and its cells. */
  readonly rows: number;
  readonly cells: number;
  /** Documents that one table gives. */
  readonly documents: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits that hold when a caller sets none. */
export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 50 * MEGABYTE,
  inflatedBytes: 200 * MEGABYTE,
  partBytes: 50 * MEGABYTE,
  ratio: 200,
  parts: 5000,
  pages: 5000,
  rows: 200_000,
  cells: 2_000_000,
  documents: 5000,
};
