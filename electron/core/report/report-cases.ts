import type { Row } from '../../../shared/api/tables.ts';
import type { ReportAttribute, ReportData } from '../../jobs/report/report-data.ts';
import type { ProjectSession } from '../project-session.ts';
import { standingCodings } from '../storage/coding-queries.ts';

type Cases = Pick<ReportData, 'sites' | 'participants' | 'sources'>;

function attributesOf(
  ownerId: string,
  attributes: readonly Row<'attribute'>[],
  values: readonly Row<'attributeValue'>[],
): ReportAttribute[] {
  return attributes.flatMap(attribute => {
    const value = values.find(v => v.attributeId === attribute.id && v.ownerId === ownerId);
    return value ? [{ name: attribute.name, type: attribute.type, value: value.value }] : [];
  });
}

/** Sites, participants and sources as the chapter on cases prints them. */
export function reportCases(session: ProjectSession): Cases {
  const { rows } = session;
  const sites = rows.all('site', ['position', 'id']);
  const participants = rows.all('participant', ['code', 'id']);
  const sources = rows.all('source', ['position', 'id']);
  const attributes = rows.all('attribute', ['position', 'id']);
  const values = rows.all('attributeValue');
  const inSource = Map.groupBy(rows.all('sourceParticipant'), row => row.sourceId);
  const codings = Map.groupBy(standingCodings(rows), row => row.sourceId);
  const siteName = new Map(sites.map(site => [site.id, site.name]));
  const codeOf = new Map(participants.map(p => [p.id, p.code]));
  const nameOf = (id: string | null) => (id === null ? '' : (siteName.get(id) ?? ''));
  return {
    sites: sites.map(site => ({
      name: site.name,
      note: site.note,
      attributes: attributesOf(site.id, attributes, values),
      participants: participants.filter(p => p.siteId === site.id).length,
      sources: sources.filter(s => s.siteId === site.id).length,
    })),
    participants: participants.map(p => ({
      code: p.code,
      site: nameOf(p.siteId),
      role: p.role,
      attributes: attributesOf(p.id, attributes, values),
    })),
    sources: sources.map(source => ({
      name: source.title,
      site: nameOf(source.siteId),
      participants: (inSource.get(source.id) ?? []).map(row => codeOf.get(row.participantId) ?? ''),
      date: source.date ?? '',
      length: source.characters,
      lengthUnit: 'characters',
      codings: codings.get(source.id)?.length ?? 0,
    })),
  };
}
