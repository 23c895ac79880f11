import type { IRunStylePropertiesOptions } from 'docx';
import type { SettledOptions } from './report-options.ts';

/** Sizes in half-points, those of Chinese theses: 二号, 三号, 四号, 小四, 五号, 小五. */
export const TYPE_SIZE = {
  title: 44,
  heading1: 32,
  heading2: 28,
  heading3: 24,
  text: 24,
  table: 21,
  small: 18,
} as const;

// Heavy by itself: Word's artificial bold would smear it, so Chinese headings are not set bold.
const CHINESE_HEADING_FONT = '黑体';

/** Look of headings, captions and titles. */
export function headingRun(options: SettledOptions, size: number): IRunStylePropertiesOptions {
  const { fontLatin, language } = options;
  return {
    font: { ascii: fontLatin, hAnsi: fontLatin, cs: fontLatin, eastAsia: CHINESE_HEADING_FONT },
    size,
    color: '000000',
    bold: language === 'en',
    italics: false,
  };
}
