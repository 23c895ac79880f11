import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';
import { wordsOfPart } from '../support/word-text.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
});
afterAll(() => fixture.stop());

const tables = async () => (await fixture.client.call('project.snapshot', {})).tables;
const bytesOf = async (token: string) => readFileSync((await fixture.core.resolveFile(token)).path);

describe('the table of links', () => {
  const rows = async (drawn?: { modelId: string | null; level: 'main'; filter: typeof NO_FILTER }) => {
    const ref = await fixture.client.call('report.csv', { what: 'links', language: 'en', drawn });
    const [header = '', ...lines] = (await bytesOf(ref.token)).toString('utf8').trim().split('\r\n');
    return { header, lines };
  };

  it('holds every link where nothing else is asked for, and says nothing of models', async () => {
    const { header, lines } = await rows();
    const { link } = await tables();
    expect(lines.length).toBeGreaterThanOrEqual(link.length);
    expect(header).not.toContain('Model and filter');
  });

  it('holds the quotes of the drawn arrows only, and names model and filter in each row', async () => {
    const { model, site } = await tables();
    const [lishu] = site.filter(row => row.name === 'Lishu');
    const filter = { ...NO_FILTER, siteIds: [lishu?.id ?? ''], minQuotes: 3 };
    const { arrows } = await fixture.client.call('models.graph', { level: 'main', filter });
    const { header, lines } = await rows({ modelId: model[0]?.id ?? null, level: 'main', filter });
    expect(header.endsWith(',Model and filter')).toBe(true);
    const named = `,${model[0]?.name}; main categories; sites: Lishu; quotes at least 3`;
    expect(lines.filter(line => !line.endsWith(named))).toEqual([]);
    expect(lines.filter(line => !line.includes(',Lishu,'))).toEqual([]);
    const counts = await Promise.all(
      arrows.map(({ from, to }) =>
        fixture.client.call('models.quotes', {
          level: 'main',
          filter,
          fromId: from,
          toId: to,
          offset: 0,
          limit: 1,
        }),
      ),
    );
    expect(lines).toHaveLength(counts.reduce((sum, { total }) => sum + total, 0));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('refuses a model that is not there', async () => {
    const modelId = '01900000-0000-7000-8000-000000000000';
    await expect(rows({ modelId, level: 'main', filter: NO_FILTER })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a model in the Word report', () => {
  it('is the one that was chosen, at each of its sites, with its filter said below', async () => {
    const { site } = await tables();
    const chosen = site.filter(row => row.name === 'Lishu' || row.name === 'Tongyu').map(row => row.id);
    const filter = { ...NO_FILTER, siteIds: chosen, minSources: 2 };
    const { id } = await fixture.client.call('models.create', { name: 'Two counties', filter });
    const word = async (modelId: string | null) => {
      const ref = await fixture.client.call('report.word', { language: 'en', chapters: ['model'], modelId });
      return wordsOfPart(await bytesOf(ref.token));
    };
    const text = await word(id);
    expect(text).toContain('Two counties');
    expect(text).toContain('sites: Tongyu, Lishu; interviews at least 2');
    expect(text).toContain('Model of Lishu');
    expect(text).not.toContain('Model of Tiedong');
    const first = await word(null);
    expect(first).not.toContain('Two counties');
    expect(first).toContain('Model of Tiedong');
    expect(first).not.toContain('selection');
  });
});
