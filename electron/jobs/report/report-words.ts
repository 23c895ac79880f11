import type { ReportLanguage } from './report-data.ts';
import type { ReportWords } from './report-vocabulary.ts';
import { EN } from './report-words-en.ts';
import { ZH } from './report-words-zh.ts';

const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { zh: ZH, en: EN };

/** The words of a report in a language. */
export function reportWords(language: ReportLanguage): ReportWords {
  return WORDS[language];
}

/** Fills `{name}` in a sentence; names that are not given stay, for cross-references. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
