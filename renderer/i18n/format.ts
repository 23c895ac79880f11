import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageTag } from './i18n.ts';

/** Numbers, dates and the order of names in the interface's language. */
export interface Formats {
  number(value: number): string;
  /** A share from 0 to 1 as a percentage without decimals. */
  percent(share: number): string;
  date(millis: number): string;
  time(millis: number): string;
  dateTime(millis: number): string;
  bytes(count: number): string;
  list(items: string[]): string;
  compare(a: string, b: string): number;
}

const known = new Map<string, Formats>();

export function formatsFor(language: string): Formats {
  const formats = known.get(language) ?? makeFormats(languageTag(language));
  known.set(language, formats);
  return formats;
}

function makeFormats(tag: string): Formats {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', hour12: false });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hour12: false });
  const list = new Intl.ListFormat(tag, { style: 'short', type: 'conjunction' });
  // Chinese names are ordered by pinyin, digits in names by their value.
  const collator = new Intl.Collator(tag.startsWith('zh') ? 'zh-u-co-pinyin' : tag, { numeric: true });
  return {
    number: value => number.format(value),
    percent: share => percent.format(share),
    date: millis => date.format(millis),
    time: millis => time.format(millis),
    dateTime: millis => dateTime.format(millis),
    bytes: count => formatBytes(tag, count),
    list: items => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

function formatBytes(tag: string, count: number): string {
  const step = count < 1000 ? 0 : count < 1_000_000 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][step] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(tag, options).format(count / 1000 ** step);
}

/** The formats of the language in use. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}
