import type { CheckedParams } from '../../../shared/api/method-table.ts';
import type { CsvGridRow, CsvPlacement } from '../../jobs/report/csv-properties.ts';
import type { ProjectSession } from '../project-session.ts';
import { gridOf } from '../property-tables.ts';
import { quotesOnProperty } from '../storage/property-rows.ts';

/** Which properties, and what a case is. */
export type PropertyWish = Pick<CheckedParams<'report.csv'>, 'by' | 'codeId'>;

const EVERY = Number.MAX_SAFE_INTEGER;

function names({ rows }: ProjectSession, by: PropertyWish['by']): (id: string | null) => string {
  if (by === 'participant') {
    const codes = new Map(rows.all('participant').map(row => [row.id, row.code]));
    return id => codes.get(id ?? '') ?? '';
  }
  const entries =
    by === 'site'
      ? rows.all('site').map(row => [row.id, row.name] as const)
      : rows.all('source').map(row => [row.id, row.title] as const);
  const known = new Map(entries);
  return id => known.get(id ?? '') ?? '';
}

function propertiesOf({ rows }: ProjectSession, codeId: string | null) {
  const categoryOf = new Map(rows.all('code').map(code => [code.id, code.name]));
  return rows
    .all('property', ['position', 'id'])
    .filter(property => codeId === null || property.codeId === codeId)
    .map(property => ({ ...property, category: categoryOf.get(property.codeId) ?? '' }));
}

/** Cases by properties, case by case. */
export function csvGrid(session: ProjectSession, { by, codeId }: PropertyWish): CsvGridRow[] {
  const nameOf = names(session, by);
  const properties = new Map(propertiesOf(session, codeId).map(property => [property.id, property]));
  const grid = gridOf(session.rows, by, codeId);
  return grid.rows.flatMap(({ caseId, cells }) =>
    cells.flatMap((cell, index) => {
      const property = properties.get(grid.propertyIds[index] ?? '');
      if (!property) return [];
      const { low, high, options, kind, category, name } = property;
      const parts = kind === 'range' ? [low, `${low} – ${high}`, high] : options;
      const counts = parts.map((part, at) => ({ part, count: cell.counts[at] ?? 0 }));
      return [{ ...cell, case: nameOf(caseId), category, property: name, counts }];
    }),
  );
}

/** Every place of a quote on a property, property by property, in the order of the text. */
export function csvPlacements(session: ProjectSession, { codeId }: PropertyWish): CsvPlacement[] {
  const { rows, places } = session;
  const codeName = new Map(rows.all('code').map(code => [code.id, code.name]));
  const siteName = names(session, 'site');
  return propertiesOf(session, codeId).flatMap(property => {
    const query = { propertyId: property.id, placed: true, codeIds: [], offset: 0, limit: EVERY };
    return quotesOnProperty(rows, places, query).rows.map(row => ({
      category: property.category,
      property: property.name,
      value: property.kind === 'range' ? row.value : null,
      at: property.kind === 'range' ? '' : (property.options[row.value ?? -1] ?? ''),
      code: codeName.get(row.codeId ?? '') ?? '',
      source: row.sourceTitle,
      site: siteName(row.siteId),
      participant: row.participantCode ?? '',
      start: row.start,
      end: row.end,
      quote: row.quote,
    }));
  });
}
