import { AlignmentType, type IBaseParagraphStyleOptions, type IStylesOptions } from 'docx';
import { bodyStyles } from './body-styles.ts';
import { contentsStyles } from './contents-styles.ts';
import { HEADING_LIST } from './list-numbering.ts';
import type { SettledOptions } from './report-options.ts';
import { headingRun, TYPE_SIZE } from './typography.ts';

/**
 * Styles of a report as a thesis asks for them: 宋体 and Times New Roman set apart, headings in 黑体 and numbered by
 * chapter, body text with one and a half lines, Chinese paragraphs indented by two characters.
 */
export function documentStyles(options: SettledOptions): IStylesOptions {
  const { fontLatin, fontChinese } = options;
  const font = { ascii: fontLatin, hAnsi: fontLatin, cs: fontLatin, eastAsia: fontChinese };
  return {
    default: {
      document: {
        run: { font, size: TYPE_SIZE.text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: {
        run: headingRun(options, TYPE_SIZE.title),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 2600, after: 360 } },
      },
      heading1: headingStyle(options, 0, TYPE_SIZE.heading1, { before: 0, after: 360 }),
      heading2: headingStyle(options, 1, TYPE_SIZE.heading2, { before: 280, after: 140 }),
      heading3: headingStyle(options, 2, TYPE_SIZE.heading3, { before: 200, after: 100 }),
      caption: {
        next: 'BodyText',
        run: headingRun(options, TYPE_SIZE.table),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 100 } },
      },
    },
    paragraphStyles: [...bodyStyles(options), ...contentsStyles(options)],
  };
}

function headingStyle(
  options: SettledOptions,
  level: 0 | 1 | 2,
  size: number,
  spacing: { readonly before: number; readonly after: number },
): IBaseParagraphStyleOptions {
  return {
    next: 'BodyText',
    quickFormat: true,
    run: headingRun(options, size),
    paragraph: {
      ...(level === 0 ? { alignment: AlignmentType.CENTER } : {}),
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      spacing,
      numbering: { reference: HEADING_LIST, level },
    },
  };
}
