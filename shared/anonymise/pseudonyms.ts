import type { ListedName, NameKind } from './name-rule.ts';
import { surnameAt } from './surnames-zh.ts';
import { TITLES } from './words-zh.ts';

/** P1, L1 … or words with letters: 受访者A, A村, Person A, Village A. */
export const PSEUDONYM_STYLES = ['numbers', 'words'] as const;
export type PseudonymStyle = (typeof PSEUDONYM_STYLES)[number];
type Language = 'zh' | 'en';

const PREFIX: Readonly<Record<NameKind, string>> = {
  person: 'P',
  place: 'L',
  organisation: 'O',
  telephone: 'T',
  id: 'ID',
  other: 'X',
};
const WORDS: Readonly<Record<Language, Readonly<Record<NameKind, string>>>> = {
  zh: {
    person: '受访者',
    place: '某地',
    organisation: '某单位',
    telephone: '电话',
    id: '证件',
    other: '信息',
  },
  en: {
    person: 'Person ',
    place: 'Place ',
    organisation: 'Organisation ',
    telephone: 'Telephone ',
    id: 'Number ',
    other: 'Detail ',
  },
};

/** What a name ends in says what it names, and stays: A村, P1书记. */
const PLACE_END =
  /(?:自治[州县旗]|街道|社区|合作社|公司|大学|中学|小学|医院|村|屯|镇|乡|县|市|区|省|旗|路|街)$/u;
const PLACE_END_EN =
  /\b(?:Village|Town|Township|County|Province|City|District|Street|Road|University|School|Hospital|Company)$/u;
const TITLE_END = new RegExp(`(?:${TITLES})$`, 'u');

/** A, B … Z, AA, AB … */
function lettersOf(count: number): string {
  const rest = Math.floor(count / 26);
  return `${rest > 0 ? lettersOf(rest - 1) : ''}${String.fromCharCode(65 + (count % 26))}`;
}

const WORD_FORMS = [...Object.values(WORDS.zh), ...Object.values(WORDS.en)];
/** Everything that is formed as the pseudonyms that are proposed are. */
const FORMED = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:(?:${Object.values(PREFIX).join('|')})\\d{1,4}|[A-Z]{1,2}(?:自治[州县旗]|街道|社区|合作社|公司|大学|中学|小学|医院|村|屯|镇|乡|县|市|区|省|旗|路|街)|` +
    `(?:Village|Town|Township|County|Province|City|District|Street|Road|University|School|Hospital|Company) [A-Z]{1,2})(?![\\p{Script=Latin}\\d])|` +
    `(?:${WORD_FORMS.join('|')})[A-Z]{1,2}(?![\\p{Script=Latin}\\d])`,
  'gu',
);

/** What stands in a text and looks as the proposed pseudonyms do: it is not to be proposed for somebody else. */
export function pseudonymsIn(text: string): Set<string> {
  return new Set(text.match(FORMED) ?? []);
}

interface Parts {
  readonly before: string;
  readonly after: string;
}

function partsOf(find: string, kind: NameKind, style: PseudonymStyle, language: Language): Parts {
  const title = kind === 'person' ? (TITLE_END.exec(find)?.[0] ?? '') : '';
  const isTitled = title !== '' && surnameAt(find, 0).length + title.length === find.length;
  if (style === 'numbers') return { before: PREFIX[kind], after: isTitled ? title : '' };
  const isPlace = kind === 'place' || kind === 'organisation';
  const ending = isPlace ? PLACE_END.exec(find)?.[0] : undefined;
  if (ending !== undefined) return { before: '', after: ending };
  const english = isPlace ? PLACE_END_EN.exec(find)?.[0] : undefined;
  if (english !== undefined) return { before: `${english} `, after: '' };
  return { before: WORDS[language][kind], after: isTitled ? title : '' };
}

/** Whether a pseudonym is one of a list, or the beginning of one: P1 in P1书记, not in P12. */
function isTaken(pseudonym: string, taken: readonly string[]): boolean {
  return taken.some(other => {
    const rest = other.startsWith(pseudonym) ? other.slice(pseudonym.length) : null;
    return rest !== null && !/^[0-9A-Z]/.test(rest);
  });
}

/** 张书记 beside the one listed 张: the same person, most likely. */
function knownPerson(find: string, listed: readonly ListedName[]): { base: string; rest: string } | null {
  const surname = surnameAt(find, 0);
  const rest = find.slice(surname.length);
  if (surname === '' || TITLE_END.exec(rest)?.[0] !== rest || rest === '') return null;
  const same = listed.filter(
    each =>
      each.kind === 'person' && surnameAt(each.find, 0) === surname && !TITLE_END.test(each.find.slice(1)),
  );
  return same.length === 1 && same[0] ? { base: same[0].pseudonym, rest } : null;
}

/**
 * A pseudonym for a name that no other of the list has: the next number or letter of its kind, with the title or ending
 * that says what it is. 张书记 beside one 张伟 gets his with the title.
 */
export function proposePseudonym(
  { find, kind }: Pick<ListedName, 'find' | 'kind'>,
  listed: readonly ListedName[],
  options: {
    style: PseudonymStyle;
    language: Language;
    /** Further pseudonyms that stand for somebody or something else. */
    reserved?: readonly string[] | undefined;
  },
): string {
  const { style, language, reserved = [] } = options;
  const known = kind === 'person' ? knownPerson(find, listed) : null;
  if (known) return `${known.base}${known.rest}`;
  const { before, after } = partsOf(find, kind, style, language);
  const taken = [...listed.map(({ pseudonym }) => pseudonym), ...reserved];
  for (let count = 0; ; count++) {
    const sign = style === 'numbers' ? String(count + 1) : lettersOf(count);
    // The ending is no part of what makes it another: P1书记 keeps P1 from somebody else.
    const isFree = !isTaken(before === '' ? `${sign}${after}` : `${before}${sign}`, taken);
    if (isFree) return `${before}${sign}${after}`;
  }
}
