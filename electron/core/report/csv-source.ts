import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { automaticNumbers, buildCodeTree } from '../../../shared/theory/code-tree.ts';
import type { CsvTable } from '../../jobs/report/csv-job.ts';
import type { CsvCoding, CsvEvidence, CsvLink } from '../../jobs/report/csv-tables.ts';
import type { DrawnModel } from '../../jobs/report/filter-words.ts';
import { tracedModelOf } from '../analysis-input.ts';
import type { ProjectSession } from '../project-session.ts';
import { standingCodings } from '../storage/coding-queries.ts';
import { evidenceRows } from '../storage/quote-rows.ts';
import { csvGrid, csvPlacements, type PropertyWish } from './csv-property-source.ts';
import { namedConditions } from './named-filter.ts';
import { reportCodes } from './report-codes.ts';
import { reportMatrix } from './report-theory.ts';

/** Which links of a table: those that a model draws at a level and through a filter. */
export interface DrawnWish {
  readonly modelId: string | null;
  readonly level: ModelLevel;
  readonly filter: ModelFilter;
}

function namesById(rows: readonly { id: string; name: string }[]): (id: string | null) => string {
  const names = new Map(rows.map(row => [row.id, row.name]));
  return id => (id === null ? '' : (names.get(id) ?? ''));
}

function codings({ rows, places }: ProjectSession): CsvCoding[] {
  const tree = buildCodeTree(rows.all('code'));
  const numbers = automaticNumbers(tree);
  const siteName = namesById(rows.all('site'));
  const coderName = namesById(rows.all('coder'));
  return standingCodings(rows).map(coding => {
    const at = places.of(coding);
    const path = tree.ancestorsOf(coding.codeId).map(code => code.name);
    return {
      source: at.sourceTitle,
      site: siteName(at.siteId),
      participant: at.participantCode ?? '',
      codeNumber: numbers.get(coding.codeId) ?? '',
      code: tree.byId.get(coding.codeId)?.name ?? '',
      path: path.reverse(),
      coder: coderName(coding.coderId),
      start: coding.start,
      end: coding.end,
      quote: coding.quote,
      codedAt: new Date(coding.createdAt).toISOString(),
    };
  });
}

/** The links, or those that a model draws with the evidence its filter leaves. */
function links(session: ProjectSession, drawn: DrawnWish | undefined): CsvLink[] {
  const { rows, places } = session;
  const arrows = drawn ? tracedModelOf(session, drawn.level, drawn.filter).arrows : [];
  const linkIds = new Set(arrows.flatMap(arrow => arrow.linkIds));
  const evidenceIds = new Set(arrows.flatMap(arrow => arrow.evidenceIds));
  const codeName = namesById(rows.all('code'));
  const siteName = namesById(rows.all('site'));
  const part = (row: { quote: string; start: number }, from: number | null, to: number | null) =>
    from === null || to === null ? '' : row.quote.slice(from - row.start, to - row.start);
  const stated = evidenceRows(rows, places, {}).filter(row => !drawn || evidenceIds.has(row.id));
  const evidence = Map.groupBy(stated, row => row.linkId);
  const shown = rows.all('link').filter(link => !drawn || linkIds.has(link.id));
  return shown.map(link => ({
    from: codeName(link.fromId),
    to: codeName(link.toId),
    type: link.type,
    polarity: link.polarity,
    meaning: link.meaning,
    evidence: (evidence.get(link.id) ?? []).map(
      (row): CsvEvidence => ({
        stance: row.stance,
        source: row.sourceTitle,
        site: siteName(row.siteId),
        participant: row.participantCode ?? '',
        start: row.start,
        end: row.end,
        quote: row.quote,
        cause: part(row, row.causeStart, row.causeEnd),
        effect: part(row, row.effectStart, row.effectEnd),
      }),
    ),
  }));
}

/** What a table is asked to hold. */
type CsvWish = PropertyWish & { drawn?: DrawnWish | undefined; leavesOutQuestions: boolean };

function drawnModel({ rows }: ProjectSession, { modelId, level, filter }: DrawnWish): DrawnModel {
  const model = modelId === null ? null : rows.get('model', modelId);
  return { name: model?.name ?? '', level, conditions: namedConditions(rows, filter) };
}

/** One of the tables that are handed out as CSV, as the project stands now. Fails with NOT_FOUND for an unknown model. */
export function csvTable(
  session: ProjectSession,
  what: Exclude<CsvTable['what'], 'passages' | 'words'>,
  wish: CsvWish,
): CsvTable {
  switch (what) {
    case 'codings':
      return { what, rows: codings(session) };
    case 'codebook':
      return { what, rows: reportCodes(session, 1).codes };
    case 'matrix':
      return { what, matrix: reportMatrix(session, 'concept', wish.leavesOutQuestions) };
    case 'links':
      return {
        what,
        rows: links(session, wish.drawn),
        drawn: wish.drawn ? drawnModel(session, wish.drawn) : null,
      };
    case 'properties':
      return { what, rows: csvGrid(session, wish) };
    case 'placements':
      return { what, rows: csvPlacements(session, wish) };
  }
}
