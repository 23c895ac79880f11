import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelFilter } from '../../shared/api/entities/models.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
});
afterAll(() => fixture.stop());

const tables = async () => (await fixture.client.call('project.snapshot', {})).tables;
const everything = { level: 'main', filter: { ...NO_FILTER } } as const;

async function filterOfSite(name: string): Promise<ModelFilter> {
  const site = (await tables()).site.find(row => row.name === name);
  if (!site) throw new Error(`no site ${name}`);
  return { ...NO_FILTER, siteIds: [site.id] };
}

async function codeId(name: string): Promise<string> {
  const found = (await tables()).code.find(code => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found.id;
}

describe('the difference between two models', () => {
  it('agrees, for two sites, with what each of them draws alone', async () => {
    const [filter, other] = [await filterOfSite("Nong'an"), await filterOfSite('Tongyu')];
    const graphOf = (shown: ModelFilter) =>
      fixture.client.call('models.graph', { level: 'main', filter: shown });
    const [here, there] = [await graphOf(filter), await graphOf(other)];
    const { arrows } = await fixture.client.call('models.compare', { level: 'main', filter, other });
    const of = (graph: typeof here, id: string) => graph.arrows.find(arrow => arrow.id === id);
    expect(arrows.map(arrow => arrow.id).sort()).toEqual(
      [...new Set([...here.arrows, ...there.arrows].map(arrow => arrow.id))].sort(),
    );
    for (const { id, standing, before, after } of arrows) {
      expect([before?.citations, after?.citations]).toEqual([
        of(here, id)?.citations,
        of(there, id)?.citations,
      ]);
      const signs = [of(here, id)?.polarity, of(there, id)?.polarity];
      expect(standing === 'opposite').toBe(signs.includes('+') && signs.includes('-'));
      expect(standing === 'common').toBe(signs[0] === signs[1]);
    }
  });

  it('turns round with the two, and follows a link that is made', async () => {
    const there = await filterOfSite('Tongyu');
    const ask = (one: ModelFilter, two: ModelFilter) =>
      fixture.client.call('models.compare', { level: 'main', filter: one, other: two });
    const sample = { ...NO_FILTER };
    const before = await ask(sample, there);
    const turned = await ask(there, sample);
    expect(before.factorsOnlyBefore).toEqual(turned.factorsOnlyAfter);
    const fromId = await codeId('Effect of digitally enabled rural governance');
    const toId = await codeId('Government system');
    await fixture.client.call('links.create', { fromId, toId, polarity: '+' });
    const after = await ask(sample, there);
    expect(after.arrows.find(arrow => arrow.from === fromId && arrow.to === toId)).toMatchObject({
      standing: 'onlyBefore',
      before: { sign: 'raises', citations: 0 },
      after: null,
    });
    await fixture.client.call('history.undo', {});
    expect(await ask(sample, there)).toEqual(before);
  });
});

describe('what could be left out of a model', () => {
  it('is an arrow that a longer way says as well, and what closes a loop', async () => {
    const [system, environment, governance, effect] = await Promise.all(
      [
        'Government system',
        'Rural environment',
        'Governance',
        'Effect of digitally enabled rural governance',
      ].map(codeId),
    );
    const before = await fixture.client.call('models.simplify', everything);
    const { arrows } = await fixture.client.call('models.graph', everything);
    const has = (from = '', to = '') => arrows.some(arrow => arrow.from === from && arrow.to === to);
    // The theory of the sample: system to environment, environment to governance, governance to effect.
    expect([has(system, environment), has(environment, governance), has(governance, effect)]).toEqual([
      true,
      true,
      true,
    ]);
    for (const from of [system, environment])
      expect(before.redundantIds.includes(`${from}>${effect}`)).toBe(has(from, effect));
    expect(before).toMatchObject({ feedbackSets: [[]], leastFeedback: 0 });
    await fixture.client.call('links.create', {
      fromId: effect ?? '',
      toId: governance ?? '',
      polarity: '+',
    });
    const after = await fixture.client.call('models.simplify', everything);
    expect(after.leastFeedback).toBe(1);
    expect(after.feedbackSets).toHaveLength(2);
    expect(after.feedbackSets).toContainEqual([`${effect}>${governance}`]);
    await fixture.client.call('history.undo', {});
  });
});
