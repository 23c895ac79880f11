import type { Result } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { findByName } from '../../../names/match-name.ts';
import { matchRelation, typedEnds } from './match-relation.ts';
import type { MentionAttrs } from './story-doc.ts';
import type { StoryQuote } from './story-facts.ts';

type Structure = Pick<Result<'structures.list'>[number], 'fromId' | 'toId' | 'citations'>;

/** What a picker offers for a mention that is being typed. */
export type PickerEntry =
  | { type: 'code'; key: string; code: Row<'code'> }
  | { type: 'quote'; key: string; quote: StoryQuote }
  | {
      /** `relation`: all that is said between two codes; `claim`: nothing is, and the storyline says it all the same. */
      type: 'link' | 'relation' | 'claim';
      key: string;
      linkId: string | null;
      from: Row<'code'>;
      to: Row<'code'>;
      citations: number;
    };

export type RelationEntry = Extract<PickerEntry, { from: Row<'code'> }>;

const LONGEST_LIST = 40;
/** For each end of a claim so many codes are offered. */
const ENDS_OFFERED = 2;

/** Codes whose name fits; with nothing typed the widest first. */
export function codeEntries(codes: readonly Row<'code'>[], typed: string): PickerEntry[] {
  const rank = { core: 0, main: 1, category: 2, concept: 3 };
  const ordered = typed.trim() === '' ? codes.toSorted((a, b) => rank[a.kind] - rank[b.kind]) : codes;
  return findByName(ordered, code => code.name, typed)
    .slice(0, LONGEST_LIST)
    .map(code => ({ type: 'code', key: code.id, code }));
}

export function quoteEntries(quotes: readonly StoryQuote[]): PickerEntry[] {
  return quotes.map(quote => ({ type: 'quote', key: quote.id, quote }));
}

interface RelationInput {
  typed: string;
  codes: ReadonlyMap<string, Row<'code'>>;
  structures: readonly Structure[];
  links: readonly Row<'link'>[];
  /** Distinct passages behind each link. */
  citations: ReadonlyMap<string, number>;
}

/**
 * Relations between main categories, then links, best fit first; where two names were typed with an arrow or `>` between
 * them that nothing relates yet, the claim that one bears on the other.
 */
export function relationEntries(input: RelationInput): PickerEntry[] {
  const { typed, codes, structures, links, citations } = input;
  const entry = (
    type: RelationEntry['type'],
    ends: { fromId: string; toId: string },
    linkId: string | null,
    count: number,
  ): RelationEntry[] => {
    const from = codes.get(ends.fromId);
    const to = codes.get(ends.toId);
    const key = `${linkId ?? ''} ${ends.fromId} ${ends.toId}`;
    return from && to ? [{ type, key, linkId, from, to, citations: count }] : [];
  };
  const known = [
    ...structures.flatMap(row => entry(row.citations > 0 ? 'relation' : 'claim', row, null, row.citations)),
    ...links.flatMap(link => entry('link', link, link.id, citations.get(link.id) ?? 0)),
  ];
  const found = known
    .map(each => ({ each, score: matchRelation(each.from.name, each.to.name, typed) }))
    .filter((scored): scored is { each: RelationEntry; score: number } => scored.score !== null)
    .sort((a, b) => a.score - b.score)
    .map(scored => scored.each);
  return [...found.slice(0, LONGEST_LIST), ...claims(input, found, entry)];
}

function claims(
  { typed, codes }: RelationInput,
  known: readonly RelationEntry[],
  entry: (type: 'claim', ends: { fromId: string; toId: string }, linkId: null, count: 0) => RelationEntry[],
): RelationEntry[] {
  const ends = typedEnds(typed);
  if (!ends || ends.from === '' || ends.to === '') return [];
  const best = (name: string) =>
    findByName([...codes.values()], code => code.name, name).slice(0, ENDS_OFFERED);
  const taken = new Set(known.map(({ from, to }) => `${from.id} ${to.id}`));
  return best(ends.from).flatMap(from =>
    best(ends.to)
      .filter(to => to.id !== from.id && !taken.has(`${from.id} ${to.id}`))
      .flatMap(to => entry('claim', { fromId: from.id, toId: to.id }, null, 0)),
  );
}

/** What is put into the text for an entry. */
export function mentionOf(entry: PickerEntry): MentionAttrs {
  if (entry.type === 'code') return { kind: 'code', id: entry.code.id, toId: null };
  if (entry.type === 'quote') return { kind: 'quote', id: entry.quote.id, toId: null };
  if (entry.linkId !== null) return { kind: 'link', id: entry.linkId, toId: null };
  return { kind: 'relation', id: entry.from.id, toId: entry.to.id };
}
