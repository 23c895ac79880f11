import type { Result } from '../../../shared/api/method-table.ts';
import type { CodeMatrix, MatrixCell } from '../../../shared/theory/matrix.ts';
import type { CountedModel } from '../../../shared/theory/model-graph.ts';
import { behindArrowOf, matrixOf, modelGraphOf } from '../analysis-input.ts';
import { coOccurrence } from '../co-occurrence.ts';
import { evidenceRows } from '../storage/quote-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

/** Positions are kept to a hundredth: finer is not seen, and the log's JSON would round it anyway. */
const rounded = (value: number) => Math.round(value * 100) / 100;

function placeFactor(
  rows: Rows,
  modelId: string,
  level: string,
  at: { codeId: string; x: number; y: number },
): void {
  const known = rows
    .where('modelPosition', 'modelId', modelId)
    .find(p => p.codeId === at.codeId && p.level === level);
  const point = { x: rounded(at.x), y: rounded(at.y) };
  if (known) rows.update('modelPosition', known.id, point);
  else rows.insert('modelPosition', { modelId, codeId: at.codeId, level: level as 'main', ...point });
}

/** The numbers of a cell without the codings behind it, which are asked for when it is opened. */
const numbersOf = ({ codings, interviews, share, perThousand }: MatrixCell) => ({
  codings,
  interviews,
  share,
  perThousand,
});

/** How many people are heard in some sources. */
function participantsIn(rows: Rows, sourceIds: readonly string[]): number {
  const heard = [...new Set(sourceIds)].flatMap(id => rows.where('sourceParticipant', 'sourceId', id));
  return new Set(heard.map(row => row.participantId)).size;
}

/** The drawn model without the ids of its links and sources, which are asked for where an arrow is opened. */
function withoutTrace(graph: CountedModel): Result<'models.graph'> {
  return {
    ...graph,
    factors: [...graph.factors],
    arrows: graph.arrows.map(({ linkIds: _links, sourceIds: _sources, ...arrow }) => ({
      ...arrow,
      bySite: [...arrow.bySite],
    })),
    selfLoops: graph.selfLoops.map(({ codeId, citations }) => ({ codeId, citations })),
  };
}

function withoutIds(matrix: CodeMatrix): Result<'compare.matrix'> {
  const line = (row: { cells: readonly MatrixCell[]; total: MatrixCell }) => ({
    cells: row.cells.map(numbersOf),
    total: numbersOf(row.total),
  });
  return {
    columns: [...matrix.columns],
    groups: matrix.groups.map(group => ({
      mainId: group.mainId,
      ...line(group),
      rows: group.rows.map(row => ({ codeId: row.codeId, ...line(row) })),
    })),
    total: matrix.total,
  };
}

export const modelHandlers: HandlersFor<
  | 'models.place'
  | 'models.tidy'
  | 'models.graph'
  | 'models.quotes'
  | 'compare.matrix'
  | 'compare.cooccurrence'
> = {
  'models.place': ({ modelId, level, positions, goesOn }, { core }) => {
    const names = positions.map(p => core.session.rows.get('code', p.codeId).name);
    const joinKey = `${modelId} ${level} ${positions.map(p => p.codeId).join(' ')}`;
    const step = { command: 'models.place', subject: names.join(', '), place: { screen: 'model' } };
    core.session.write(goesOn ? { ...step, joinKey } : step, rows => {
      for (const at of positions) placeFactor(rows, modelId, level, at);
    });
    return null;
  },

  'models.tidy': ({ modelId, level }, { core }) => {
    const { name } = core.session.rows.get('model', modelId);
    core.session.write({ command: 'models.tidy', subject: name, place: { screen: 'model' } }, rows => {
      const placed = rows.where('modelPosition', 'modelId', modelId).filter(p => p.level === level);
      for (const { id } of placed) rows.remove('modelPosition', id);
    });
    return null;
  },

  'models.graph': ({ level, filter }, { core }) => withoutTrace(modelGraphOf(core.session, level, filter)),

  'models.quotes': ({ offset, limit, ...drawn }, { core }) => {
    const { rows, places } = core.session;
    const { linkIds, bySite } = behindArrowOf(core.session, drawn);
    const ids = bySite.flatMap(site => site.evidence.map(row => row.id));
    const page = ids.slice(offset, offset + limit);
    const place = new Map(page.map((id, i) => [id, i]));
    const placeOf = (row: { id: string }) => place.get(row.id) ?? 0;
    return {
      linkIds: [...linkIds],
      total: ids.length,
      participants: participantsIn(
        rows,
        bySite.flatMap(site => site.evidence.map(row => row.sourceId)),
      ),
      bySite: bySite.map(({ siteId, evidence }) => ({ siteId, quotes: evidence.length })),
      rows: evidenceRows(rows, places, { ids: page }).sort((a, b) => placeOf(a) - placeOf(b)),
    };
  },

  'compare.cooccurrence': ({ limit }, context) => coOccurrence(limit, context),

  'compare.matrix': (params, { core }) => withoutIds(matrixOf(core.session, params)),
};
