import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { AttributeCondition, AttributeTest } from '../entities/queries.ts';
import { Speaker } from '../entities/sources.ts';
import { Id, Position } from '../primitives.ts';
import { NewCode, QuoteRow } from './coding-methods.ts';

const Ids = z.array(Id).max(10_000).default([]);

/** What is looked for in the texts, and where. Empty lists leave nothing out. */
export const SearchQuery = z.object({
  text: z.string().max(1000),
  /** Words in a row as they are written; all the words near one another in any order; a regular expression. */
  mode: z.enum(['phrase', 'words', 'regex']).default('phrase'),
  wholeWords: z.boolean().default(false),
  matchCase: z.boolean().default(false),
  /** How near, for `words`: in one unit of the text, or with at most so many words or characters between. */
  within: z
    .object({
      unit: z.enum(['sentence', 'paragraph', 'turn', 'words', 'characters']),
      most: z.int().nonnegative().max(10_000).default(10),
    })
    .default({ unit: 'paragraph', most: 10 }),
  sourceIds: Ids,
  siteIds: Ids,
  /** As in a query; all of them must be met. */
  attributes: z
    .array(AttributeCondition.extend({ test: AttributeTest.default('is') }))
    .max(20)
    .default([]),
  /** Who says it: parts in the interview, or names as they are written in the texts. */
  roles: z.array(Speaker.shape.role).default([]),
  speakers: z.array(z.string()).max(1000).default([]),
  /** Whether a coding of one of the codes (with those below; of any code where none is given) lies over the match. */
  coded: z.object({ codeIds: Ids, with: z.boolean() }).nullable().default(null),
  /** Whether the match shares words with a passage of a saved set. */
  inSet: z.object({ setId: Id, with: z.boolean() }).nullable().default(null),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A match in its context: `before` and `after` are of the same paragraph. Positions are UTF-16, half-open. */
export const SearchHit = z.object({
  sourceId: Id,
  start: Position,
  end: Position,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  paragraph: z.int().positive(),
  speaker: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Where the next page begins: after so many matches of a source, which tells its place for when it is gone by then. */
const Cursor = z.object({ sourceId: Id, position: z.number(), skip: z.int().nonnegative() });

const Found = z.object({ hits: z.int().nonnegative(), documents: z.int().nonnegative() });

const CodedSpan = z.object({ sourceId: Id, start: Position, end: Position });

const Wanted = {
  /** What is coded: all matches of a query, or these places. */
  query: SearchQuery.optional(),
  places: z.array(CodedSpan).min(1).max(10_000).optional(),
  /** What is coded around each: the match alone, or all of the unit it lies in. */
  unit: z.enum(['match', 'sentence', 'paragraph', 'turn']).default('match'),
};
const isOne = (p: { query?: unknown; places?: unknown }) =>
  (p.query === undefined) !== (p.places === undefined);

export const searchMethods = defineMethods({
  /**
   * A page of matches in the order of the sources and of the text; `next` is null after the last. Fails with SET_GONE or
   * SET_UNREADABLE where there is no answer to the set that is asked for.
   */
  'search.text': {
    kind: 'query',
    params: z.object({
      query: SearchQuery,
      from: Cursor.nullable().default(null),
      limit: z.int().positive().max(500).default(50),
    }),
    result: z.object({ hits: z.array(SearchHit), next: Cursor.nullable() }),
  },
  /** How many matches there are, in all and in each source. */
  'search.count': {
    kind: 'query',
    params: z.object({ query: SearchQuery }),
    result: Found.extend({ bySource: z.record(z.string(), z.int()) }),
  },
  /**
   * Codes, memos and links with these words, whatever of them holds the words: looked for as in the texts; what is to be in
   * one turn is looked for in one paragraph. Fails as `search.text` does.
   */
  'search.theory': {
    kind: 'query',
    params: SearchQuery.pick({
      text: true,
      mode: true,
      wholeWords: true,
      matchCase: true,
      within: true,
    }).extend({ limit: z.int().positive().max(500).default(50) }),
    result: z.array(
      z.object({
        kind: z.enum(['code', 'memo', 'link']),
        id: Id,
        before: z.string(),
        words: z.string(),
        after: z.string(),
      }),
    ),
  },
  /** Codings in whose words a text occurs, in the order of the sources and of the text: found by the index of the texts. */
  'search.quotes': {
    kind: 'query',
    params: z.object({ text: z.string().min(1).max(200), limit: z.int().positive().max(50).default(6) }),
    result: z.array(QuoteRow),
  },
  /** What `search.autocode` would do: codings it would make, and places that have the code already. */
  'search.autocodePreview': {
    kind: 'query',
    params: z
      .object({ ...Wanted, codeId: Id.nullable().default(null) })
      .refine(isOne, 'one of query and places'),
    result: z.object({
      codings: z.int().nonnegative(),
      documents: z.int().nonnegative(),
      already: z.int().nonnegative(),
      /** The first words that would be coded. */
      examples: z.array(z.string()),
    }),
  },
  /** Codes matches as one step. What has the code already is left alone. */
  'search.autocode': {
    kind: 'command',
    params: z
      .object({ ...Wanted, codeId: Id.optional(), newCode: NewCode.optional() })
      .refine(isOne, 'one of query and places')
      .refine(p => (p.codeId === undefined) !== (p.newCode === undefined), 'one of codeId and newCode'),
    result: z.object({ codeId: Id, codings: z.int().nonnegative(), already: z.int().nonnegative() }),
  },
});
