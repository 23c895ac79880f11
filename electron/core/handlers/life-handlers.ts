import { RootedError } from '../../../shared/api/errors.ts';
import type { lifeMethods } from '../../../shared/api/methods/life-methods.ts';
import { exportLife } from '../life/export-life.ts';
import { placeOfStep } from '../life/step-place.ts';
import { tellLife } from '../life/tell-life.ts';
import { findSteps, isUndone, stepsAbove } from '../storage/step-search.ts';
import type { HandlersFor } from './handler-types.ts';

export const lifeHandlers: HandlersFor<keyof typeof lifeMethods> = {
  'history.find': ({ before, limit, ...filter }, { core }) => {
    const { revisions, rows } = core.session;
    const { ids, next } = findSteps(rows.db, before ?? (revisions.newest()?.id ?? 0) + 1, limit, filter);
    const steps = ids.flatMap(id => revisions.shown(id) ?? []);
    return { steps: steps.map(step => ({ ...step, isUndone: isUndone(rows.db, step.id) })), next };
  },

  'history.distance': ({ id }, { core }) => ({ steps: stepsAbove(core.session.rows.db, id) }),

  'history.backTo': ({ id }, { core }) => {
    const { session } = core;
    const steps = stepsAbove(session.rows.db, id);
    if (steps === null) throw new RootedError('NOTHING_TO_UNDO', 'the step does not hold', { id });
    for (let i = 0; i < steps; i++) session.undo();
    return { steps };
  },

  'history.place': ({ id }, { core }) => placeOfStep(core.session, id),

  'history.life': (params, { core, signal }) => tellLife(core.session, params, signal),

  'history.exportLife': exportLife,
};
