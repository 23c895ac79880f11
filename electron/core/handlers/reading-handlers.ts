import type { Result } from '../../../shared/api/method-table.ts';
import { findPaths } from '../../../shared/theory/reading/paths.ts';
import { readModel } from '../../../shared/theory/reading/read-model.ts';
import { robustnessOf } from '../../../shared/theory/reading/robustness.ts';
import { signedGraphOf } from '../../../shared/theory/reading/signed-graph.ts';
import { modelGraphOf } from '../analysis-input.ts';
import type { HandlersFor } from './handler-types.ts';

export const readingHandlers: HandlersFor<'models.reading' | 'models.paths'> = {
  'models.reading': ({ level, filter }, { core }) =>
    readModel(signedGraphOf(modelGraphOf(core.session, level, filter))) as Result<'models.reading'>,

  'models.paths': ({ level, filter, fromId, toId }, { core }) => {
    const graph = signedGraphOf(modelGraphOf(core.session, level, filter));
    const found = { ...findPaths(graph, fromId, toId), ...robustnessOf(graph, [fromId], [toId]) };
    return found as Result<'models.paths'>;
  },
};
