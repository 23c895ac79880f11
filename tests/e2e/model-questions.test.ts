import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { wordsIn } from './road-steps.ts';

const t = wordsIn.en;

describe('what the model screen asks the core', () => {
  let app: AppInBrowser;
  const asked: string[] = [];

  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en', viewport: { width: 1440, height: 900 } });
    app.page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        const { method } = JSON.parse(String(payload)) as { method?: string };
        if (method) asked.push(method);
      }),
    );
    await app.page.reload();
    await app.client.call('project.openSample', { language: 'en' });
    await app.page.getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    await app.page.locator('.diagram-chip').first().waitFor();
  });
  afterAll(() => app?.stop());

  const times = (method: string) => asked.filter(each => each === method).length;
  const rows = () => app.page.locator('.model__links li');
  const listed = () => rows().allTextContents();
  const chips = async () =>
    (await app.page.locator('.diagram-chip text').allTextContents()).toSorted().join(' ');

  it('is one page of quotes for an arrow, and every quote of it is shown', async () => {
    asked.length = 0;
    await rows().first().getByRole('button').click();
    const cards = app.page.locator('.quotes-by-site__row');
    await cards.first().waitFor();
    expect(times('models.quotes')).toBe(1);
    const { arrows } = await app.client.call('models.graph', {
      level: 'main',
      filter: filterOf(undefined),
    });
    const [most] = arrows.toSorted((a, b) => b.citations - a.citations);
    const ends = { fromId: most?.from ?? '', toId: most?.to ?? '' };
    const { total } = await app.client.call('models.quotes', {
      level: 'main',
      filter: filterOf(undefined),
      ...ends,
    });
    expect(total).toBeGreaterThan(12);
    await expect.poll(() => cards.count()).toBe(total);
    expect(times('models.quotes')).toBe(1);
    await app.page.getByRole('button', { name: t.reading.back, exact: true }).click();
  });

  it('is one graph for a changed filter, asked before the change is back; the list follows the drawing', async () => {
    const [before, drawn] = [await listed(), await chips()];
    asked.length = 0;
    const { site } = (await app.client.call('project.snapshot', {})).tables;
    await app.page.locator('.segmented__option', { hasText: site[0]?.name ?? '' }).click();
    await expect.poll(chips).not.toBe(drawn);
    await expect.poll(listed).not.toEqual(before);
    expect(asked.slice(0, 2)).toEqual(['models.update', 'models.graph']);
    expect(times('models.graph')).toBe(1);
  });

  it('is the graph again once evidence has changed, however it was asked before', async () => {
    const [site] = (await app.client.call('project.snapshot', {})).tables.site;
    const all = app.page.locator('.segmented__option', { hasText: t.model.theory });
    await all.click();
    await expect.poll(async () => (await listed()).length).toBeGreaterThan(0);
    const arrow = (await app.client.call('models.graph', { level: 'main', filter: filterOf(site?.id) }))
      .arrows[0];
    const { rows: quotes } = await app.client.call('models.quotes', {
      level: 'main',
      filter: filterOf(site?.id),
      fromId: arrow?.from ?? '',
      toId: arrow?.to ?? '',
    });
    await app.client.call('evidence.remove', { ids: quotes.map(quote => quote.id) });
    const gone = quotes.length;
    expect(gone).toBeGreaterThan(0);
    asked.length = 0;
    await app.page.locator('.segmented__option', { hasText: site?.name ?? '' }).click();
    await expect.poll(() => times('models.graph')).toBeGreaterThan(0);
    const now = (await app.client.call('models.graph', { level: 'main', filter: filterOf(site?.id) })).arrows;
    await expect.poll(async () => (await listed()).length).toBe(now.length);
    const total = now.reduce((sum, each) => sum + each.citations, 0);
    const shown = async () =>
      (await listed()).reduce((sum, words) => sum + Number(/(\d+) quotes?/.exec(words)?.[1] ?? 0), 0);
    await expect.poll(shown).toBe(total);
  });
});

const filterOf = (siteId: string | undefined) => ({ ...NO_FILTER, siteIds: siteId ? [siteId] : [] });
