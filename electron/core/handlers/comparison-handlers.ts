import { paragraphWindow } from '../../../shared/text/text-window.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import { similarCodings } from '../search/similar-codings.ts';
import { codingsByIds, otherPassages } from '../storage/compared-codings.ts';
import { assertWanted } from '../storage/give-way.ts';
import type { Handler, HandlersFor } from './handler-types.ts';

/** Letters shown before and after a passage, within its paragraph. */
const AROUND = 240;

const alike: Handler<'codings.alike'> = async ({ codingId, order, limit }, { core, signal }) => {
  const { rows, places } = core.session;
  const { codeId, quote } = rows.get('coding', codingId);
  const { total, passages } = await otherPassages(rows, { codeId, besides: codingId }, signal);
  const input = { subject: quote, passages, order, limit };
  const ranked = await withRunner(runner => runner.run('compare-passages', input, { signal }));
  assertWanted(rows.db, signal);
  const byId = new Map(ranked.map(each => [each.id, each]));
  const found = codingsByIds(rows, places, [...byId.keys()]).map(row => {
    const { likeness = 0, words = [], spans = [] } = byId.get(row.id) ?? {};
    const shared = spans.map(({ start, end }) => ({ start: row.start + start, end: row.start + end }));
    return { ...row, likeness, words: [...words], shared };
  });
  return { total, compared: passages.length, rows: found };
};

const around: Handler<'codings.around'> = ({ ids }, { core }) => {
  const { rows, places, texts } = core.session;
  return codingsByIds(rows, places, ids).map(row => {
    const text = texts.text(rows.get('source', row.sourceId));
    const first = paragraphWindow(text, row.start).start;
    const last = paragraphWindow(text, Math.max(row.start, row.end - 1)).end;
    // Lone halves of a letter at a cut would be drawn as a box.
    const before = text.slice(Math.max(first, row.start - AROUND), row.start).replace(/^[\udc00-\udfff]/, '');
    const after = text.slice(row.end, Math.min(last, row.end + AROUND)).replace(/[\ud800-\udbff]$/, '');
    return { ...row, before, after: after.replace(/\n$/, '') };
  });
};

export const comparisonHandlers: HandlersFor<'codings.alike' | 'codings.around' | 'codings.similar'> = {
  'codings.alike': alike,
  'codings.around': around,
  'codings.similar': (passage, { core, signal }) => similarCodings(core.session, passage, signal),
};
