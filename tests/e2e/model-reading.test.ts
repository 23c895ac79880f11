import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { wordsIn } from './road-steps.ts';
import { settle } from './settle.ts';

const SECTIONS = ['loops', 'paths', 'scores', 'centralities', 'losses', 'difference', 'simpler'] as const;
type Section = (typeof SECTIONS)[number];

let app: AppInBrowser;

const page = () => app.page;
const drawn = (what: 'factor' | 'arrow') => page().locator(`.diagram-${what}`);
const emphasised = (what: 'factor' | 'arrow') => page().locator(`.diagram-${what}.is-emphasised`);
const entries = () => page().locator('.entry__head');
const pane = () => page().locator('.model-side');

/** Opens the sample's model with a loop in it: a link back from the core category, without a quote. */
async function openModel(language: 'en' | 'zh', theme: 'light' | 'dark'): Promise<void> {
  app = await startAppInBrowser({ language, theme });
  await app.client.call('project.openSample', { language });
  const { code } = (await app.client.call('project.snapshot', {})).tables;
  const fromId = code.find(each => each.kind === 'core')?.id ?? '';
  const { arrows } = await app.client.call('models.graph', { level: 'main', filter: { ...NO_FILTER } });
  const toId = arrows.find(arrow => arrow.to === fromId)?.from ?? '';
  await app.client.call('links.create', { fromId, toId, polarity: '-' });
  await page().getByRole('button', { name: wordsIn[language].frame.stages.model, exact: true }).click();
  await drawn('arrow').first().waitFor();
}

const trigger = (name: string) =>
  pane().getByRole('button', { name, exact: false }).and(page().locator('.reading__trigger'));

