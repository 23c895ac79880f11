import type { Result } from '../../../shared/api/method-table.ts';
import type { CodeMatrix, MatrixCell } from '../../../shared/theory/matrix.ts';
import { matrixOf, modelGraphOf } from '../analysis-input.ts';
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

export const modelHandlers: HandlersFor<'models.place' | 'models.tidy' | 'models.graph' | 'compare.matrix'> =
  {
    'models.place': ({ modelId, level, positions }, { core }) => {
      const names = positions.map(p => core.session.rows.get('code', p.codeId).name);
      const joinKey = `${modelId} ${level} ${positions.map(p => p.codeId).join(' ')}`;
      const step = {
        command: 'models.place',
        subject: names.join(', '),
        place: { screen: 'model' },
        joinKey,
      };
      core.session.write(step, rows => {
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

    'models.graph': ({ level, filter }, { core }) =>
      modelGraphOf(core.session.rows, level, filter) as Result<'models.graph'>,

    'compare.matrix': ({ level }, { core }) => withoutIds(matrixOf(core.session.rows, level)),
  };
