import type { CodeKind } from '../api/entities/codes.ts';
import type { Link, Polarity } from '../api/entities/links.ts';
import type { ModelFilter, ModelLevel } from '../api/entities/models.ts';
import type { Color } from '../api/primitives.ts';
import { ancestorAtLevel, buildCodeTree, type CodeTree, type TreeCode } from './code-tree.ts';
import { bundleRows, type EvidenceBundle, evidenceContext } from './evidence-bundle.ts';
import { type EvidenceRow, type GivenEvidence, indexEvidence } from './evidence-index.ts';
import { type ChosenEvidence, chooseEvidence, type FilterCases, filterArrows } from './model-filter.ts';
import { mergeSigns } from './polarity.ts';

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

/** An arrow of the model: all links whose ends roll up to the same two factors, and what their evidence comes to. */
export interface Arrow extends Omit<EvidenceBundle, 'evidenceIds' | 'sourceIds'> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly linkIds: readonly string[];
  readonly sources: number;
  readonly contested: boolean;
}

/** An arrow with the evidence it is made of. */
export type TracedArrow = Arrow & Pick<EvidenceBundle, 'evidenceIds' | 'sourceIds'>;

/** Links that lie inside one factor at the drawn level, and are therefore not drawn. */
export interface SelfLoop {
  readonly codeId: string;
  readonly linkIds: readonly string[];
  readonly citations: number;
}

/** A model at one level. Factors are in tree order, arrows in the order of their factors. */
export interface ModelGraph {
  readonly level: ModelLevel;
  readonly factors: readonly Factor[];
  readonly arrows: readonly Arrow[];
  readonly selfLoops: readonly SelfLoop[];
  /** How many links the self loops hold. */
  readonly internal: number;
}

/** A model that can be followed back to its evidence. */
export interface TracedModel extends ModelGraph {
  readonly arrows: readonly TracedArrow[];
  readonly selfLoops: readonly (SelfLoop & { readonly evidenceIds: readonly string[] })[];
}

/** What a model is built from; without a filter everything is drawn. */
export interface ModelGraphInput extends FilterCases {
  readonly codes: readonly (TreeCode & { readonly color: Color })[];
  readonly links: readonly ModelLink[];
  readonly evidence: GivenEvidence;
  readonly level: ModelLevel;
  readonly filter?: ModelFilter | undefined;
  /** Codings by code, each code on its own. */
  readonly codingCounts?: ReadonlyMap<string, number> | undefined;
  /** Codes that stand in the model even without an arrow, because someone put them there. */
  readonly keep?: readonly string[] | undefined;
}

/** The id of the arrow between two factors. */
export function arrowId(from: string, to: string): string {
  return `${from}>${to}`;
}

/**
 * Builds the causal map at a level. Links roll up through the code tree; a passage that is evidence of several links of
 * one arrow is one citation; links inside one factor become self loops. Sites, attributes and coders of the filter choose
 * evidence before anything is counted (a link left without evidence disappears); the rest then chooses arrows.
 * Links with an unknown end are left out. (Bundling and zoom as in Causal Map: citations count claims, sources people.)
 */
export function buildModelGraph(input: ModelGraphInput): TracedModel {
  const tree = buildCodeTree(input.codes);
  const rolled = rollUpLinks(tree, input);
  const arrows = filterArrows(
    rolled.filter(arrow => arrow.from !== arrow.to),
    input.filter,
  );
  const selfLoops = rolled
    .filter(arrow => arrow.from === arrow.to)
    .map(({ from, linkIds, evidenceIds, citations }) => ({ codeId: from, linkIds, evidenceIds, citations }));
  return {
    level: input.level,
    factors: describeFactors(tree, input, arrows),
    arrows,
    selfLoops,
    internal: selfLoops.reduce((sum, loop) => sum + loop.linkIds.length, 0),
  };
}

