import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const SITES = [
  { name: 'Lishu', region: 'north', beds: '9' },
  { name: 'Naran', region: 'south', beds: '10' },
  { name: 'Tongyu', region: 'west', beds: '120' },
];
const textAt = (name: string) =>
  `Nurse: The rain came to ${name}.\n\nNurse: 下雨了，路不通。\n\nNurse: Rain again.`;

/** Three sites with a text, a region and a number of beds each, and what is said of rain first coded at one of them. */
async function open(app: AppInBrowser): Promise<void> {
  const call = app.client.call.bind(app.client);
  await call('project.create', { name: 'Filters', language: 'en' });
  const items = [];
  for (const { name } of SITES) {
    writeFileSync(`${app.home}/${name}.txt`, textAt(name));
    const token = await app.core.registerFile(`${app.home}/${name}.txt`);
    items.push({ token, fileName: `${name}.txt`, title: name, siteName: name, participantCode: null });
  }
  await call('imports.commit', { items });
  const { site, source } = (await call('project.snapshot', {})).tables;
  const region = await call('attributes.create', { owner: 'site', name: 'Region', type: 'text' });
  const beds = await call('attributes.create', { owner: 'site', name: 'Beds', type: 'number' });
  for (const each of SITES) {
    const ownerId = site.find(({ name }) => name === each.name)?.id ?? '';
    await call('attributes.setValue', { attributeId: region.id, ownerId, value: each.region });
    await call('attributes.setValue', { attributeId: beds.id, ownerId, value: each.beds });
  }
  const { id: codeId } = await call('codes.create', { name: 'Weather' });
  const sourceId = source.find(({ title }) => title === 'Lishu')?.id ?? '';
  await call('codings.create', { sourceId, start: 7, end: 30, codeId });
  const query = { node: { kind: 'codes' as const, codeIds: [codeId] } };
  await call('sets.save', { name: 'Weather', query });
}

const violations = async (app: AppInBrowser) =>
  (await new AxeBuilder({ page: app.page }).analyze()).violations.map(each => each.id);

describe('narrowing a search by mouse, in English', () => {
  let app: AppInBrowser;
  const words = en.search;
  const panel = () => app.page.getByRole('complementary');
  const found = (text: string) => panel().getByText(text).waitFor();
  const choose = async (within: ReturnType<typeof panel>, label: string, option: string) => {
    await within.getByRole('button', { name: label }).click();
    await app.page.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
  };
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'en' });
    await open(app);
    await app.page.getByRole('button', { name: words.field }).click();
    await app.page.getByRole('textbox', { name: words.field }).fill('rain');
    await found('6 places in 3 sources');
    await panel().getByText(words.filters, { exact: true }).click();
  });
  afterAll(() => app?.stop());

  it('takes several sites, and gives each back', async () => {
    await choose(panel(), en.common.site, 'Lishu');
    await found('2 places in 1 source');
    await choose(panel(), en.common.site, 'Naran');
    await found('4 places in 2 sources');
    await panel().getByRole('button', { name: 'Remove: Lishu' }).click();
    await found('2 places in 1 source');
    await panel().getByRole('button', { name: words.clearFilters }).click();
    await found('6 places in 3 sources');
  });

  it('takes several values of an attribute and several attributes, compared by their type', async () => {
    await choose(panel(), en.retrieve.attribute, 'Region');
    await found('6 places in 3 sources');
    const region = panel().getByRole('group', { name: 'Region' });
    await choose(region, en.retrieve.value, 'north');
    await found('2 places in 1 source');
    await choose(region, en.retrieve.value, 'west');
    await found('4 places in 2 sources');
    await choose(panel(), en.retrieve.attribute, 'Beds');
    const beds = panel().getByRole('group', { name: 'Beds' });
    await choose(beds, en.retrieve.test, en.retrieve.tests.more);
    await beds.getByRole('textbox', { name: en.retrieve.value }).fill('9');
    await found('2 places in 1 source');
    await panel().getByRole('row', { name: 'Tongyu', exact: true }).waitFor();
    expect(await violations(app)).toEqual([]);
    await choose(region, en.retrieve.test, en.retrieve.tests.isNot);
    await panel().getByRole('row', { name: 'Naran', exact: true }).waitFor();
    await panel().getByRole('button', { name: 'Remove Region' }).click();
    await found('4 places in 2 sources');
    await panel().getByRole('button', { name: words.clearFilters }).click();
    await found('6 places in 3 sources');
  });

  it('keeps to places within the passages of a set, or outside, as the set stands now', async () => {
    await choose(panel(), words.set, 'Weather');
    await found('1 place in 1 source');
    await choose(panel(), words.side, words.sides.outside);
    await found('5 places in 3 sources');
    const { source, code, savedSet } = (await app.client.call('project.snapshot', {})).tables;
    const sourceId = source.find(({ title }) => title === 'Naran')?.id ?? '';
    const codeId = code[0]?.id ?? '';
    await app.client.call('codings.create', { sourceId, start: 7, end: 30, codeId });
    await found('4 places in 3 sources');
    expect(await violations(app)).toEqual([]);
    await app.client.call('codes.remove', { ids: [codeId] });
    await found('No longer in the project: Weather');
    await found('6 places in 3 sources');
    await app.client.call('history.undo', {});
    await found('4 places in 3 sources');
    await app.client.call('sets.remove', { id: savedSet?.[0]?.id ?? '' });
    await panel().getByRole('alert').getByText(en.errors.SET_GONE).waitFor();
    await panel().getByText(words.goneSet).waitFor();
    expect(await violations(app)).toEqual([]);
    await app.client.call('history.undo', {});
    await found('4 places in 3 sources');
    expect(app.complaints).toEqual([]);
  });
});

