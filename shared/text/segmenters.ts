/** What to cut a text into, in the terms of Unicode Standard Annex 29. */
export type Granularity = 'grapheme' | 'word' | 'sentence';

const made = new Map<Granularity, Intl.Segmenter>();

/**
 * The shared segmenter for a granularity. The locale is fixed so that the same text is cut the same way on
 * every machine; Chinese words come from ICU's dictionary whatever the locale.
 */
export function segmenter(granularity: Granularity): Intl.Segmenter {
  const known = made.get(granularity);
  if (known) return known;
  const fresh = new Intl.Segmenter('en', { granularity });
  made.set(granularity, fresh);
  return fresh;
}
