import type { ModelDisplay } from '../api/entities/models.ts';
import type { FactorText } from './factor-shape.ts';

/** What may stand in a factor's box, in the reader's language. */
export interface FactorWords {
  readonly name: string;
  /** The name in the other language; may be empty. */
  readonly translation: string;
  /** For example `9 categories · 812 codings`. */
  readonly counts: string;
  /** What the core category is called; null for other codes. */
  readonly core: string | null;
}

/** What stands in a factor's box, as the model is to be drawn. The core category says what it is in place of counts. */
export function factorText(
  { name, translation, counts, core }: FactorWords,
  display: Pick<ModelDisplay, 'bilingual' | 'counts'>,
): FactorText {
  const second = display.bilingual && translation !== name ? translation : '';
  return { name, second, counts: core ?? (display.counts ? counts : '') };
}
