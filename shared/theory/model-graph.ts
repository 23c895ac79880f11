import type { Polarity } from '../api/entities/links.ts';
import type { ModelFilter, ModelLevel } from '../api/entities/models.ts';
import {
  bundleRows,
  countRows,
  type EvidenceBundle,
  type EvidenceContext,
  type EvidenceCount,
} from './evidence-bundle.ts';
import type { EvidenceRow } from './evidence-index.ts';
import { arrowId, type Factor, type ModelBasis, type ModelRows, modelBasis } from './model-basis.ts';
import { type FilterCases, filterArrows, fittingEvidence } from './model-filter.ts';
import { mergeSigns } from './polarity.ts';

/** An arrow of the model: all links whose ends roll up to the same two factors, and what their evidence comes to. */
export interface Arrow extends Omit<EvidenceCount, 'sourceIds'> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sources: number;
  readonly contested: boolean;
}

/** An arrow with its links and the sources that state it. */
export type CountedArrow = Arrow & Pick<EvidenceCount, 'sourceIds'> & { readonly linkIds: readonly string[] };

/** An arrow with the evidence it is made of. */
export type TracedArrow = CountedArrow & Pick<EvidenceBundle, 'evidenceIds'>;

/** Links that lie inside one factor at the drawn level, and are therefore not drawn. */
export interface SelfLoop {
  readonly codeId: string;
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

/** A model that knows its links and which sources state its arrows. */
export interface CountedModel extends ModelGraph {
  readonly arrows: readonly CountedArrow[];
  readonly selfLoops: readonly (SelfLoop & Pick<CountedArrow, 'linkIds'>)[];
}

/** A model that can be followed back to its evidence. */
export interface TracedModel extends CountedModel {
  readonly arrows: readonly TracedArrow[];
  readonly selfLoops: readonly (SelfLoop & Pick<TracedArrow, 'linkIds' | 'evidenceIds'>)[];
}

/** How a model is drawn from its basis; without a filter everything is drawn. */
export interface DrawOptions {
  readonly filter?: ModelFilter | undefined;
  /** What the conditions of the filter are tested against. */
  readonly cases: FilterCases;
  /** Codes that stand in the model even without an arrow, because someone put them there. */
  readonly keep?: readonly string[] | undefined;
}

/** What a model is built from at once. */
export interface ModelGraphInput extends ModelRows, FilterCases, Omit<DrawOptions, 'cases'> {
  readonly level: ModelLevel;
}

/**
 * Draws the causal map at the level of a basis. A passage that is evidence of several links of one arrow is one
 * citation; links inside one factor become self loops. Sites, attributes and coders of the filter choose evidence before
 * anything is counted (a link left without evidence disappears); the rest then chooses arrows.
 * (Bundling and zoom as in Causal Map: citations count claims, sources people.)
 */
export function drawModel(basis: ModelBasis, options: DrawOptions): CountedModel {
  return draw(basis, options, countRows);
}

/** The same model with the evidence of each arrow, which takes longer where there is much of it. */
export function traceModel(basis: ModelBasis, options: DrawOptions): TracedModel {
  return draw(basis, options, bundleRows);
}

/** Rolls links up and draws what they come to. See `modelBasis` and `drawModel`. */
export function buildModelGraph(input: ModelGraphInput): CountedModel {
  return drawModel(modelBasis(input, input.level), { ...input, cases: input });
}

/** The same with the evidence of each arrow. */
export function traceModelGraph(input: ModelGraphInput): TracedModel {
  return traceModel(modelBasis(input, input.level), { ...input, cases: input });
}

type CountWith<C extends EvidenceCount> = (context: EvidenceContext, rows: Int32Array) => C;

function draw<C extends EvidenceCount>(basis: ModelBasis, options: DrawOptions, count: CountWith<C>) {
  const { filter, cases, keep = [] } = options;
  const fits = fittingEvidence(basis.context.index, filter, cases);
  const stated = statedLinks(basis, fits);
  const rows = rowsByArrow(basis, fits);
  const counted = basis.arrows.flatMap(({ id, from, to, members, numbers }, place) => {
    const links = fits === null ? members : members.filter((_, i) => stated[numbers[i] ?? -1] === 1);
    if (links.length === 0) return [];
    const bundle = count(basis.context, rows[place] ?? NO_ROWS);
    // Without a quote the researcher's word is all there is; the arrow then shows 0 citations.
    const word: Polarity = mergeSigns(links.map(link => link.polarity));
    return [
      {
        ...bundle,
        id,
        from,
        to,
        linkIds: links.map(link => link.id).sort(),
        sources: bundle.sourceIds.length,
        polarity: bundle.citations === 0 ? word : bundle.polarity,
        contested: bundle.contest !== 'none',
      },
    ];
  });
  const arrows = filterArrows(
    counted.filter(arrow => arrow.from !== arrow.to),
    filter,
  );
  const selfLoops = counted
    .filter(arrow => arrow.from === arrow.to)
    .map(({ from, ...loop }) => ({ ...loop, codeId: from }));
  const shown = new Set([...arrows.flatMap(arrow => [arrow.from, arrow.to]), ...keep]);
  return {
    level: basis.level,
    factors: basis.factors.filter(factor => shown.has(factor.codeId)),
    arrows,
    selfLoops,
    internal: selfLoops.reduce((sum, loop) => sum + loop.linkIds.length, 0),
  };
}

const NO_ROWS = new Int32Array();

/** By number of the link: 1 where some evidence that fits states it. */
function statedLinks({ context: { index } }: ModelBasis, fits: Uint8Array | null): Uint8Array {
  const stated = new Uint8Array(index.linkIds.length);
  for (let row = 0; row < index.rows.length; row++)
    if (fits === null || fits[row] === 1) stated[index.link[row] ?? 0] = 1;
  return stated;
}

/** For each arrow of a basis the rows of its evidence that fit, ascending. */
function rowsByArrow({ context: { index }, arrows, arrowOf }: ModelBasis, fits: Uint8Array | null) {
  const ends = new Int32Array(arrows.length);
  const placeOf = (row: number): number =>
    fits === null || fits[row] === 1 ? (arrowOf[index.link[row] ?? 0] ?? -1) : -1;
  for (let row = 0; row < index.rows.length; row++) {
    const place = placeOf(row);
    if (place >= 0) ends[place] = (ends[place] ?? 0) + 1;
  }
  let sum = 0;
  for (let place = 0; place < ends.length; place++) {
    const own = ends[place] ?? 0;
    ends[place] = sum;
    sum += own;
  }
  const all = new Int32Array(sum);
  for (let row = 0; row < index.rows.length; row++) {
    const place = placeOf(row);
    if (place < 0) continue;
    const at = ends[place] ?? 0;
    all[at] = row;
    ends[place] = at + 1;
  }
  return arrows.map((_, place) => all.subarray(ends[place - 1] ?? 0, ends[place]));
}

/**
 * The links and the evidence behind one arrow of a model, as `drawModel` counts them, each in the order it was made.
 * Empty where no link rolls up to such an arrow.
 */
export function behindArrow(
  basis: ModelBasis,
  ends: { readonly from: string; readonly to: string },
  { filter, cases }: Pick<DrawOptions, 'filter' | 'cases'>,
): { readonly linkIds: readonly string[]; readonly evidence: readonly EvidenceRow[] } {
  const { index } = basis.context;
  const id = arrowId(ends.from, ends.to);
  const members = basis.arrows.find(arrow => arrow.id === id)?.members ?? [];
  const fits = fittingEvidence(index, filter, cases);
  const found = members.map(link => {
    const own = index.byLink.get(link.id) ?? [];
    return { link, rows: fits === null ? own : own.filter(row => fits[row] === 1) };
  });
  const shown = fits === null ? found : found.filter(each => each.rows.length > 0);
  const rows = Int32Array.from(shown.flatMap(each => each.rows)).sort();
  return {
    linkIds: shown.map(each => each.link.id).sort(),
    evidence: Array.from(rows).flatMap(row => index.rows[row] ?? []),
  };
}
