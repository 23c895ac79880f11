import type { NameHit, NameReason } from './name-hit.ts';
import type { NameKind } from './name-rule.ts';
import { isCardNumber, isCitizenNumber } from './number-checks.ts';

interface NumberForm {
  readonly pattern: RegExp;
  readonly kind: NameKind;
  readonly reason: NameReason;
  readonly score: number;
  /** What the figures have to be beside their form; `digits` are without grouping. */
  readonly isOne?: (digits: string, written: string) => boolean;
}

const GAP = '[ \\-\\u2010-\\u2013]?';
const NOT_AFTER = '(?<![\\d+]|\\d[.-])';
const NOT_BEFORE = '(?!\\d|[.-]\\d)';
const number = (body: string) => new RegExp(`${NOT_AFTER}${body}${NOT_BEFORE}`, 'gu');

function hasDayOfBirth(digits: string): boolean {
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  return /^[1-9]\d{5}(?:19|20)/.test(digits) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const PROVINCE_SIGNS = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';

/** In the order in which they are tried: what one takes is not looked at again. */
const FORMS: readonly NumberForm[] = [
  {
    pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    kind: 'other',
    reason: 'e-mail',
    score: 5,
  },
  {
    pattern: /\b(?:https?:\/\/|www\.)[\w.-]+(?:[/?#][^\s，。；、）)」”"<>]*)?/giu,
    kind: 'other',
    reason: 'address',
    score: 4,
  },
  {
    pattern: number(`[1-9]\\d{5}${GAP}(?:18|19|20)\\d{6}${GAP}\\d{3}[\\dXx]`),
    kind: 'id',
    reason: 'citizen-number',
    score: 5,
    isOne: isCitizenNumber,
  },
  {
    pattern: number(`[1-9]\\d{5}${GAP}(?:19|20)\\d{6}${GAP}\\d{3}[\\dXx]`),
    kind: 'id',
    reason: 'citizen-number-wrong',
    score: 4,
    isOne: hasDayOfBirth,
  },
  {
    pattern: number('\\d(?:[ -]?\\d){14,18}'),
    kind: 'id',
    reason: 'card',
    score: 5,
    isOne: isCardNumber,
  },
  {
    pattern: new RegExp(`(?<![+\\d])(?:(?:\\+|00)86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'gu'),
    kind: 'telephone',
    reason: 'mobile',
    score: 5,
  },
  {
    pattern:
      /(?<![\w+])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){1,4}(?!\d)/gu,
    kind: 'telephone',
    reason: 'international',
    score: 4,
    isOne: digits => digits.length >= 9 && digits.length <= 17,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.-])(?:[(（]0\\d{2,3}[)）]${GAP}|0\\d{2,3}[ \\-\\u2010-\\u2013]|(?:0[12]\\d|0[3-9]\\d{2}))[2-8]\\d{2,3}${GAP}\\d{4}(?!\\d)`,
      'gu',
    ),
    kind: 'telephone',
    reason: 'landline',
    score: 4,
  },
  {
    pattern: /(?<![\d.-])(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?!\d)/gu,
    kind: 'telephone',
    reason: 'landline',
    score: 4,
  },
  {
    pattern: new RegExp(
      `[${PROVINCE_SIGNS}][A-HJ-NP-Z][·•. ]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF])(?![A-Z0-9])`,
      'gu',
    ),
    kind: 'id',
    reason: 'plate',
    score: 5,
    isOne: digits => /\d/.test(digits),
  },
  {
    pattern:
      /(?<=(?:微信|QQ|WeChat)(?:号|ID|\s*id)?\s*(?:[:：是为]|is)?\s*)[A-Za-z0-9][\w-]{4,19}(?![\w@])/giu,
    kind: 'id',
    reason: 'account',
    score: 4,
    isOne: (_, written) => /\d|_/.test(written),
  },
  {
    pattern:
      /(?:(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?(?=\s?(?:出生|生人|生的|生，|生。))|(?<=(?:生于|出生于|出生日期[:：]?|生日(?:是|[:：])?|出生年月[:：]?|born (?:on|in)|date of birth:?)\s?)(?:(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d{2}|(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2}))/giu,
    kind: 'other',
    reason: 'birth-date',
    score: 3,
  },
];

/** Full-width figures and signs as narrow ones, each in its place. */
const narrow = (text: string) =>
  text.replace(/[！-～]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * Telephone, identity, card and account numbers, e-mail and web addresses, licence plates and dates of birth. Numbers
 * of citizens (GB 11643-1999) and of cards (ISO/IEC 7812-1) are told by their check signs; one that has the form of a
 * citizen's number and a wrong check sign is given too, with that reason: figures are misheard.
 */
export function findNumbers(text: string): NameHit[] {
  const plain = narrow(text);
  const taken: { start: number; end: number }[] = [];
  const hits: NameHit[] = [];
  for (const { pattern, kind, reason, score, isOne } of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some(each => each.start < end && start < each.end)) continue;
      const digits = match[0].replace(/[^\dXx]/g, '');
      if (isOne && !isOne(digits, match[0])) continue;
      taken.push({ start, end });
      hits.push({ start, end, text: text.slice(start, end), kind, reason, score });
    }
  }
  return hits.toSorted((a, b) => a.start - b.start);
}