describe('the reading of the model by mouse', () => {
  const t = wordsIn.en;
  const openSection = async (section: Section) => {
    const button = trigger(t.reading.sections[section]);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  };

  beforeAll(async () => {
    await openModel('en', 'light');
    await page().getByRole('tab', { name: t.reading.tab }).click();
  });
  afterAll(() => app?.stop());

  it('shows a chosen loop on the drawing, fades the rest, and clears it when it is chosen again', async () => {
    await openSection('loops');
    await entries().first().waitFor();
    await entries().first().click();
    await expect.poll(() => emphasised('arrow').count()).toBe(2);
    expect(await emphasised('factor').count()).toBe(2);
    const faded = page().locator('.diagram-factor:not(.is-emphasised)').first();
    await expect.poll(() => faded.evaluate(each => Number(getComputedStyle(each).opacity))).toBeLessThan(0.5);
    expect(await entries().first().getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() => page().locator('.emphasis-note').textContent())
      .toBe(t.reading.shown.replace('{{name}}', 'Loop 1'));
    await entries().first().click();
    await expect.poll(() => emphasised('arrow').count()).toBe(0);
    expect(await page().locator('.has-emphasis').count()).toBe(0);
  });

  it('keeps an entry shown when the drawing changes, until Escape in the drawing', async () => {
    await entries().first().click();
    await expect.poll(() => emphasised('arrow').count()).toBe(2);
    const { model } = (await app.client.call('project.snapshot', {})).tables;
    const codeId = (await drawn('factor').first().getAttribute('data-id')) ?? '';
    await app.client.call('models.place', {
      modelId: model[0]?.id ?? '',
      level: 'main',
      positions: [{ codeId, x: 40, y: 40 }],
    });
    await expect.poll(() => drawn('factor').first().getAttribute('transform')).toContain('translate(');
    expect(await emphasised('arrow').count()).toBe(2);
    await drawn('factor').first().press('Escape');
    await expect.poll(() => emphasised('arrow').count()).toBe(0);
    await app.client.call('history.undo', {});
  });

  it('opens the quotes of a chain’s arrow over the reading, and closing goes back to it', async () => {
    const arrow = page().locator('.chain__arrow').last();
    const label = (await arrow.getAttribute('aria-label')) ?? '';
    const count = Number(/(\d+) quotes?$/.exec(label)?.[1]);
    await arrow.click();
    await expect.poll(() => pane().locator('.quote-card').count()).toBe(count);
    await page().getByRole('button', { name: t.reading.back, exact: true }).click();
    await entries().first().waitFor();
    expect(await trigger(t.reading.sections.loops).getAttribute('aria-expanded')).toBe('true');
  });

  it('tells paths that an interview tells whole from those that only come together', async () => {
    await app.client.call('links.create', await linkFromNowhere());
    await openSection('paths');
    const fields = page().locator('.path-ends input');
    await drawn('factor').filter({ hasText: 'Government system' }).click();
    await page().getByRole('button', { name: t.reading.paths.takeFrom }).click();
    await expect.poll(() => fields.first().inputValue()).toBe('Government system');
    await fields.last().fill('Governance');
    await page()
      .getByRole('option', { name: /^Governance/ })
      .click();
    await expect.poll(() => entries().count()).toBeGreaterThan(1);
    const found = await app.client.call('models.paths', await ends('Government system', 'Governance'));
    const heads = await page().locator('.entry__name').allTextContents();
    expect(heads.slice(1)).toEqual(
      found.paths.map(
        (path, at) =>
          `Path ${at + 1} · ${path.sourceIds.length > 0 ? t.reading.paths.thread : t.reading.paths.inference}`,
      ),
    );
    expect(heads.some(head => head.endsWith(t.reading.paths.inference))).toBe(true);
    expect(await page().locator('.chain--inference').count()).toBe(
      found.paths.filter(path => path.sourceIds.length === 0).length,
    );
    await app.client.call('history.undo', {});
  });

  it('opens what is behind the flow: the arrows of the cut, whose quotes add up to it', async () => {
    await page()
      .getByRole('button', { name: `${t.reading.paths.flow}: ` })
      .click();
    await pane().locator('.arrow-rows__open').first().waitFor();
    const numbers = await pane()
      .locator('.model-side__layer:not([hidden]) .arrow-rows__open > .tabular')
      .allTextContents();
    const { flow } = await app.client.call('models.paths', await ends('Government system', 'Governance'));
    expect(numbers.reduce((sum, each) => sum + Number(each), 0)).toBe(flow);
    await page().getByRole('button', { name: t.reading.back, exact: true }).click();
    await entries().first().waitFor();
  });

  it('sorts factors by a score, up and down, and shows a factor with its links', async () => {
    await openSection('scores');
    const cells = () => page().locator('.factors__table tbody td:nth-child(3)').allTextContents();
    const numbers = async () => (await cells()).map(each => Number(each.replace('−', '-')));
    const head = page().locator('.factors__sort', { hasText: t.reading.scores.columns.outcome });
    await head.click();
    await expect.poll(numbers).toEqual((await numbers()).toSorted((a, b) => b - a));
    await head.click();
    await expect.poll(numbers).toEqual((await numbers()).toSorted((a, b) => a - b));
    expect(await page().locator('th[aria-sort="ascending"]').textContent()).toContain(
      t.reading.scores.columns.outcome,
    );
    await page().locator('.factors__show').first().click();
    await expect.poll(() => emphasised('arrow').count()).toBeGreaterThan(0);
  });

  it('says for a site which arrows are common, and opens the quotes that this site has', async () => {
    await openSection('difference');
    await page().locator('.reading .select__button').click();
    await page().getByRole('option', { name: 'Site: Tongyu' }).click();
    const there = page().getByRole('button', { name: new RegExp(`^${t.reading.difference.there}: `) });
    await there.first().waitFor();
    const count = Number(/(\d+) quotes?$/.exec((await there.first().getAttribute('aria-label')) ?? '')?.[1]);
    await there.first().click();
    await expect.poll(() => pane().locator('.quote-card').count()).toBe(count);
    expect(await pane().locator('.quotes-by-site__name').allTextContents()).toEqual([`Tongyu${count}`]);
    await page().getByRole('button', { name: t.reading.back, exact: true }).click();
    await there.first().waitFor();
  });

  it('names the links that close the loops, and shows them', async () => {
    await openSection('simpler');
    const set = page().locator('.entry__head', { hasText: 'Set 1' });
    await set.click();
    await expect.poll(() => emphasised('arrow').count()).toBe(1);
  });

  it('remembers the tab and the section', async () => {
    // Choices are kept a moment after the last one.
    await expect
      .poll(async () => (await app.client.call('preferences.get', {})).layout)
      .toMatchObject({ 'model.side': 'reading', 'model.reading': 'simpler' });
    await page().reload();
    await trigger(t.reading.sections.simpler).waitFor();
    await expect.poll(() => trigger(t.reading.sections.simpler).getAttribute('aria-expanded')).toBe('true');
    expect(app.complaints).toEqual([]);
  });

  /** A link to Governance that nobody told: what leads over it is an inference. */
  async function linkFromNowhere() {
    const { code } = (await app.client.call('project.snapshot', {})).tables;
    const fromId = code.find(each => each.kind === 'core')?.id ?? '';
    const toId = code.find(each => each.name === 'Governance')?.id ?? '';
    return { fromId, toId, polarity: '+' as const };
  }

  async function ends(from: string, to: string) {
    const { code } = (await app.client.call('project.snapshot', {})).tables;
    const idOf = (name: string) => code.find(each => each.name === name)?.id ?? '';
    return { level: 'main' as const, filter: { ...NO_FILTER }, fromId: idOf(from), toId: idOf(to) };
  }
});

