import type { ListedName } from './name-rule.ts';
import { nameFinder } from './replace-names.ts';
import { contextOf, type NameContext, type NamedText } from './suggestions.ts';
import { surnameAt } from './surnames-zh.ts';
import { PINYIN_SURNAMES } from './words-en.ts';
import { TITLES } from './words-zh.ts';

/** Another form of a listed name that stands in the texts. `of` are the listed names it may be a form of. */
export interface FoundVariant {
  readonly of: readonly string[];
  readonly find: string;
  readonly pseudonym: string;
  readonly count: number;
  readonly contexts: readonly NameContext[];
}

const CONTEXTS = 3;
const ZH_TITLES = TITLES.split('|').filter(title => title.length > 1);

type Form = Pick<ListedName, 'find' | 'pseudonym'>;

function chineseForms({ find, pseudonym }: ListedName): Form[] {
  const surname = surnameAt(find, 0);
  const given = find.slice(surname.length);
  if (surname === '' || !/^\p{Script=Han}{1,2}$/u.test(given) || ZH_TITLES.includes(given)) return [];
  const last = given.slice(-1);
  const familiar = [
    `老${surname}`,
    `小${surname}`,
    `小${last}`,
    `阿${last}`,
    `${last}哥`,
    `${last}姐`,
    `${last}子`,
  ];
  const called = given.length > 1 ? [...familiar, given] : familiar;
  const titles = ZH_TITLES.map(title => ({ find: `${surname}${title}`, pseudonym: `${pseudonym}${title}` }));
  return [...called.map(form => ({ find: form, pseudonym })), ...titles];
}

function latinForms({ find, pseudonym }: ListedName): Form[] {
  const words = find.split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || !/^\p{Script=Latin}/u.test(find)) return [];
  const surname = PINYIN_SURNAMES.has(first) ? first : last;
  const alone = [first, last].filter(word => word.length > 2);
  const titled = ['Mr', 'Mr.', 'Mrs', 'Mrs.', 'Ms', 'Ms.', 'Dr', 'Dr.', 'Old', 'Secretary', 'Director'].map(
    title => `${title} ${surname}`,
  );
  const turned = [`${last} ${first}`, `${last}, ${first}`, `${first.charAt(0)}. ${last}`];
  return [...alone, ...titled, ...turned].map(form => ({ find: form, pseudonym }));
}

/** Forms in which a listed person may be spoken of: 张伟 as 老张 or 张书记, Anna Schmidt as Anna or Ms Schmidt. */
export function variantsOf(name: ListedName): Form[] {
  if (name.kind !== 'person') return [];
  return [...chineseForms(name), ...latinForms(name)].filter(({ find }) => find !== name.find);
}

/** Which forms of listed names stand in some texts and are not listed; offered, never applied unasked. */
export function foundVariants(listed: readonly ListedName[], texts: readonly NamedText[]): FoundVariant[] {
  const known = new Set(listed.map(({ find }) => find));
  const forms = new Map<string, ListedName & { of: string[] }>();
  for (const name of listed) {
    for (const { find, pseudonym } of variantsOf(name)) {
      if (known.has(find)) continue;
      const form = forms.get(find);
      if (form) form.of.push(name.find);
      else forms.set(find, { find, pseudonym, kind: 'person', ignoreCase: false, of: [name.find] });
    }
  }
  const finder = nameFinder<ListedName>([...listed, ...forms.values()]);
  const found = new Map<string, { count: number; contexts: NameContext[] }>();
  for (const text of texts) {
    for (const { rule, start, end } of finder(text.text)) {
      if (!forms.has(rule.find) || known.has(rule.find)) continue;
      const seen = found.get(rule.find) ?? { count: 0, contexts: [] };
      seen.count += 1;
      if (seen.contexts.length < CONTEXTS) seen.contexts.push(contextOf(text, start, end));
      found.set(rule.find, seen);
    }
  }
  return [...forms.values()].flatMap(({ of, find, pseudonym }) => {
    const seen = found.get(find);
    return seen ? [{ of, find, pseudonym, ...seen }] : [];
  });
}