function rollUpLinks(tree: CodeTree, input: ModelGraphInput): TracedArrow[] {
  const { links } = input;
  const chosen = chosenIn(input);
  const polarities = new Map(links.map(link => [link.id, link.polarity]));
  const context = evidenceContext(chosen.index, id => polarities.get(id) ?? '?', siteOfSource(input));
  const order = new Map(tree.ordered.map((code, index) => [code.id, index]));
  const place = (id: string): number => order.get(id) ?? 0;
  return [...linksByArrow(tree, links, input.level)]
    .flatMap(([id, { from, to, members }]) => {
      const shown = chosen.all ? members : members.filter(link => chosen.rowsOf(link.id).length > 0);
      if (shown.length === 0) return [];
      const bundle = bundleRows(
        context,
        shown.flatMap(link => chosen.rowsOf(link.id)),
      );
      return [toArrow({ id, from, to }, shown, bundle)];
    })
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** Links whose ends roll up to the same two factors, by the id of their arrow. */
function linksByArrow(tree: CodeTree, links: readonly ModelLink[], level: ModelLevel) {
  const drawn = new Map(tree.ordered.map(code => [code.id, ancestorAtLevel(tree, code.id, level).codeId]));
  const arrows = new Map<string, { from: string; to: string; members: ModelLink[] }>();
  for (const link of links) {
    const from = drawn.get(link.fromId);
    const to = drawn.get(link.toId);
    if (from === undefined || to === undefined) continue;
    const id = arrowId(from, to);
    const known = arrows.get(id);
    if (known) known.members.push(link);
    else arrows.set(id, { from, to, members: [link] });
  }
  return arrows;
}

const siteOfSource = (input: Pick<ModelGraphInput, 'sources'>): ((sourceId: string) => string | null) => {
  const sites = new Map(input.sources.map(source => [source.id, source.siteId]));
  return id => sites.get(id) ?? null;
};

const chosenIn = (input: ModelGraphInput): ChosenEvidence =>
  chooseEvidence(indexEvidence(input.evidence), input.filter, input);

/**
 * The evidence behind one arrow of a model, as `buildModelGraph` counts it, in the order it was made. Empty where no
 * link rolls up to such an arrow.
 */
export function evidenceOfArrow(input: ModelGraphInput, from: string, to: string): readonly EvidenceRow[] {
  const chosen = chosenIn(input);
  const members =
    linksByArrow(buildCodeTree(input.codes), input.links, input.level).get(arrowId(from, to))?.members ?? [];
  const rows = Int32Array.from(members.flatMap(link => chosen.rowsOf(link.id))).sort();
  return [...rows].flatMap(row => chosen.index.rows[row] ?? []);
}

function toArrow(
  ends: Pick<Arrow, 'id' | 'from' | 'to'>,
  links: readonly ModelLink[],
  bundle: EvidenceBundle,
): TracedArrow {
  // Without a quote the researcher's word is all there is; the arrow then shows 0 citations.
  const stated: Polarity = mergeSigns(links.map(link => link.polarity));
  return {
    ...bundle,
    ...ends,
    linkIds: links.map(link => link.id).sort(),
    sources: bundle.sourceIds.length,
    polarity: bundle.citations === 0 ? stated : bundle.polarity,
    contested: bundle.contest !== 'none',
  };
}

function describeFactors(tree: CodeTree, input: ModelGraphInput, arrows: readonly Arrow[]): Factor[] {
  const shown = new Set([...arrows.flatMap(arrow => [arrow.from, arrow.to]), ...(input.keep ?? [])]);
  const colors = new Map(input.codes.map(code => [code.id, code.color]));
  const drawn = new Map(tree.ordered.map(code => [code.id, ancestorAtLevel(tree, code.id, input.level)]));
  const members = Map.groupBy(tree.ordered, code => drawn.get(code.id)?.codeId ?? code.id);
  return tree.ordered
    .filter(code => shown.has(code.id))
    .map(code => {
      const inside = members.get(code.id) ?? [];
      return {
        codeId: code.id,
        kind: code.kind,
        color: colors.get(code.id) ?? 'slate',
        grouped: drawn.get(code.id)?.grouped ?? false,
        codings: inside.reduce((sum, each) => sum + (input.codingCounts?.get(each.id) ?? 0), 0),
        categories: inside.filter(each => each.kind === 'category' && each.id !== code.id).length,
        concepts: inside.filter(each => each.kind === 'concept' && each.id !== code.id).length,
      };
    });
}
