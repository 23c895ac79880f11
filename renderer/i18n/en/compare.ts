/** Words of the comparison screen. */
export const compare = {
  title: 'Codes by sites',
  measure: 'Measure',
  measures: { codings: 'Codings', share: '% of interviews', perThousand: 'Per 1,000 characters' },
  level: 'Level',
  levels: { category: 'Categories', concept: 'Concepts' },
  leaveOutQuestions: 'Leave out questions',
  code: 'Code',
  total: 'Total',
  interviews: 'n = {{count, number}}',
  cell: '{{code}}, {{site}}: {{value}}',
  pick: 'Pick a cell to read its quotes.',
  cellTitle: '{{code}} · {{site}}',
  exportCsv: 'CSV',
  emptyTitle: 'Nothing to compare yet',
  emptyHint: 'Code some passages in Open; sites come from Sources.',
};
