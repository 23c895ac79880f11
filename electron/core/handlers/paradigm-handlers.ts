import type { ParadigmRole } from '../../../shared/api/entities/theory.ts';
import type { paradigmMethods } from '../../../shared/api/methods/paradigm-methods.ts';
import type { ProjectSession } from '../project-session.ts';
import { quotesOfPlacements } from '../storage/placement-quotes.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

/** Undo comes back to the stage where paradigms are drawn. */
const place = { screen: 'axial' };

/** The code that stands at a placement. Fails with NOT_FOUND. */
function placedName({ rows }: ProjectSession, placementId: string): string {
  return rows.get('code', rows.get('paradigmPlacement', placementId).codeId).name;
}

/** Numbers the placements of one role anew, `ids` standing before `beforeId` or last. */
function order(rows: Rows, paradigmId: string, ids: readonly string[], beforeId: string | null): void {
  const role = rows.get('paradigmPlacement', ids[0] ?? '').role;
  const others = rows
    .where('paradigmPlacement', 'paradigmId', paradigmId)
    .filter(each => each.role === role && !ids.includes(each.id))
    .sort((a, b) => a.position - b.position);
  const found = others.findIndex(each => each.id === beforeId);
  const at = found < 0 ? others.length : found;
  const moved = ids.map(id => rows.get('paradigmPlacement', id));
  others.toSpliced(at, 0, ...moved).forEach((each, index) => {
    if (each.position !== index + 1) rows.update('paradigmPlacement', each.id, { position: index + 1 });
  });
}

function cite(rows: Rows, placementId: string, codingIds: readonly string[]): void {
  const cited = rows.where('placementEvidence', 'placementId', placementId).map(row => row.codingId);
  for (const codingId of codingIds)
    if (!cited.includes(codingId)) rows.insert('placementEvidence', { placementId, codingId });
}

/** The placement of a code with a role in a paradigm, if it has one. */
function known(rows: Rows, paradigmId: string, role: ParadigmRole, codeId: string) {
  return rows
    .where('paradigmPlacement', 'paradigmId', paradigmId)
    .find(each => each.role === role && each.codeId === codeId);
}

/** Gives a placement another role; where the code has that role already, the two become one with the quotes of both. */
function changeRole(rows: Rows, id: string, role: ParadigmRole): string {
  const { paradigmId, codeId, role: before } = rows.get('paradigmPlacement', id);
  if (before === role) return id;
  const there = known(rows, paradigmId, role, codeId);
  if (!there) {
    rows.update('paradigmPlacement', id, { role });
    return id;
  }
  const quotes = rows.where('placementEvidence', 'placementId', id).map(row => row.codingId);
  rows.remove('paradigmPlacement', id);
  cite(rows, there.id, quotes);
  return there.id;
}

export const paradigmHandlers: HandlersFor<keyof typeof paradigmMethods> = {
  'paradigms.create': ({ phenomenonId }, { core }) => {
    const { rows } = core.session;
    const [there] = rows.where('paradigm', 'phenomenonId', phenomenonId);
    if (there) return { id: there.id };
    const step = { command: 'paradigms.create', subject: rows.get('code', phenomenonId).name, place };
    const made = core.session.write(step, each =>
      each.insert('paradigm', { phenomenonId, position: each.nextPosition('paradigm') }),
    );
    return { id: made.id };
  },

  'paradigms.remove': ({ id }, { core }) => {
    const { rows } = core.session;
    const { name } = rows.get('code', rows.get('paradigm', id).phenomenonId);
    core.session.write({ command: 'paradigms.remove', subject: name, place }, each =>
      each.remove('paradigm', id),
    );
    return null;
  },

  'paradigms.place': ({ paradigmId, role, codeId, beforeId, codingIds }, { core }) => {
    const { name } = core.session.rows.get('code', codeId);
    return core.session.write({ command: 'paradigms.place', subject: name, place }, rows => {
      const there = known(rows, paradigmId, role, codeId);
      const position = rows.nextPosition('paradigmPlacement');
      const { id } = there ?? rows.insert('paradigmPlacement', { paradigmId, role, codeId, position });
      if (!there) order(rows, paradigmId, [id], beforeId);
      cite(rows, id, codingIds);
      return { id };
    });
  },

  'paradigms.move': ({ ids, role, beforeId }, { core }) => {
    const subject = placedName(core.session, ids[0] ?? '');
    core.session.write({ command: 'paradigms.move', subject, place }, rows => {
      const { paradigmId } = rows.get('paradigmPlacement', ids[0] ?? '');
      const moved = [...new Set(ids.map(id => changeRole(rows, id, role)))];
      order(rows, paradigmId, moved, beforeId);
    });
    return null;
  },

  'paradigms.unplace': ({ ids }, { core }) => {
    const subject = placedName(core.session, ids[0] ?? '');
    core.session.write({ command: 'paradigms.unplace', subject, place }, rows => {
      for (const id of ids) rows.remove('paradigmPlacement', id);
    });
    return null;
  },

  'paradigms.cite': ({ placementId, codingIds, cited }, { core }) => {
    const subject = placedName(core.session, placementId);
    core.session.write({ command: 'paradigms.cite', subject, place }, rows => {
      if (cited) cite(rows, placementId, codingIds);
      else
        for (const row of rows.where('placementEvidence', 'placementId', placementId))
          if (codingIds.includes(row.codingId)) rows.remove('placementEvidence', row.id);
    });
    return null;
  },

  'paradigms.quotes': ({ paradigmId }, { core }) =>
    quotesOfPlacements(core.session.rows, core.session.places, paradigmId),
};
