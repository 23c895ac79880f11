import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import { span } from '../../../shared/text/offset.ts';
import { withCodesBelow } from '../codes-below.ts';
import { joinCodings } from '../join-codings.ts';
import { splitCoding, uncodePart } from '../part-coding.ts';
import type { ProjectSession } from '../project-session.ts';
import { recodeCodings } from '../recode-codings.ts';
import { retrieveCodings } from '../retrieve-codings.ts';
import { codingsOfSource, countByCodeAt } from '../storage/coding-queries.ts';
import { insertCode } from './code-handlers.ts';
import type { HandlersFor } from './handler-types.ts';
import { quoteAt, quoteSubject } from './span.ts';

function createCoding(session: ProjectSession, params: CheckedParams<'codings.create'>) {
  const { sourceId, start, end } = params;
  const quote = quoteAt(session, sourceId, start, end);
  const place = { screen: 'open', sourceId, start };
  return session.write({ command: 'codings.create', subject: '', place }, (rows, step) => {
    const code = params.newCode ? insertCode(rows, params.newCode) : rows.get('code', params.codeId ?? '');
    step.setSubject(`${code.name} · ${quoteSubject(quote)}`);
    const row = { sourceId, codeId: code.id, coderId: session.coderId, start, end, quote };
    const coding = rows.insert('coding', { ...row, state: 'ok', createdAt: Date.now() });
    return { id: coding.id, codeId: code.id };
  });
}

/** Where several codings lie, for the history: the first one's place and words. */
function firstOf(session: ProjectSession, ids: readonly string[]) {
  const coding = session.rows.get('coding', ids[0] ?? '');
  const code = session.rows.get('code', coding.codeId);
  return {
    subject: `${code.name} · ${quoteSubject(coding.quote)}`,
    place: { screen: 'open', sourceId: coding.sourceId, start: coding.start },
  };
}

export const codingHandlers: HandlersFor<
  | 'codings.list'
  | 'codings.create'
  | 'codings.move'
  | 'codings.recode'
  | 'codings.remove'
  | 'codings.split'
  | 'codings.join'
  | 'codings.uncode'
  | 'codings.ofCode'
  | 'codings.counts'
> = {
  'codings.list': ({ sourceId }, { core }) => codingsOfSource(core.session.rows, sourceId),

  'codings.create': (params, { core }) => createCoding(core.session, params),

  'codings.move': ({ id, start, end }, { core }) => {
    const session = core.session;
    const { sourceId } = session.rows.get('coding', id);
    const quote = quoteAt(session, sourceId, start, end);
    session.write({ command: 'codings.move', ...firstOf(session, [id]), joinKey: id }, rows =>
      rows.update('coding', id, { start, end, quote, state: 'ok' }),
    );
    return null;
  },

  'codings.recode': ({ ids, codeId, newCode }, { core }) => {
    const { session } = core;
    return session.write({ command: 'codings.recode', ...firstOf(session, ids) }, (rows, step) => {
      const code = newCode ? insertCode(rows, newCode) : rows.get('code', codeId ?? '');
      step.setSubject(code.name);
      recodeCodings(rows, ids, code.id);
      return { codeId: code.id };
    });
  },

  'codings.split': ({ id, at }, { core }) => {
    const { session } = core;
    const step = { command: 'codings.split', ...firstOf(session, [id]) };
    return session.write(step, rows => ({ id: splitCoding(session, rows, id, at) }));
  },

  'codings.join': ({ ids }, { core }) => {
    const { session } = core;
    const step = { command: 'codings.join', ...firstOf(session, ids) };
    return session.write(step, rows => ({ id: joinCodings(session, rows, ids) }));
  },

  'codings.uncode': ({ ids, start, end }, { core }) => {
    const { session } = core;
    if (end <= start) throw new RootedError('SPAN_EMPTY', 'the span holds nothing', { start, end });
    const step = { command: 'codings.uncode', ...firstOf(session, ids) };
    session.write(step, rows => uncodePart(session, rows, ids, span(start, end)));
    return null;
  },

  'codings.remove': ({ ids }, { core }) => {
    core.session.write({ command: 'codings.remove', ...firstOf(core.session, ids) }, rows => {
      for (const id of ids) rows.remove('coding', id);
    });
    return null;
  },

  'codings.ofCode': ({ codeId, below, offset, limit, ...where }, { core }) => {
    const codeIds = below ? withCodesBelow(core.session, [codeId]) : [codeId];
    return retrieveCodings(core.session, { codeIds, ...where }, { offset, limit });
  },

  'codings.counts': ({ siteId }, { core }) => {
    const { rows, counts } = core.session;
    const all = counts.all();
    if (siteId === undefined) return all;
    const byCode = countByCodeAt(rows, siteId);
    const total = [...byCode.values()].reduce((sum, n) => sum + n, 0);
    return { total, byCode: Object.fromEntries(byCode), bySource: all.bySource };
  },
};
