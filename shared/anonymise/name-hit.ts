import type { NameKind } from './name-rule.ts';

/** Why something is taken for a name; the interface has a sentence for each. */
export const NAME_REASONS = [
  'speaker',
  'surname',
  'surname-title',
  'familiar',
  'title',
  'first-name',
  'pinyin',
  'capitals',
  'place-ending',
  'province',
  'organisation-ending',
  'mobile',
  'landline',
  'international',
  'citizen-number',
  'citizen-number-wrong',
  'card',
  'e-mail',
  'plate',
  'address',
  'account',
  'birth-date',
] as const;
export type NameReason = (typeof NAME_REASONS)[number];

/** A place that looks like a name; UTF-16 offsets, half-open. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: NameKind;
  readonly reason: NameReason;
  /** How much speaks for it: 3 is likely, 5 is sure. */
  readonly score: number;
}
