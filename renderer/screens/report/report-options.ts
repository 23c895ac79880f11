import type { Params } from '../../../shared/api/method-table.ts';
import { REPORT_CHAPTERS, type ReportChapter } from '../../../shared/report/report-chapters.ts';
import { useLanguage } from '../../i18n/i18n.ts';
import { remember } from '../../state/preferences.ts';
import { useUi } from '../../state/ui.ts';

export type ReportLanguage = Params<'report.word'>['language'];

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly ReportLanguage[];
export const QUOTES = ['1', '2', '3', '5', '10'] as const;

export interface ReportOptions {
  language: ReportLanguage;
  chapters: readonly ReportChapter[];
  quotes: (typeof QUOTES)[number];
}

const NAME = 'report.options';

/** What was chosen for the report, kept from one time to the next; at first all of it, in the interface's language. */
export function useReportOptions(): [ReportOptions, (change: Partial<ReportOptions>) => void] {
  const stored = useUi(state => state.layout[NAME]);
  const options = optionsFrom(stored, useLanguage());
  return [options, change => remember(NAME, { ...options, ...change })];
}

function optionsFrom(stored: unknown, language: ReportLanguage): ReportOptions {
  const kept: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { chapters } = kept;
  return {
    language: LANGUAGES.find(each => each === kept['language']) ?? language,
    chapters: Array.isArray(chapters)
      ? REPORT_CHAPTERS.filter(each => chapters.includes(each))
      : REPORT_CHAPTERS,
    quotes: QUOTES.find(each => each === kept['quotes']) ?? '3',
  };
}
