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
import type { ProjectSession } from '../project-session.ts';
import type { HandlersFor } from './handler-types.ts';

const graphOf = (session: ProjectSession, level: ModelLevel, filter: ModelFilter) =>
  signedGraphOf(modelGraphOf(session, level, filter));

export const readingHandlers: HandlersFor<
  'models.reading' | 'models.paths' | 'models.compare' | 'models.simplify'
> = {
  'models.reading': ({ level, filter }, { core }) =>
    readModel(graphOf(core.session, level, filter)) as Result<'models.reading'>,

  'models.paths': ({ level, filter, fromId, toId }, { core }) => {
    const graph = graphOf(core.session, level, filter);
    const found = { ...findPaths(graph, fromId, toId), ...robustnessOf(graph, [fromId], [toId]) };
    return found as Result<'models.paths'>;
  },

  'models.compare': ({ level, filter, other }, { core }) => {
    const { session } = core;
    return compareModels(
      graphOf(session, level, filter),
      graphOf(session, level, other),
    ) as Result<'models.compare'>;
  },

  'models.simplify': ({ level, filter }, { core }) => {
    const graph = graphOf(core.session, level, filter);
    const { sets, least } = feedbackArrows(graph);
    return {
      redundantIds: transitiveReduction(graph).redundant.map(arrow => arrow.id),
      feedbackSets: sets?.map(set => [...set]) ?? null,
      leastFeedback: least,
    };
  },
};
