/** A row with how many rows its group spans: the number on the first row of a run of equal keys, 0 on the others. */
export interface SpannedRow<Row> {
  readonly row: Row;
  readonly span: number;
}

/**
 * Runs of neighbouring rows with the same key, for cells merged down a column. Rows are first brought together by key,
 * in the order the keys first appear, so that a category never stands in a table twice.
 */
export function mergeRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly SpannedRow<Row>[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(group =>
    group.map((row, index) => ({ row, span: index === 0 ? group.length : 0 })),
  );
}
