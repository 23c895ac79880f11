/**
 * Widths without a font: diagrams are laid out where there is no window (Word, the command line), and the screen must
 * agree with them. Characters fall into classes with an average advance in em, taken from Inter and Source Serif 4 and
 * rounded up, so that text is wider here than when it is drawn and never runs out of its box.
 */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  // East Asian wide characters, full-width forms, Chinese quotation marks and dashes; emoji.
  [
    /[\u1100-\u115f\u2018-\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/,
    1,
  ],
  [/\p{Extended_Pictographic}|[\u{20000}-\u{3ffff}]/u, 1],
  [/\p{Mark}/u, 0],
  [/[ijltfrI.,:;'|!()[\]/\\·-]/, 0.36],
  [/\s/, 0.3],
  [/[mwMW@%—]/, 0.92],
  [/[A-Z]/, 0.7],
  [/[0-9+−±=<>≥≤]/, 0.64],
];
const OTHER = 0.6;

/**
 * Estimated width of a text in units.
 * @param size font size in units
 * @param weight 600 is set 4 % wider than 400
 */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let em = 0;
  for (const character of text) {
    em += CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return em * size * (weight === 600 ? 1.04 : 1);
}
