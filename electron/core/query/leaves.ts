import type { QueryNode } from '../../../shared/api/entities/queries.ts';
import { type Passage, passageSet } from '../../../shared/query/passage.ts';
import { matcherOf, type Wanted } from '../../../shared/search/find-matches.ts';
import { withCodesBelow } from '../codes-below.ts';
import type { ProjectSession } from '../project-session.ts';
import { compiled } from '../search/patterns.ts';
import { codingPassages, MANY_CODES, sourcesOfCode } from '../storage/query-rows.ts';
import { type SearchedSource, sourcesToSearch, turnsOf } from '../storage/search-queries.ts';
import { storedText } from '../storage/text-index.ts';

type Of<K extends QueryNode['kind']> = Extract<QueryNode, { kind: K }>;
export type Leaf = Of<'codes'> | Of<'words'>;

/** Gives the passages of a leaf in a source. */
export type LeafIn = (source: SearchedSource) => Passage[];

const ANYWHERE = { sourceIds: [], siteIds: [] };
const PARAGRAPH = { unit: 'paragraph', most: 0 } as const;

/** Makes ready to look for codings. Where few codes are meant it finds out first which sources have them, a step for each. */
function* codesLeaf(
  session: ProjectSession,
  { codeIds, below, coderIds }: Of<'codes'>,
): Generator<void, LeafIn> {
  const { rows } = session;
  const ids = below ? withCodesBelow(session, codeIds) : [...new Set(codeIds)];
  const passages = codingPassages(rows, { codeIds: ids, coderIds });
  if (ids.length === 0 || ids.length >= MANY_CODES) return source => passageSet(passages(source.id));
  const has = new Set<string>();
  for (const id of ids) {
    for (const sourceId of sourcesOfCode(rows, id)) has.add(sourceId);
    yield;
  }
  return source => (has.has(source.id) ? passageSet(passages(source.id)) : []);
}

/** What an expression of a query looks for. Fails with SEARCH_PATTERN_INVALID. */
export function wantedPattern(leaf: Of<'words'>): Wanted {
  const wanted = { ...leaf, within: PARAGRAPH };
  compiled(wanted);
  return wanted;
}

function wordsLeaf({ rows, index }: ProjectSession, leaf: Of<'words'>): LeafIn {
  const matcher = matcherOf({ ...leaf, within: PARAGRAPH });
  if (matcher === null) return () => [];
  index.start();
  const may = new Set(sourcesToSearch(rows, matcher.terms, ANYWHERE).map(source => source.id));
  return source => {
    const text = may.has(source.id) ? storedText(rows.db, source.textHash) : null;
    if (text === null) return [];
    const turns = matcher.needsTurns ? turnsOf(rows, source) : [];
    return matcher.find(text, turns).map(({ start, end }) => ({ start, end, codings: [] }));
  };
}

/** Makes a leaf ready to be looked for, source by source. */
export function* leafIn(session: ProjectSession, leaf: Leaf): Generator<void, LeafIn> {
  return leaf.kind === 'codes' ? yield* codesLeaf(session, leaf) : wordsLeaf(session, leaf);
}
