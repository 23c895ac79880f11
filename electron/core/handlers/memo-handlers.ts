import type { HandlersFor } from './handler-types.ts';
import { quoteSubject } from './span.ts';

export const memoHandlers: HandlersFor<'memos.create' | 'memos.update' | 'memos.remove'> = {
  'memos.create': ({ kind, title, body, date, about }, { core }) => {
    const now = Date.now();
    const coderId = core.session.coderId;
    const memo = core.session.write(
      { command: 'memos.create', subject: title || quoteSubject(body) },
      rows => {
        const row = rows.insert('memo', { kind, title, body, coderId, date: date ?? now, updatedAt: now });
        for (const target of about) rows.insert('memoRef', { memoId: row.id, relation: 'about', ...target });
        return row;
      },
    );
    return { id: memo.id };
  },

  'memos.update': ({ id, ...patch }, { core }) => {
    const memo = core.session.rows.get('memo', id);
    const subject = patch.title || memo.title || quoteSubject(patch.body ?? memo.body);
    core.session.write({ command: 'memos.update', subject, joinKey: id }, rows =>
      rows.update('memo', id, { ...patch, updatedAt: Date.now() }),
    );
    return null;
  },

  'memos.remove': ({ ids }, { core }) => {
    const first = core.session.rows.get('memo', ids[0] ?? '');
    core.session.write(
      { command: 'memos.remove', subject: first.title || quoteSubject(first.body) },
      rows => {
        for (const id of ids) rows.remove('memo', id);
      },
    );
    return null;
  },
};
