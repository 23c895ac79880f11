import type { report as english } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const report: Translated<typeof english> = {
  empty: '',
};
