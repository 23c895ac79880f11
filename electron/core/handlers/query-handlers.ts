import type { queryMethods } from '../../../shared/api/methods/query-methods.ts';
import { exportPassages } from '../query/export-passages.ts';
import { queryCount, queryPage } from '../query/passages-of.ts';
import { assertSetNameFree, listSets, storedSet } from '../query/saved-sets.ts';
import type { HandlersFor } from './handler-types.ts';

/** Queries over what is coded, and the sets that keep them: a set is its query, never the passages it found. */
export const queryHandlers: HandlersFor<keyof typeof queryMethods> = {
  'queries.run': (params, { core, signal }) => queryPage(core.session, params, signal),
  'queries.count': (params, { core, signal }) => queryCount(core.session, params, signal),
  'queries.csv': exportPassages,

  'sets.save': ({ id, name, query }, { core }) =>
    core.session.write({ command: 'sets.save', subject: name }, rows => {
      assertSetNameFree(rows, name, id);
      const stored = storedSet(rows, query);
      if (id === null)
        return { id: rows.insert('savedSet', { name, query: stored, createdAt: Date.now() }).id };
      rows.update('savedSet', id, { name, query: stored });
      return { id };
    }),

  'sets.rename': ({ id, name }, { core }) => {
    core.session.write({ command: 'sets.rename', subject: name }, rows => {
      assertSetNameFree(rows, name, id);
      rows.update('savedSet', id, { name });
    });
    return null;
  },

  'sets.remove': ({ id }, { core }) => {
    const { name } = core.session.rows.get('savedSet', id);
    core.session.write({ command: 'sets.remove', subject: name }, rows => rows.remove('savedSet', id));
    return null;
  },

  'sets.list': (_, { core }) => listSets(core.session.rows),
};
