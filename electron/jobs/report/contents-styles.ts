import { AlignmentType, type IParagraphStyleOptions } from 'docx';
import { BODY_LINE } from './body-styles.ts';
import type { SettledOptions } from './report-options.ts';
import { headingRun, TYPE_SIZE } from './typography.ts';

/** Styles of the table of contents and of the lists of tables and figures, under the names Word fills them in by. */
export function contentsStyles(options: SettledOptions): readonly IParagraphStyleOptions[] {
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: headingRun(options, TYPE_SIZE.heading1),
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 360, after: 240 } },
    },
    entryStyle('TOC1', 'toc 1', 0),
    entryStyle('TOC2', 'toc 2', 240),
    entryStyle('TOC3', 'toc 3', 480),
    entryStyle('TableofFigures', 'table of figures', 0),
  ];
}

function entryStyle(id: string, name: string, left: number): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'Normal', paragraph: { indent: { left }, spacing: BODY_LINE } };
}
