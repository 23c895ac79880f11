import type { Polarity } from '../../shared/api/entities/links.ts';

/** The key of a polarity's word under `common.polarity`. */
export const POLARITY_WORD = {
  '+': 'raises',
  '-': 'restrains',
  '±': 'mixed',
  '?': 'unknown',
} as const satisfies Record<Polarity, string>;

/** A polarity as it is written: with a minus as wide as the plus. */
export const POLARITY_SIGN = { '+': '+', '-': '−', '±': '±', '?': '?' } as const satisfies Record<
  Polarity,
  string
>;
