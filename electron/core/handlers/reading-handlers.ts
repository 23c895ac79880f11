import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import { compareModels } from '../../../shared/theory/reading/compare-models.ts';
import { feedbackArrows } from '../../../shared/theory/reading/feedback-arrows.ts';
import { findPaths } from '../../../shared/theory/reading/paths.ts';
import { readModel } from '../../../shared/theory/reading/read-model.ts';
import { transitiveReduction } from '../../../shared/theory/reading/reduction.ts';
import { robustnessOf } from '../../../shared/theory/reading/robustness.ts';
import { signedGraphOf } from '../../../shared/theory/reading/signed-graph.ts';
import { modelGraphOf } from '../analysis-input.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

const graphOf = (rows: Rows, level: ModelLevel, filter: ModelFilter) =>
  signedGraphOf(modelGraphOf(rows, level, filter));

export const readingHandlers: HandlersFor<
  'models.reading' | 'models.paths' | 'models.compare' | 'models.simplify'
> = {
  'models.reading': ({ level, filter }, { core }) =>
    readModel(graphOf(core.session.rows, level, filter)) as Result<'models.reading'>,

  'models.paths': ({ level, filter, fromId, toId }, { core }) => {
    const graph = graphOf(core.session.rows, level, filter);
    const found = { ...findPaths(graph, fromId, toId), ...robustnessOf(graph, [fromId], [toId]) };
    return found as Result<'models.paths'>;
  },

  'models.compare': ({ level, filter, other }, { core }) => {
    const { rows } = core.session;
    return compareModels(
      graphOf(rows, level, filter),
      graphOf(rows, level, other),
    ) as Result<'models.compare'>;
  },

  'models.simplify': ({ level, filter }, { core }) => {
    const graph = graphOf(core.session.rows, level, filter);
    const { sets, least } = feedbackArrows(graph);
    return {
      redundantIds: transitiveReduction(graph).redundant.map(arrow => arrow.id),
      feedbackSets: sets?.map(set => [...set]) ?? null,
      leastFeedback: least,
    };
  },
};
