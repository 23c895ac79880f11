/** The longest text a cell of a case may hold (UTF-16 units). */
export const CELL_LENGTH = 10_000;

/** Most cases that are written in one step. */
export const MOST_CASES = 20_000;

/** Which fields each kind of case has, and the longest text each takes (UTF-16 units). */
export const CASE_FIELDS = {
  site: { name: 400, note: CELL_LENGTH },
  participant: { name: 400, role: 400, site: 400, note: CELL_LENGTH },
  source: { name: 400, site: 400, participants: CELL_LENGTH, date: 40, note: CELL_LENGTH },
} as const;
