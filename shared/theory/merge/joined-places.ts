import type { ParadigmPlacement } from '../../api/entities/theory.ts';
import { idsOf, type RowPlan, type RowReader, rejoin, standIn, type Tally, tallyOf } from './row-plan.ts';

type Ids = ReadonlyMap<string, string>;

export interface JoinedPlaces {
  readonly paradigms: Tally;
  readonly placements: Tally;
  readonly placementEvidence: Tally;
}

/** Puts a code where others stood in paradigms, and around it what stood around them. */
export function planParadigms(plan: RowPlan, reader: RowReader, codes: Ids, codings: Ids): JoinedPlaces {
  const paradigms = rejoin(
    reader.all('paradigm'),
    row => (codes.has(row.phenomenonId) ? { ...row, phenomenonId: standIn(codes, row.phenomenonId) } : row),
    row => row.phenomenonId,
  );
  for (const { id, phenomenonId } of paradigms.changed) plan.patch('paradigm', id, { phenomenonId });
  const paradigmIds = idsOf(paradigms);
  const centres = new Map(reader.all('paradigm').map(row => [row.id, row.phenomenonId]));
  const placements = rejoin(
    reader.all('paradigmPlacement'),
    row => placed(row, codes, paradigmIds, centres),
    row => `${row.paradigmId} ${row.role} ${row.codeId}`,
  );
  for (const { id, paradigmId, codeId } of placements.changed)
    plan.patch('paradigmPlacement', id, { paradigmId, codeId });
  const placementIds = idsOf(placements);
  const placementEvidence = planQuotes(plan, reader, placementIds, codings);
  for (const id of [...placementIds.keys(), ...placements.lost.map(row => row.id)])
    plan.remove('paradigmPlacement', id);
  for (const id of paradigmIds.keys()) plan.remove('paradigm', id);
  return { paradigms: tallyOf(paradigms), placements: tallyOf(placements), placementEvidence };
}

/** A placement as it is from now on; none where a code would stand around itself and did not before. */
function placed(
  row: ParadigmPlacement,
  codes: Ids,
  paradigms: Ids,
  centres: ReadonlyMap<string, string>,
): ParadigmPlacement | null {
  const codeId = standIn(codes, row.codeId);
  const paradigmId = standIn(paradigms, row.paradigmId);
  const centre = centres.get(row.paradigmId) ?? '';
  if (centre !== row.codeId && standIn(codes, centre) === codeId) return null;
  const isSame = codeId === row.codeId && paradigmId === row.paradigmId;
  return isSame ? row : { ...row, codeId, paradigmId };
}

function planQuotes(plan: RowPlan, reader: RowReader, placements: Ids, codings: Ids): Tally {
  const near = new Map(
    [
      ...[...placements].flat().flatMap(id => reader.where('placementEvidence', 'placementId', id)),
      ...[...codings].flat().flatMap(id => reader.where('placementEvidence', 'codingId', id)),
    ].map(row => [row.id, row]),
  );
  const quotes = rejoin(
    [...near.values()],
    row => {
      if (!placements.has(row.placementId) && !codings.has(row.codingId)) return row;
      const placementId = standIn(placements, row.placementId);
      return { ...row, placementId, codingId: standIn(codings, row.codingId) };
    },
    row => `${row.placementId} ${row.codingId}`,
  );
  for (const id of quotes.joined.keys()) plan.drop('placementEvidence', id);
  for (const { id, placementId, codingId } of quotes.changed)
    plan.patch('placementEvidence', id, { placementId, codingId });
  return tallyOf(quotes);
}

/** Lets quotes that put codes into paradigms name the codings that stand for joined ones. */
export function planPlacementQuotes(plan: RowPlan, reader: RowReader, codings: Ids): void {
  planQuotes(plan, reader, new Map(), codings);
}

/** Further categories of codes, and where codes stand in models. */
export function planMemberships(
  plan: RowPlan,
  reader: RowReader,
  codes: Ids,
): { memberships: Tally; models: Tally } {
  const memberships = rejoin(
    reader.all('codeMembership'),
    row => {
      if (!codes.has(row.codeId) && !codes.has(row.categoryId)) return row;
      const codeId = standIn(codes, row.codeId);
      const categoryId = standIn(codes, row.categoryId);
      return codeId === categoryId ? null : { ...row, codeId, categoryId };
    },
    row => `${row.codeId} ${row.categoryId}`,
  );
  for (const id of memberships.joined.keys()) plan.drop('codeMembership', id);
  for (const { id } of memberships.lost) plan.drop('codeMembership', id);
  for (const { id, codeId, categoryId } of memberships.changed)
    plan.patch('codeMembership', id, { codeId, categoryId });
  const positions = rejoin(
    reader.all('modelPosition'),
    row => (codes.has(row.codeId) ? { ...row, codeId: standIn(codes, row.codeId) } : row),
    row => `${row.modelId} ${row.codeId} ${row.level}`,
  );
  for (const id of positions.joined.keys()) plan.drop('modelPosition', id);
  for (const { id, codeId } of positions.changed) plan.patch('modelPosition', id, { codeId });
  return { memberships: tallyOf(memberships), models: tallyOf(positions) };
}

/** Lets questions of the sampling log be raised by what stands for the codes that raised them, once each. */
export function planSampling(plan: RowPlan, reader: RowReader, codes: Ids): Tally {
  const ties = rejoin(
    reader.all('samplingTie'),
    row =>
      row.codeId !== null && codes.has(row.codeId) ? { ...row, codeId: standIn(codes, row.codeId) } : row,
    row => `${row.noteId} ${row.codeId ?? row.id}`,
  );
  for (const id of ties.joined.keys()) plan.drop('samplingTie', id);
  for (const { id, codeId } of ties.changed) plan.patch('samplingTie', id, { codeId });
  return tallyOf(ties);
}