describe('the reading of the model by keyboard alone', () => {
  const t = wordsIn.zh;
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page().keyboard.press(key);
      await settle(page());
    }
  };
  const focused = () => page().evaluate(() => document.activeElement?.textContent?.trim() ?? '');

  beforeAll(() => openModel('zh', 'dark'));
  afterAll(() => app?.stop());

  it('goes to the tab and shows a loop; Escape clears it', async () => {
    await page().getByRole('tab', { name: t.model.links }).focus();
    await press('ArrowRight');
    await trigger(t.reading.sections.loops).waitFor();
    await entries().first().waitFor();
    // The tab, its panel, the section's heading, then the first loop.
    for (let i = 0; i < 4 && !(await focused()).startsWith('回路 1'); i++) await press('Tab');
    expect(await focused()).toContain('回路 1');
    await press('Enter');
    await expect.poll(() => emphasised('arrow').count()).toBe(2);
    await press('Escape');
    await expect.poll(() => emphasised('arrow').count()).toBe(0);
    expect(await focused()).toContain('回路 1');
  });

  it('opens an arrow’s quotes and comes back to the arrow', async () => {
    await press('Tab', 'Enter');
    await page().getByRole('button', { name: t.reading.back, exact: true }).waitFor();
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(t.reading.back);
    await press('Enter');
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.className ?? ''))
      .toContain('chain__arrow');
  });

  it('chooses two factors by typing and reads the paths between them', async () => {
    await trigger(t.reading.sections.paths).focus();
    await press('Enter', 'Tab');
    for (const name of ['政府制度', '政府治理']) {
      await page().keyboard.type(name);
      await expect
        .poll(() =>
          page()
            .getByRole('option', { name: new RegExp(`^${name}`) })
            .count(),
        )
        .toBeGreaterThan(0);
      await press('ArrowDown', 'Enter', 'Tab');
    }
    await expect.poll(() => page().locator('.chain').count()).toBeGreaterThan(1);
    expect(await page().locator('.entry__name').nth(1).textContent()).toContain(t.reading.paths.thread);
  });
});

describe.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)('the reading of the model for screen readers (%s, %s)', (language, theme) => {
  const t = wordsIn[language];

  beforeAll(async () => {
    await openModel(language, theme);
    await page().getByRole('tab', { name: t.reading.tab }).click();
  });
  afterAll(() => app?.stop());

  it.each(SECTIONS)('has no faults in the section of %s', async section => {
    const button = trigger(t.reading.sections[section]);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await page().locator('.reading__body').waitFor();
    if ((await entries().count()) > 0) await entries().first().click();
    const { violations } = await new AxeBuilder({ page: page() }).include('.model-side').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([]);
  });
});
