import type { Property } from '../api/entities/codes.ts';
import type { Source } from '../api/entities/sources.ts';
import { buildCodeTree, descendantsOf, type TreeCode } from './code-tree.ts';

type GridProperty = Pick<Property, 'id' | 'codeId' | 'kind' | 'options'>;

/** How many codings of a code a source has. */
export interface CodedCount {
  readonly codeId: string;
  readonly sourceId: string;
  readonly count: number;
}

/** A coding that lies on a property: 0 to 1 on a range, the place of its value in a list. */
export interface PlacedCoding {
  readonly propertyId: string;
  readonly codeId: string;
  readonly sourceId: string;
  readonly value: number;
}

/** What a grid is made from; `casesOf` gives the cases a source belongs to, null for none. */
export interface GridInput {
  readonly codes: readonly TreeCode[];
  readonly properties: readonly GridProperty[];
  readonly sources: readonly Pick<Source, 'id'>[];
  readonly coded: readonly CodedCount[];
  readonly placed: readonly PlacedCoding[];
  readonly caseIds: readonly string[];
  casesOf(sourceId: string): readonly (string | null)[];
}

/**
 * One property at one case. `codings` are the quotes of its category there, `placed` those that lie on it. `counts` are
 * by thirds of a range, or by value of a list: a nought in them is a gap along the dimension.
 */
export interface GridCell {
  readonly codings: number;
  readonly placed: number;
  readonly counts: readonly number[];
  readonly spread: Spread | null;
}

/** The ends and the median of what lies on a range. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export interface PropertyGrid {
  readonly propertyIds: readonly string[];
  readonly rows: readonly { readonly caseId: string | null; readonly cells: readonly GridCell[] }[];
}

/** Parts of a range that are told apart where only counts are shown. */
export const THIRDS = 3;

/** The third of a range (0, 1 or 2) that a place from 0 to 1 lies in. */
export function thirdOf(value: number): number {
  return Math.min(THIRDS - 1, Math.max(0, Math.floor(value * THIRDS)));
}

/** The part of a property that a value lies in: a third of a range, a value of a list. */
export function partOf(property: Pick<Property, 'kind'>, value: number): number {
  return property.kind === 'range' ? thirdOf(value) : value;
}

/** The codes whose quotes may lie on a property of this code: it and all below it. */
export function codesOfProperty(codes: readonly TreeCode[], codeId: string): Set<string> {
  return new Set([codeId, ...descendantsOf(buildCodeTree(codes), codeId).map(code => code.id)]);
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const middle = sorted.length / 2;
  const below = sorted[Math.ceil(middle) - 1] ?? least;
  const above = sorted[Math.floor(middle)] ?? most;
  return { least, median: (below + above) / 2, most };
}

function cellOf(property: GridProperty, codings: number, values: readonly number[]): GridCell {
  const parts = property.kind === 'range' ? THIRDS : property.options.length;
  const counts = Array.from({ length: parts }, () => 0);
  for (const value of values) {
    const part = partOf(property, value);
    if (part in counts) counts[part] = (counts[part] ?? 0) + 1;
  }
  return {
    codings,
    placed: values.length,
    counts,
    spread: property.kind === 'range' ? spreadOf(values) : null,
  };
}

/** Sums and lists by property and case, so that each coding is looked at once. */
function gather(input: GridInput) {
  const codings = new Map<string, number>();
  const values = new Map<string, number[]>();
  const owners = input.properties.map(property => ({
    id: property.id,
    reach: codesOfProperty(input.codes, property.codeId),
  }));
  const reachOf = new Map(owners.map(({ id, reach }) => [id, reach]));
  for (const { codeId, sourceId, count } of input.coded) {
    const cases = input.casesOf(sourceId);
    for (const { id, reach } of owners)
      if (reach.has(codeId))
        for (const caseId of cases) {
          const key = keyOf(id, caseId);
          codings.set(key, (codings.get(key) ?? 0) + count);
        }
  }
  for (const { propertyId, codeId, sourceId, value } of input.placed) {
    if (!reachOf.get(propertyId)?.has(codeId)) continue;
    for (const caseId of input.casesOf(sourceId)) {
      const key = keyOf(propertyId, caseId);
      const list = values.get(key);
      if (list) list.push(value);
      else values.set(key, [value]);
    }
  }
  return { codings, values };
}

const keyOf = (propertyId: string, caseId: string | null): string => `${propertyId} ${caseId ?? ''}`;

/**
 * Cases by properties. A row without a single quote is kept: it says whom to ask. Sources without a case come last, in a
 * row of their own (`caseId` null), where there are such.
 */
export function propertyGrid(input: GridInput): PropertyGrid {
  const { codings, values } = gather(input);
  const hasOthers = input.sources.some(source => input.casesOf(source.id).includes(null));
  const cases: (string | null)[] = hasOthers ? [...input.caseIds, null] : [...input.caseIds];
  return {
    propertyIds: input.properties.map(property => property.id),
    rows: cases.map(caseId => ({
      caseId,
      cells: input.properties.map(property => {
        const key = keyOf(property.id, caseId);
        return cellOf(property, codings.get(key) ?? 0, values.get(key) ?? []);
      }),
    })),
  };
}

/** How far a property is used: quotes on it, quotes of its category that are not, and those by value or third. */
export interface PropertyUsage {
  readonly propertyId: string;
  readonly placed: number;
  readonly missing: number;
  readonly byValue: readonly number[];
}

/** How far each property is used. What was placed and has left the category since still counts as placed. */
export function propertyUsage(
  input: Pick<GridInput, 'codes' | 'properties' | 'coded' | 'placed'>,
): PropertyUsage[] {
  const byProperty = Map.groupBy(input.placed, each => each.propertyId);
  return input.properties.map(property => {
    const reach = codesOfProperty(input.codes, property.codeId);
    const placed = byProperty.get(property.id) ?? [];
    const inside = placed.filter(each => reach.has(each.codeId)).length;
    const codings = input.coded.reduce((sum, each) => sum + (reach.has(each.codeId) ? each.count : 0), 0);
    const { counts } = cellOf(
      property,
      codings,
      placed.map(each => each.value),
    );
    return {
      propertyId: property.id,
      placed: placed.length,
      missing: Math.max(0, codings - inside),
      byValue: counts,
    };
  });
}
