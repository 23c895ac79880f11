import { RootedError } from '../../../shared/api/errors.ts';
import { exportMemos } from '../memos/export-memos.ts';
import { writeMentions } from '../memos/memo-mentions.ts';
import { memoSubject } from '../memos/memo-names.ts';
import type { HandlersFor } from './handler-types.ts';

type Handled =
  | 'memos.create'
  | 'memos.update'
  | 'memos.tie'
  | 'memos.untie'
  | 'memos.remove'
  | 'memos.export';

export const memoHandlers: HandlersFor<Handled> = {
  'memos.create': ({ kind, title, body, date, about }, { core }) => {
    const now = Date.now();
    const coderId = core.session.coderId;
    const memo = core.session.write(
      { command: 'memos.create', subject: memoSubject(core.session, { title, body }) },
      rows => {
        const row = rows.insert('memo', { kind, title, body, coderId, date: date ?? now, updatedAt: now });
        for (const target of about) rows.insert('memoRef', { memoId: row.id, relation: 'about', ...target });
        writeMentions(rows, row.id, body);
        return row;
      },
    );
    return { id: memo.id };
  },

  'memos.update': ({ id, burst, ...patch }, { core }) => {
    const memo = core.session.rows.get('memo', id);
    const subject = memoSubject(core.session, {
      title: patch.title ?? memo.title,
      body: patch.body ?? memo.body,
    });
    core.session.write({ command: 'memos.update', subject, joinKey: `${id} ${burst}` }, rows => {
      rows.update('memo', id, { ...patch, updatedAt: Date.now() });
      if (patch.body !== undefined) writeMentions(rows, id, patch.body);
    });
    return null;
  },

  'memos.tie': ({ memoId, targetKind, targetId }, { core }) => {
    const { rows } = core.session;
    const subject = memoSubject(core.session, rows.get('memo', memoId));
    rows.get(targetKind, targetId);
    const known = rows
      .where('memoRef', 'memoId', memoId)
      .find(ref => ref.relation === 'about' && ref.targetKind === targetKind && ref.targetId === targetId);
    if (known) return { id: known.id };
    const tie = core.session.write({ command: 'memos.tie', subject }, each =>
      each.insert('memoRef', { memoId, relation: 'about', targetKind, targetId }),
    );
    return { id: tie.id };
  },

  'memos.untie': ({ id }, { core }) => {
    const { rows } = core.session;
    const { memoId, relation } = rows.get('memoRef', id);
    // What a memo mentions stands in its text and is taken out there.
    if (relation !== 'about') throw new RootedError('NOT_FOUND', 'no such tie', { id });
    const subject = memoSubject(core.session, rows.get('memo', memoId));
    core.session.write({ command: 'memos.untie', subject }, each => each.remove('memoRef', id));
    return null;
  },

  'memos.remove': ({ ids }, { core }) => {
    const first = core.session.rows.get('memo', ids[0] ?? '');
    core.session.write({ command: 'memos.remove', subject: memoSubject(core.session, first) }, rows => {
      for (const id of ids) rows.remove('memo', id);
    });
    return null;
  },

  'memos.export': exportMemos,
};
