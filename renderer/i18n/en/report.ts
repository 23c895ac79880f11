/** Words of the report screen. */
export const report = {
  title: 'Word report',
  intro: 'The tables and the figure come straight from the codings and links as they stand now.',
  language: 'Language of the report',
  languages: { zh: '中文', en: 'English' },
  chapters: 'Chapters',
  chapter: {
    cases: 'Cases and participants',
    open: 'Open coding',
    axial: 'Axial coding',
    selective: 'Selective coding and typical relationship structures',
    model: 'The model figure, and one per site',
    comparison: 'Site comparison',
    codebook: 'Codebook',
    memos: 'Memos',
  },
  quotes: 'Statements for each concept',
  make: 'Make Word file',
  making: 'Writing the Word file',
  tables: 'Tables as CSV',
  table: { codings: 'Codings', codebook: 'Codebook', matrix: 'Codes by sites', links: 'Links with evidence' },
};