describe('narrowing a search by keyboard, in Chinese', () => {
  let app: AppInBrowser;
  const words = zh.search;
  const press = (key: string) => app.page.keyboard.press(key);
  const choose = async (label: string, option: string) => {
    await app.page.getByRole('complementary').getByRole('button', { name: label }).focus();
    await press('Enter');
    const list = app.page.getByRole('listbox');
    await list.waitFor();
    await app.page.keyboard.type(option);
    await list.getByRole('option', { name: option, exact: true }).and(app.page.locator(':focus')).waitFor();
    await press('Enter');
    await list.waitFor({ state: 'detached' });
  };
  beforeAll(async () => {
    app = await startAppInBrowser({ language: 'zh', theme: 'dark', viewport: { width: 1920, height: 1080 } });
    await open(app);
  });
  afterAll(() => app?.stop());

  it('leads to values of attributes and to sets, and back to the filters once one is taken away', async () => {
    await press('Control+Shift+F');
    await app.page.keyboard.type('rain');
    await app.page.getByText('6 处 分布于 3 份资料').waitFor();
    const filters = app.page.locator('.search__filters > summary');
    await filters.focus();
    await press('Enter');
    await choose(zh.retrieve.attribute, 'Region');
    await choose(zh.retrieve.value, 'north');
    await app.page.getByText('2 处 分布于 1 份资料').waitFor();
    await choose(words.set, 'Weather');
    await app.page.getByText('1 处 分布于 1 份资料').waitFor();
    expect(await violations(app)).toEqual([]);
    await app.page.getByRole('button', { name: '移除: north' }).focus();
    await press('Enter');
    await expect.poll(() => filters.evaluate(each => each === document.activeElement)).toBe(true);
    await choose(zh.retrieve.value, 'south');
    await app.page.getByText(words.nothing).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('is kept as it was left', async () => {
    const kept = async () => JSON.stringify((await app.client.call('preferences.get', {})).layout);
    await expect.poll(kept).toContain('south');
    await app.page.reload();
    await app.page.getByRole('button', { name: words.field }).click();
    await app.page.getByText(words.nothing).waitFor();
    await app.page.getByRole('button', { name: words.clearFilters }).focus();
    await press('Enter');
    await app.page.getByText('6 处 分布于 3 份资料').waitFor();
  });
});
