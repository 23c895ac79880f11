import type { CodeKind } from '../api/entities/codes.ts';
import type { Link } from '../api/entities/links.ts';
import type { ModelLevel } from '../api/entities/models.ts';
import type { Color } from '../api/primitives.ts';
import { ancestorAtLevel, buildCodeTree, type CodeTree, type TreeCode } from './code-tree.ts';
import { type EvidenceContext, evidenceContext, type SourceSite } from './evidence-bundle.ts';
import { type GivenEvidence, indexEvidence } from './evidence-index.ts';

/** The part of a link row the model needs. */
export type ModelLink = Pick<Link, 'id' | 'fromId' | 'toId' | 'polarity'>;

/** A box of the model: a code at the drawn level and what rolls up into it. */
export interface Factor {
  readonly codeId: string;
  readonly kind: CodeKind;
  readonly color: Color;
  /** False when the code stands for itself because no code of the drawn level holds it. */
  readonly grouped: boolean;
  /** Codings of the code and of all codes that roll up into it. */
  readonly codings: number;
  readonly categories: number;
  readonly concepts: number;
}

/** Links whose ends roll up to the same two factors. */
export interface RolledLinks {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly members: readonly ModelLink[];
  /** For each member its number in the index of evidence; -1 where no passage states it. */
  readonly numbers: readonly number[];
}

/** Rows that a model is drawn from, whatever its filter. */
export interface ModelRows {
  readonly codes: readonly (TreeCode & { readonly color: Color })[];
  readonly links: readonly ModelLink[];
  readonly evidence: GivenEvidence;
  readonly sources: readonly SourceSite[];
  /** Codings by code, each code on its own. */
  readonly codingCounts?: ReadonlyMap<string, number> | undefined;
}

/** What those rows come to at a level before any filter, so that a changed filter only has to count evidence anew. */
export interface ModelBasis {
  readonly level: ModelLevel;
  readonly context: EvidenceContext;
  /** In the order of their factors; those within one factor among them. */
  readonly arrows: readonly RolledLinks[];
  /** By number of the link in the index: the place of its arrow in `arrows`, -1 where it has none. */
  readonly arrowOf: Int32Array;
  /** Every code as the factor that it is or would be, in tree order. */
  readonly factors: readonly Factor[];
}

/** The id of the arrow between two factors. */
export function arrowId(from: string, to: string): string {
  return `${from}>${to}`;
}

/** Rolls links up to a level. Links with an unknown end are left out. */
export function modelBasis(rows: ModelRows, level: ModelLevel): ModelBasis {
  const tree = buildCodeTree(rows.codes);
  const index = indexEvidence(rows.evidence);
  const polarities = new Map(rows.links.map(link => [link.id, link.polarity]));
  const sites = new Map(rows.sources.map(source => [source.id, source.siteId]));
  const numbers = new Map(index.linkIds.map((id, number) => [id, number]));
  const arrows = rollUp(tree, rows.links, level, id => numbers.get(id) ?? -1);
  const arrowOf = new Int32Array(index.linkIds.length).fill(-1);
  for (const [place, arrow] of arrows.entries())
    for (const number of arrow.numbers) if (number >= 0) arrowOf[number] = place;
  return {
    level,
    context: evidenceContext(
      index,
      id => polarities.get(id) ?? '?',
      id => sites.get(id) ?? null,
    ),
    arrows,
    arrowOf,
    factors: describeFactors(tree, rows, level),
  };
}

function rollUp(
  tree: CodeTree,
  links: readonly ModelLink[],
  level: ModelLevel,
  numberOf: (linkId: string) => number,
): RolledLinks[] {
  const drawn = new Map(tree.ordered.map(code => [code.id, ancestorAtLevel(tree, code.id, level).codeId]));
  const place = new Map(tree.ordered.map((code, at) => [code.id, at]));
  const known = links.flatMap(link => {
    const from = drawn.get(link.fromId);
    const to = drawn.get(link.toId);
    return from === undefined || to === undefined ? [] : [{ id: arrowId(from, to), from, to, link }];
  });
  const placeOf = (id: string): number => place.get(id) ?? 0;
  return [...Map.groupBy(known, each => each.id).values()]
    .map(([first, ...others]) => {
      const { id = '', from = '', to = '' } = first ?? {};
      const members = [...(first ? [first] : []), ...others].map(each => each.link);
      return { id, from, to, members, numbers: members.map(link => numberOf(link.id)) };
    })
    .sort((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
}

function describeFactors(tree: CodeTree, { codes, codingCounts }: ModelRows, level: ModelLevel): Factor[] {
  const colors = new Map(codes.map(code => [code.id, code.color]));
  const drawn = new Map(tree.ordered.map(code => [code.id, ancestorAtLevel(tree, code.id, level)]));
  const members = Map.groupBy(tree.ordered, code => drawn.get(code.id)?.codeId ?? code.id);
  return tree.ordered.map(code => {
    const inside = members.get(code.id) ?? [];
    return {
      codeId: code.id,
      kind: code.kind,
      color: colors.get(code.id) ?? 'slate',
      grouped: drawn.get(code.id)?.grouped ?? false,
      codings: inside.reduce((sum, each) => sum + (codingCounts?.get(each.id) ?? 0), 0),
      categories: inside.filter(each => each.kind === 'category' && each.id !== code.id).length,
      concepts: inside.filter(each => each.kind === 'concept' && each.id !== code.id).length,
    };
  });
}
