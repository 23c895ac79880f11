/** One row of the user's list: what is found, and what stands in its place. */
export interface NameRule {
  find: string;
  pseudonym: string;
  /** Latin letters match in either case. */
  ignoreCase: boolean;
}

/** A replacement made; positions are UTF-16 offsets, half-open, in the text before and after. */
export interface Replacement {
  rule: NameRule;
  before: { start: number; end: number };
  after: { start: number; end: number };
}

const special = /[\\^$.*+?()[\]{}|/-]/g;
// Letters of scripts that write words apart. Han, kana and the like have no word boundary to ask for.
const wordLetter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{Nd}_]';
const startsWord = new RegExp(`^${wordLetter}`, 'u');
const endsWord = new RegExp(`${wordLetter}$`, 'u');

const patternOf = (rule: NameRule): RegExp => {
  const before = startsWord.test(rule.find) ? `(?<!${wordLetter})` : '';
  const after = endsWord.test(rule.find) ? `(?!${wordLetter})` : '';
  const body = rule.find.replace(special, '\\$&');
  return new RegExp(`${before}${body}${after}`, rule.ignoreCase ? 'uyi' : 'uy');
};

/**
 * Replaces every listed name in one pass from left to right, the longest first where several
 * begin at the same place. A pseudonym is never searched again, so none is replaced inside
 * another. Rules with nothing to find are passed over.
 */
export const replaceNames = (
  text: string,
  rules: readonly NameRule[],
): { text: string; replacements: Replacement[] } => {
  const ordered = rules
    .filter(rule => rule.find !== '')
    .toSorted((a, b) => b.find.length - a.find.length)
    .map(rule => ({ rule, pattern: patternOf(rule) }));
  const replacements: Replacement[] = [];
  let out = '';
  let at = 0;
  while (at < text.length) {
    const hit = ordered.find(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (hit === undefined) {
      const step = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      out += text.slice(at, at + step);
      at += step;
      continue;
    }
    const end = hit.pattern.lastIndex;
    const start = out.length;
    out += hit.rule.pseudonym;
    replacements.push({
      rule: hit.rule,
      before: { start: at, end },
      after: { start, end: out.length },
    });
    at = end;
  }
  return { text: out, replacements };
};
