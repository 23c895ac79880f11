import type { Result } from '../../../shared/api/method-table.ts';

export type Cell = Result<'compare.matrix'>['groups'][number]['total'];
export type Measure = 'codings' | 'share' | 'perThousand';

/** The number a cell shows; null where the column has no interview or no text to measure against. */
export function measured(cell: Cell, measure: Measure): number | null {
  return cell[measure];
}

/** How strongly a cell is tinted, 0 to 60 percent of its group's hue. */
export function tintOf(value: number | null, most: number): number {
  return value === null || most === 0 ? 0 : Math.round((value / most) * 60);
}
