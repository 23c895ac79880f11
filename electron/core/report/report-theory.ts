import { automaticNumbers, buildCodeTree } from '../../../shared/theory/code-tree.ts';
import { placesOf } from '../../../shared/theory/paradigm-places.ts';
import type { ReportData, ReportMatrix, ReportStructure } from '../../jobs/report/report-data.ts';
import { matrixOf, propositionsOf, structuresOf } from '../analysis-input.ts';
import { reportMemos } from '../memos/report-memos.ts';
import type { ProjectSession } from '../project-session.ts';
import { reportQuote } from './report-quotes.ts';
import { reportStoryline } from './report-storyline.ts';

type Theory = Pick<
  ReportData,
  'paradigms' | 'storyline' | 'propositions' | 'structures' | 'matrix' | 'memos'
>;

function paradigms(session: ProjectSession, nameOf: (id: string) => string): ReportData['paradigms'] {
  const all = session.rows.all('paradigmPlacement', ['position', 'id']);
  const { edition } = session.info().project;
  return session.rows.all('paradigm', ['position', 'id']).map(paradigm => {
    const placed = all.filter(each => each.paradigmId === paradigm.id);
    const places = placesOf(
      edition,
      placed.map(each => each.role),
    );
    return {
      phenomenon: nameOf(paradigm.phenomenonId),
      edition,
      places: places.map(({ role, shows }) => ({
        role,
        codes: placed.filter(each => shows.includes(each.role)).map(each => nameOf(each.codeId)),
      })),
    };
  });
}

function structures(session: ProjectSession, nameOf: (id: string) => string): ReportStructure[] {
  const siteName = new Map(session.rows.all('site').map(site => [site.id, site.name]));
  const siteOf = new Map(session.rows.all('source').map(source => [source.id, source.siteId]));
  return structuresOf(session).map(row => {
    const shown = row.representativeId ?? row.candidateIds[0];
    const evidence = shown ? session.rows.find('evidence', shown) : null;
    const siteIds = new Set(row.sourceIds.map(id => siteOf.get(id)));
    return {
      from: nameOf(row.fromId),
      to: nameOf(row.toId),
      polarity: row.polarity,
      meaning: row.meaning,
      representative: evidence ? reportQuote(session, evidence) : null,
      citations: row.citations,
      sources: row.sourceIds.length,
      sites: [...siteName].filter(([id]) => siteIds.has(id)).map(([, name]) => name),
      contested: row.contested,
    };
  });
}

/** Codings per code of a level and per site, main categories heading their codes. */
export function reportMatrix(
  session: ProjectSession,
  level: 'concept' | 'category',
  leavesOutQuestions = false,
): ReportMatrix {
  const found = matrixOf(session, { level, leavesOutQuestions });
  const numbers = automaticNumbers(buildCodeTree(session.rows.all('code', ['position', 'id'])));
  const codes = new Map(session.rows.all('code').map(code => [code.id, code]));
  const siteName = new Map(session.rows.all('site').map(site => [site.id, site.name]));
  const row = (
    codeId: string,
    line: { cells: readonly { codings: number }[]; total: { codings: number } },
  ) => ({
    number: numbers.get(codeId) ?? '',
    name: codes.get(codeId)?.name ?? '',
    kind: codes.get(codeId)?.kind ?? ('category' as const),
    values: line.cells.map(cell => cell.codings),
    total: line.total.codings,
  });
  return {
    sites: found.columns.map(column => (column.siteId === null ? '–' : (siteName.get(column.siteId) ?? ''))),
    rows: found.groups.flatMap(group => [
      ...(group.mainId === null ? [] : [row(group.mainId, group)]),
      ...group.rows.filter(r => r.codeId !== group.mainId).map(r => row(r.codeId, r)),
    ]),
  };
}

/** The parts of the report that speak of the theory. */
export function reportTheory(session: ProjectSession): Theory {
  const names = new Map(session.rows.all('code').map(code => [code.id, code.name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  return {
    paradigms: paradigms(session, nameOf),
    storyline: reportStoryline(session),
    propositions: propositionsOf(session)
      .map(({ text, evidence }, index) => ({ number: index + 1, text, status: evidence.status }))
      .filter(({ text }) => text.trim() !== ''),
    structures: structures(session, nameOf),
    matrix: reportMatrix(session, 'category'),
    memos: reportMemos(session),
  };
}
