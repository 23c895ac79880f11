import { structuresAndClaims } from '../analysis-input.ts';
import { evidenceRows } from '../storage/quote-rows.ts';
import type { HandlersFor } from './handler-types.ts';

export const structureHandlers: HandlersFor<'structures.list' | 'structures.set'> = {
  'structures.list': (_, { core }) => {
    const { rows, places } = core.session;
    return structuresAndClaims(core.session).map(({ representativeId, ...row }) => {
      const shown = representativeId ?? row.candidateIds[0];
      const representative = shown ? (evidenceRows(rows, places, { ids: [shown] })[0] ?? null) : null;
      const lists = { sourceIds: [...row.sourceIds], candidateIds: [...row.candidateIds] };
      return { ...row, ...lists, chosen: representativeId !== null, representative };
    });
  },

  'structures.set': ({ fromId, toId, ...patch }, { core }) => {
    const { rows } = core.session;
    const subject = `${rows.get('code', fromId).name} → ${rows.get('code', toId).name}`;
    const known = rows.where('structure', 'fromId', fromId).find(s => s.toId === toId);
    const step = {
      command: 'structures.set',
      subject,
      place: { screen: 'selective' },
      // Typing a meaning is one step; each choice of a statement is one of its own.
      joinKey: patch.evidenceId === undefined ? `${fromId} ${toId}` : undefined,
    };
    core.session.write(step, () => {
      if (known) return rows.update('structure', known.id, patch);
      const { meaning = '', evidenceId = null } = patch;
      const position = rows.nextPosition('structure');
      rows.insert('structure', { fromId, toId, meaning, evidenceId, position });
    });
    return null;
  },
};
