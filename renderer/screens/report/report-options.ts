import { useTranslation } from 'react-i18next';
import type { Params } from '../../../shared/api/method-table.ts';
import { remember } from '../../state/preferences.ts';
import { useUi } from '../../state/ui.ts';

type WordParams = Params<'report.word'>;
export type Chapter = WordParams['chapters'][number];
export type ReportLanguage = WordParams['language'];

export const CHAPTERS = [
  'cases',
  'open',
  'axial',
  'selective',
  'model',
  'comparison',
  'codebook',
  'memos',
] as const satisfies readonly Chapter[];

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly ReportLanguage[];
export const QUOTES = ['1', '2', '3', '5', '10'] as const;

export interface ReportOptions {
  language: ReportLanguage;
  chapters: readonly Chapter[];
  quotes: (typeof QUOTES)[number];
}

const NAME = 'report.options';

/** What was chosen for the report, kept from one time to the next; at first all of it, in the interface's language. */
export function useReportOptions(): [ReportOptions, (change: Partial<ReportOptions>) => void] {
  const { i18n } = useTranslation();
  const stored = useUi(state => state.layout[NAME]);
  const options = optionsFrom(stored, i18n.language.startsWith('zh') ? 'zh' : 'en');
  return [options, change => remember(NAME, { ...options, ...change })];
}

function optionsFrom(stored: unknown, language: ReportLanguage): ReportOptions {
  const kept: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { chapters } = kept;
  return {
    language: LANGUAGES.find(each => each === kept['language']) ?? language,
    chapters: Array.isArray(chapters) ? CHAPTERS.filter(each => chapters.includes(each)) : CHAPTERS,
    quotes: QUOTES.find(each => each === kept['quotes']) ?? '3',
  };
}
