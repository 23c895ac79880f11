import type { CaseKind } from '../../shared/api/methods/property-methods.ts';
import {
  type PropertyGrid,
  type PropertyUsage,
  propertyGrid,
  propertyUsage,
} from '../../shared/theory/property-grid.ts';
import { codedCounts, placedCodings } from './storage/property-rows.ts';
import type { Rows } from './storage/rows.ts';

function tableRows(rows: Rows) {
  return {
    codes: rows.all('code', ['position', 'id']),
    properties: rows.all('property', ['position', 'id']),
    coded: codedCounts(rows),
    placed: placedCodings(rows),
  };
}

function casesBy(rows: Rows, by: CaseKind): Pick<Parameters<typeof propertyGrid>[0], 'caseIds' | 'casesOf'> {
  const sources = rows.all('source', ['position', 'id']);
  const ids = (found: readonly { id: string }[]) => found.map(row => row.id);
  if (by === 'source') return { caseIds: ids(sources), casesOf: id => [id] };
  if (by === 'site') {
    const siteOf = new Map(sources.map(source => [source.id, source.siteId]));
    return { caseIds: ids(rows.all('site', ['position', 'id'])), casesOf: id => [siteOf.get(id) ?? null] };
  }
  const told = Map.groupBy(rows.all('sourceParticipant'), row => row.sourceId);
  return {
    caseIds: ids(rows.all('participant', ['code', 'id'])),
    casesOf: id => told.get(id)?.map(row => row.participantId) ?? [null],
  };
}

/** Cases by the properties of a code, or of all codes where none is given, as they stand now. */
export function gridOf(rows: Rows, by: CaseKind, codeId: string | null): PropertyGrid {
  const { properties, ...table } = tableRows(rows);
  return propertyGrid({
    ...table,
    ...casesBy(rows, by),
    sources: rows.all('source'),
    properties: properties.filter(property => codeId === null || property.codeId === codeId),
  });
}

/** How far each property is used, as it stands now. */
export function usageOf(rows: Rows): PropertyUsage[] {
  return propertyUsage(tableRows(rows));
}
