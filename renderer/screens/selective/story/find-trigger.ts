/** What a picker looks for: a code after @, a quote after “ or ", a link after → or ->. */
export type TriggerKind = 'code' | 'quote' | 'link';

/** A mention that is being typed: the text from `start` (UTF-16, in the paragraph) on, and what follows the sign. */
export interface Trigger {
  kind: TriggerKind;
  start: number;
  query: string;
}

/** Longer than this is prose and no search. */
const LONGEST_QUERY = 60;

interface Sign {
  kind: TriggerKind;
  sign: RegExp;
  /** What no query holds: where it stands, the words are prose. */
  end: RegExp;
}

const SENTENCE_END = /[，。；：！？,;:!?”"]|\.\s/u;

const SIGNS: readonly Sign[] = [
  { kind: 'code', sign: /@/g, end: SENTENCE_END },
  // A quote is searched by its words, commas and all; the closing mark ends it.
  { kind: 'quote', sign: /[“"]/g, end: /[”"]/u },
  { kind: 'link', sign: /->|→/g, end: SENTENCE_END },
];

/**
 * The mention that the words before the caret begin, or null. `before` is the paragraph's text up to the caret, with
 * U+FFFC for each mention already in it.
 */
export function findTrigger(before: string): Trigger | null {
  const found = SIGNS.flatMap(({ kind, sign, end }) => {
    const last = [...before.matchAll(sign)].at(-1);
    if (!last || !opens(before, last.index, last[0])) return [];
    return [{ kind, start: last.index, query: before.slice(last.index + last[0].length), end }];
  });
  const nearest = found.sort((a, b) => b.start - a.start)[0];
  if (!nearest || nearest.query.length > LONGEST_QUERY) return null;
  const { kind, start, query, end } = nearest;
  const isProse = end.test(query) || /[\n\ufffc]|\s\s/.test(query) || (kind !== 'link' && /^\s/.test(query));
  return isProse ? null : { kind, start, query };
}

/** A straight quotation mark opens where those before it in the paragraph are paired; an address is no mention. */
function opens(before: string, at: number, sign: string): boolean {
  if (sign === '"') return (before.slice(0, at).split('"').length - 1) % 2 === 0;
  return sign !== '@' || !/[\w.]$/.test(before.slice(0, at));
}
