import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/api/method-table.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

describe('the quotes behind an arrow of the sample study', () => {
  let fixture: CoreFixture;
  const call: CoreFixture['client']['call'] = (...given) => fixture.client.call(...given);
  const drawn = { level: 'main', filter: NO_FILTER } as const;
  const graph = () => call('models.graph', drawn);
  const ends = (arrow: Result<'models.graph'>['arrows'][number] | undefined) => ({
    fromId: arrow?.from ?? '',
    toId: arrow?.to ?? '',
  });

  beforeEach(async () => {
    fixture = await startFixture();
    await call('project.openSample', { language: 'en' });
  });
  afterEach(() => fixture.stop());

  it('come in pages, by site and by place in the text, each once', async () => {
    const { tables } = await call('project.snapshot', {});
    const sites = new Map(tables.site.map((site, i) => [site.id, i]));
    const sources = new Map(tables.source.map((source, i) => [source.id, i]));
    for (const arrow of (await graph()).arrows) {
      const whole = await call('models.quotes', { ...drawn, ...ends(arrow), limit: 1000 });
      const parts = [];
      for (let offset = 0; offset < whole.total; offset += 7)
        parts.push(...(await call('models.quotes', { ...drawn, ...ends(arrow), offset, limit: 7 })).rows);
      expect(parts).toEqual(whole.rows);
      expect(new Set(whole.rows.map(row => row.id)).size).toBe(whole.total);
      expect(new Set(whole.rows.map(row => `${row.sourceId} ${row.start} ${row.end}`)).size).toBe(
        arrow.citations,
      );
      const order = whole.rows.map(row => [
        sites.get(row.siteId ?? '') ?? 0,
        sources.get(row.sourceId) ?? 0,
        row.start,
      ]);
      expect(order).toEqual(
        order.toSorted(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z),
      );
      const heard = new Set(whole.rows.map(row => row.participantCode));
      expect(whole.participants).toBe(heard.size);
      expect(whole.bySite.reduce((sum, site) => sum + site.quotes, 0)).toBe(whole.total);
    }
  });

  it('are those of the chosen sites only', async () => {
    const { tables } = await call('project.snapshot', {});
    const siteId = tables.site[1]?.id ?? '';
    const filter = { ...NO_FILTER, siteIds: [siteId] };
    const there = await call('models.graph', { level: 'main', filter });
    for (const arrow of there.arrows) {
      const { rows } = await call('models.quotes', { level: 'main', filter, ...ends(arrow) });
      expect(new Set(rows.map(row => row.siteId))).toEqual(new Set([siteId]));
    }
  });

  it('follow each change, undo and redo at once, as the numbers of the arrow do', async () => {
    const [arrow] = (await graph()).arrows;
    const seen = async () => {
      const now = (await graph()).arrows.find(each => each.id === arrow?.id);
      const { total } = await call('models.quotes', { ...drawn, ...ends(arrow) });
      return [now?.citations, total, now?.polarity];
    };
    const before = await seen();
    const { rows } = await call('models.quotes', { ...drawn, ...ends(arrow) });
    await call('evidence.remove', { ids: [rows[0]?.id ?? ''] });
    const after = await seen();
    expect(after).not.toEqual(before);
    await call('history.undo', {});
    expect(await seen()).toEqual(before);
    await call('history.redo', {});
    expect(await seen()).toEqual(after);
    const { linkIds } = await call('models.quotes', { ...drawn, ...ends(arrow) });
    await call('links.remove', { ids: linkIds });
    expect(await seen()).toEqual([undefined, 0, undefined]);
  });

  it('are none between codes without an arrow', async () => {
    const [arrow] = (await graph()).arrows;
    const reversed = { fromId: arrow?.to ?? '', toId: arrow?.from ?? '' };
    expect(await call('models.quotes', { ...drawn, ...reversed })).toEqual({
      linkIds: [],
      total: 0,
      participants: 0,
      bySite: [],
      rows: [],
    });
  });
});
