/** Chapters a report can have, in the order they stand in it. */
export const REPORT_CHAPTERS = [
  'cases',
  'open',
  'axial',
  'selective',
  'model',
  'comparison',
  'codebook',
  'memos',
] as const;

/** One of the chapters. */
export type ReportChapter = (typeof REPORT_CHAPTERS)[number];
