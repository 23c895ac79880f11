import { REPORT_CHAPTERS, type ReportChapter } from '../../../shared/report/report-chapters.ts';
import type { ReportLanguage } from './report-data.ts';

/** What the user chose. Everything but the chapters has a default. */
export interface ReportOptions {
  readonly chapters: readonly ReportChapter[];
  /** Defaults to the language of the data. */
  readonly language?: ReportLanguage | undefined;
  /** Font of Latin letters and digits, default Times New Roman. */
  readonly fontLatin?: string | undefined;
  /** Font of Chinese body text, default 宋体; headings stay in 黑体. */
  readonly fontChinese?: string | undefined;
  /** Statements shown for each concept, default 3. */
  readonly maxQuotesPerConcept?: number | undefined;
  /** Number of the first chapter, default 1: 4 makes the first table 表4-1, for a report that becomes chapter 4. */
  readonly firstChapter?: number | undefined;
}

/** Options with every default filled in. */
export type SettledOptions = { readonly [K in keyof ReportOptions]-?: Exclude<ReportOptions[K], undefined> };

/** Fills in the defaults and puts the chosen chapters in the order of the report, each once. */
export function settleOptions(options: ReportOptions, language: ReportLanguage): SettledOptions {
  return {
    chapters: REPORT_CHAPTERS.filter(chapter => options.chapters.includes(chapter)),
    language: options.language ?? language,
    fontLatin: options.fontLatin ?? 'Times New Roman',
    fontChinese: options.fontChinese ?? '宋体',
    maxQuotesPerConcept: options.maxQuotesPerConcept ?? 3,
    firstChapter: options.firstChapter ?? 1,
  };
}
