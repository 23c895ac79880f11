import { useMemo } from 'react';
import type { Row } from '../../../shared/api/tables.ts';
import { useFormats } from '../../i18n/format.ts';
import { matchName } from '../../names/match-name.ts';
import { useRowMap, useRows } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';

/** One line of the table: a source with all that is shown of it. */
export interface SourceLine {
  source: Row<'source'>;
  site: Row<'site'> | undefined;
  participants: readonly Row<'participant'>[];
  codings: number;
  codes: number;
  lastAt: number | null;
}

export const SORTS = [
  'title',
  'site',
  'participant',
  'date',
  'length',
  'codings',
  'codes',
  'lastCoded',
] as const;
export type SortKey = (typeof SORTS)[number];

/** Everything the table shows, before it is filtered and sorted. */
export function useSourceLines(): readonly SourceLine[] {
  const sources = useRows('source');
  const sites = useRowMap('site');
  const participants = useRowMap('participant');
  const members = useRows('sourceParticipant');
  const { data: counts } = useQuery('codings.counts', {}, { tables: ['coding', 'source'] });
  return useMemo(() => {
    const bySource = Map.groupBy(members, member => member.sourceId);
    return sources.map(source => {
      const counted = counts?.bySource[source.id];
      return {
        source,
        site: source.siteId === null ? undefined : sites.get(source.siteId),
        participants: (bySource.get(source.id) ?? []).flatMap(member => {
          const participant = participants.get(member.participantId);
          return participant === undefined ? [] : [participant];
        }),
        codings: counted?.codings ?? 0,
        codes: counted?.codes ?? 0,
        lastAt: counted?.lastAt || null,
      };
    });
  }, [sources, sites, participants, members, counts]);
}

export interface LineFilter {
  typed: string;
  siteId: string | null;
  sort: SortKey;
  isDescending: boolean;
}

/** The lines that fit, in the order asked for. */
export function useShownLines(lines: readonly SourceLine[], filter: LineFilter): readonly SourceLine[] {
  const { compare } = useFormats();
  const { typed, siteId, sort, isDescending } = filter;
  return useMemo(() => {
    const shown = lines.filter(
      line => (siteId === null || line.source.siteId === siteId) && fits(line, typed),
    );
    const direction = isDescending ? -1 : 1;
    return shown.sort((a, b) => direction * compareLines(a, b, sort, compare));
  }, [lines, typed, siteId, sort, isDescending, compare]);
}

function fits({ source, site, participants }: SourceLine, typed: string): boolean {
  const names = [source.title, site?.name ?? '', ...participants.map(each => `${each.code} ${each.role}`)];
  return names.some(name => name !== '' && matchName(name, typed) !== null);
}

/** The codes of those who speak in a source, as they are shown and typed. */
export function participantCodes(line: SourceLine): string {
  return line.participants.map(each => each.code).join(', ');
}

type Compare = (a: string, b: string) => number;

function compareLines(a: SourceLine, b: SourceLine, sort: SortKey, compare: Compare): number {
  const byTitle = compare(a.source.title, b.source.title);
  switch (sort) {
    case 'title':
      return byTitle;
    case 'site':
      return compare(a.site?.name ?? '', b.site?.name ?? '') || byTitle;
    case 'participant':
      return compare(participantCodes(a), participantCodes(b)) || byTitle;
    case 'date':
      return compare(a.source.date ?? '', b.source.date ?? '') || byTitle;
    case 'length':
      return a.source.characters - b.source.characters || byTitle;
    case 'codings':
      return a.codings - b.codings || byTitle;
    case 'codes':
      return a.codes - b.codes || byTitle;
    case 'lastCoded':
      return (a.lastAt ?? 0) - (b.lastAt ?? 0) || byTitle;
  }
}
