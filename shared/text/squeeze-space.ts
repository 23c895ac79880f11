/** A text with its white space squeezed, and the way back. */
export interface SqueezedText {
  readonly text: string;
  /** For each code unit of `text`, the UTF-16 offset in the original it came from. */
  readonly offsets: Uint32Array;
}

const SPACE = /\s/;
// Ideographs, their punctuation, kana and full-width forms: scripts written without spaces, where a break in
// the line is no character of the text.
const SPACELESS = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\uD840-\uD8BF]/;
const SPACELESS_END = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\uDC00-\uDFFF]/;

/** Replaces each run of white space with one space, or with none where a Chinese character stands beside it. */
export function squeezeSpace(text: string): SqueezedText {
  const kept: string[] = [];
  const offsets: number[] = [];
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (!SPACE.test(unit)) {
      kept.push(unit);
      offsets.push(i);
      previous = unit;
      continue;
    }
    const runStart = i;
    while (i + 1 < text.length && SPACE.test(text.charAt(i + 1))) i++;
    if (SPACELESS_END.test(previous) || SPACELESS.test(text.charAt(i + 1))) continue;
    kept.push(' ');
    offsets.push(runStart);
  }
  return { text: kept.join(''), offsets: Uint32Array.from(offsets) };
}
