import { SHEET_WIDTH } from '../../../shared/figure/structure-box.ts';
import { type DataStructure, dataStructure } from '../../../shared/theory/data-structure.ts';
import type { JobRunner } from '../../jobs/job-runner.ts';
import { PICTURE_ROOM } from '../../jobs/report/page-layout.ts';
import type { ReportFigure, ReportLanguage } from '../../jobs/report/report-data.ts';
import { countByCode } from '../storage/coding-queries.ts';
import type { Rows } from '../storage/rows.ts';

/** Concepts of a theme that are drawn in a report; of more it says how many there are. */
const MOST_CONCEPTS = 10;

/** Sharp in print at the width of a page. */
const SCALE = 3;

/** The data structure as it stands now. */
export function dataStructureOf(rows: Rows): DataStructure {
  return dataStructure(rows.all('code', ['position', 'id']), Object.fromEntries(countByCode(rows)));
}

/** The data structure as pictures that fill the width of a page; none where there is no theme. */
export async function structureFigures(
  runner: JobRunner,
  rows: Rows,
  language: ReportLanguage,
  signal: AbortSignal,
): Promise<ReportFigure[]> {
  const structure = dataStructureOf(rows);
  if (structure.dimensions.length === 0) return [];
  const pageHeight = Math.floor((PICTURE_ROOM.height * SHEET_WIDTH) / PICTURE_ROOM.width);
  const input = {
    structure,
    language,
    most: MOST_CONCEPTS,
    counts: false,
    pageHeight,
    fillsPages: false,
    pngScale: SCALE,
  };
  const drawn = await runner.run('draw-structure', input, { signal });
  return drawn.flatMap(picture => (picture.png === null ? [] : [{ ...picture, png: picture.png }]));
}
