import type { Property, PropertyPlacement } from '../../api/entities/codes.ts';
import { type RowPlan, type RowReader, rejoin, standIn, type Tally, tallyOf } from './row-plan.ts';

interface Joining {
  /** Codes that go, and the code they become part of. */
  readonly codes: ReadonlyMap<string, string>;
  /** Codings that were joined, with what they became. */
  readonly codings: ReadonlyMap<string, string>;
}

/** Properties are one where they are called the same and measure the same. */
function propertyKey({ codeId, name, kind, low, high }: Property): string {
  return JSON.stringify([codeId, name, kind, ...(kind === 'range' ? [low, high] : [])]);
}

interface JoinedProperty {
  readonly id: string;
  /** Where values of the joined list stand in the list that stays; null for a range. */
  readonly values: readonly number[] | null;
}

/** Gives the properties of codes to the code they become part of, with where passages lie on them. */
export function planProperties(
  plan: RowPlan,
  reader: RowReader,
  { codes, codings }: Joining,
): { properties: Tally; propertyPlacements: Tally } {
  const owners = new Set([...codes.keys(), ...codes.values()]);
  const properties = [...owners].flatMap(id => reader.where('property', 'codeId', id));
  const owned = rejoin(
    properties,
    row => (codes.has(row.codeId) ? { ...row, codeId: standIn(codes, row.codeId) } : row),
    propertyKey,
  );
  for (const { id, codeId } of owned.changed) plan.patch('property', id, { codeId });
  const options = new Map<string, string[]>();
  const joined = new Map<string, JoinedProperty>();
  for (const [id, { row, into }] of owned.joined) {
    joined.set(id, { id: into.id, values: row.kind === 'list' ? extend(options, row, into) : null });
    plan.remove('property', id);
  }
  for (const [id, list] of options) plan.patch('property', id, { options: list });
  const propertyPlacements = planPlacements(plan, reader, joined, codings);
  return { properties: tallyOf(owned), propertyPlacements };
}

/** Adds the values of a joined list to the list that stays; gives where each of them stands there. */
function extend(options: Map<string, string[]>, row: Property, into: Property): number[] {
  const list = options.get(into.id) ?? [...into.options];
  options.set(into.id, list);
  return row.options.map(value => {
    const at = list.indexOf(value);
    return at >= 0 ? at : list.push(value) - 1;
  });
}

function planPlacements(
  plan: RowPlan,
  reader: RowReader,
  properties: ReadonlyMap<string, JoinedProperty>,
  codings: ReadonlyMap<string, string>,
): Tally {
  const near = new Map<string, PropertyPlacement>();
  const take = (rows: readonly PropertyPlacement[]) => {
    for (const row of rows) near.set(row.id, row);
  };
  for (const [id, { id: into }] of properties)
    take([
      ...reader.where('propertyPlacement', 'propertyId', id),
      ...reader.where('propertyPlacement', 'propertyId', into),
    ]);
  for (const [id, into] of codings)
    take([
      ...reader.where('propertyPlacement', 'codingId', id),
      ...reader.where('propertyPlacement', 'codingId', into),
    ]);
  const placed = rejoin(
    [...near.values()],
    row => {
      const property = properties.get(row.propertyId);
      if (!property && !codings.has(row.codingId)) return row;
      const value = property?.values?.[row.value] ?? row.value;
      const propertyId = property?.id ?? row.propertyId;
      return { ...row, propertyId, value, codingId: standIn(codings, row.codingId) };
    },
    row => `${row.propertyId} ${row.codingId}`,
  );
  for (const id of placed.joined.keys()) plan.drop('propertyPlacement', id);
  for (const { id, propertyId, codingId, value } of placed.changed)
    plan.patch('propertyPlacement', id, { propertyId, codingId, value });
  return tallyOf(placed);
}
