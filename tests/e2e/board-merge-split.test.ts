import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AxialPage } from './axial-board-page.ts';
import { settle } from './settle.ts';

let axial: AxialPage;

const press = async (...keys: string[]) => {
  for (const key of keys) {
    await axial.page.keyboard.press(key);
    if (key === 'Escape') await settle(axial.page);
  }
};
const type = (text: string) => axial.page.keyboard.type(text);
const undo = () => axial.client.call('history.undo', {});
const dialog = () => axial.page.getByRole('dialog');

/** How many passages are coded with each code of these names. */
async function codingsOf(...names: string[]): Promise<number[]> {
  const { code } = (await axial.client.call('project.snapshot', {})).tables;
  const { byCode } = await axial.client.call('codings.counts', {});
  return names.map(name => byCode[code.find(each => each.name === name)?.id ?? ''] ?? 0);
}

const findings = async () => {
  const { violations } = await new AxeBuilder({ page: axial.page })
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
};

describe('merging codes by mouse', () => {
  beforeAll(async () => {
    axial = await AxialPage.open();
  });
  afterAll(() => axial?.close());

  it('shows what moves before anything happens, and does nothing when it is given up', async () => {
    const before = await axial.stored();
    await axial.code('Ageing residents').click();
    await axial.code('Young people gone').click({ modifiers: ['ControlOrMeta'] });
    await axial.page.getByRole('button', { name: 'Merge…' }).click();
    const preview = dialog().getByRole('region', { name: 'What happens' });
    await expect.poll(() => preview.getByRole('row', { name: /^Codings/ }).textContent()).toBe('Codings9');
    // The code that is used most stays at first.
    expect(
      await dialog()
        .getByRole('radio', { name: /Young people gone/ })
        .isChecked(),
    ).toBe(true);
    expect(await findings()).toEqual([]);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await settle(axial.page);
    expect(await axial.stored()).toEqual(before);
  });

  it('lets the other code stay, with a name of its own, in one step', async () => {
    const before = await axial.stored();
    await axial.page.getByRole('button', { name: 'Merge…' }).click();
    // The mark of a radio lies under its words.
    await dialog().locator('.merge__code', { hasText: 'Ageing residents' }).click();
    const preview = dialog().getByRole('region', { name: 'What happens' });
    await expect.poll(() => preview.getByRole('row', { name: /^Codings/ }).textContent()).toBe('Codings13');
    await dialog().getByRole('combobox', { name: 'Name' }).fill('Old villages');
    await dialog().getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(() => axial.code('Old villages').count()).toBe(1);
    expect(await axial.code('Young people gone').count()).toBe(0);
    expect(await codingsOf('Old villages')).toEqual([22]);
    await undo();
    await expect.poll(() => axial.code('Young people gone').count()).toBe(1);
    expect(await axial.stored()).toEqual(before);
    expect(await codingsOf('Ageing residents', 'Young people gone')).toEqual([9, 13]);
  });

  it('refuses a name that a code beside it has', async () => {
    await axial.code('Ageing residents').click({ button: 'right' });
    await axial.page.getByRole('menuitem', { name: 'Merge with…' }).click();
    await dialog().getByRole('combobox', { name: 'Merge with' }).fill('Young people');
    await axial.page
      .getByRole('option', { name: /Young people gone/ })
      .last()
      .click();
    await dialog().getByRole('combobox', { name: 'Name' }).fill('Willing to learn');
    await dialog().getByRole('alert').getByText('Another code beside it is called so.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('merging and splitting codes by keyboard alone', () => {
  beforeAll(async () => {
    axial = await AxialPage.open();
  });
  afterAll(() => axial?.close());

  it('merges a range of concepts', async () => {
    await axial.code('Ageing residents').focus();
    await press(' ', 'Shift+ArrowDown', 'j');
    await dialog()
      .getByRole('radio', { name: /Young people gone/ })
      .waitFor();
    await dialog()
      .getByRole('row', { name: /^Codings/ })
      .waitFor();
    const atButton = () => axial.page.evaluate(() => document.activeElement?.textContent === 'Merge');
    for (let i = 0; i < 12 && !(await atButton()); i++) await press('Tab');
    expect(await atButton()).toBe(true);
    await press('Enter');
    await expect.poll(() => axial.code('Ageing residents').count()).toBe(0);
    expect(await codingsOf('Young people gone')).toEqual([22]);
    const focused = () => axial.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toContain('Young people gone');
  });

  it('splits it by numbers into a new code and one that is there, and keeps the rest', async () => {
    await press('s');
    const field = dialog().getByRole('textbox', { name: 'New code' });
    await field.waitFor();
    await type('Only the old left');
    await press('Enter');
    await dialog()
      .getByRole('button', { name: /Only the old left/ })
      .first()
      .waitFor();
    await dialog().getByRole('combobox', { name: 'Or an existing code' }).focus();
    await type('Willing to l');
    await axial.page.locator('.menu__item', { hasText: 'Willing to learn' }).waitFor();
    await press('ArrowDown', 'Enter');
    await dialog()
      .getByRole('button', { name: /2.*Willing to learn/ })
      .waitFor();
    await dialog().getByRole('option').first().focus();
    // Two go to the new code, the next stays, two more go to the code that is there.
    await press('1', '1', 'ArrowDown', 'Shift+ArrowDown', '2');
    const preview = dialog().getByRole('region', { name: 'What happens' });
    await expect
      .poll(() =>
        preview
          .getByRole('listitem')
          .allTextContents()
          .then(all => all.slice(0, 3)),
      )
      .toEqual([
        'Only the old left: 2 passages',
        'Willing to learn: 2 passages',
        'Young people gone: 18 passages',
      ]);
    expect(await findings()).toEqual([]);
    const split = dialog().getByRole('button', { name: 'Split', exact: true });
    await split.focus();
    await press('Enter');
    await expect.poll(() => axial.code('Only the old left').count()).toBe(1);
    expect(await codingsOf('Only the old left', 'Young people gone', 'Willing to learn')).toEqual([
      2, 18, 14,
    ]);
  });

  it('takes both back, a step each', async () => {
    await undo();
    expect(await codingsOf('Only the old left', 'Young people gone', 'Willing to learn')).toEqual([
      0, 22, 12,
    ]);
    await undo();
    expect(await codingsOf('Ageing residents', 'Young people gone')).toEqual([9, 13]);
    expect((await axial.client.call('history.state', {})).undo).toBeNull();
    expect(axial.complaints).toEqual([]);
  });
});

describe('finding and folding on the board', () => {
  beforeAll(async () => {
    axial = await AxialPage.open();
  });
  afterAll(() => axial?.close());

  const columns = () => axial.page.locator('.axial-column').evaluateAll(all => all.map(c => c.ariaLabel));

  it('shows what fits in what holds it, on the board and beside it, and goes to it by key', async () => {
    await axial.code('No signal').focus();
    await press('/');
    await type('plat');
    await expect
      .poll(columns)
      .toEqual(['Governance', 'Social organizations', 'Straight under the core category']);
    await axial.page.getByText('5 codes found').waitFor();
    await press('ArrowDown');
    const focused = () => axial.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toContain('Governance');
    await press('/', 'ControlOrMeta+A');
    await type('leaks');
    await expect.poll(() => axial.namesIn('Concepts to group')).toEqual(['Worry about leaks']);
    await expect.poll(columns).toEqual([]);
    await press('Escape');
    await expect.poll(() => axial.namesIn('Concepts to group').then(names => names.length)).toBe(4);
  });

  it('counts only what was said at a site', async () => {
    await axial.page.getByRole('button', { name: 'Site: All sites' }).click();
    await axial.page.getByRole('menuitem', { name: 'Tiedong' }).click();
    await expect
      .poll(() => axial.code('Ageing residents').locator('.code-chip__count').textContent())
      .toBe('1');
    await axial.page.getByRole('button', { name: 'Site: Tiedong' }).click();
    await axial.page.getByRole('menuitem', { name: 'All sites' }).click();
    await expect
      .poll(() => axial.code('Ageing residents').locator('.code-chip__count').textContent())
      .toBe('9');
  });

  it('picks what a frame drawn from free ground touches', async () => {
    const column = await axial.page.locator('.axial-column').first().boundingBox();
    const first = await axial.code('Ageing residents').boundingBox();
    const last = await axial.code('Cannot use a smartphone').boundingBox();
    const { mouse } = axial.page;
    await mouse.move((column?.x ?? 0) - 4, (first?.y ?? 0) + 4);
    await mouse.down();
    await mouse.move((first?.x ?? 0) + 30, (last?.y ?? 0) + 4, { steps: 4 });
    await mouse.up();
    await axial.page.getByRole('region', { name: '3 concepts' }).waitFor();
    expect(await axial.code('Young people gone').getAttribute('aria-selected')).toBe('true');
    await axial.code('Ageing residents').focus();
    await press('Escape');
    await expect.poll(() => axial.code('Young people gone').getAttribute('aria-selected')).toBe('false');
  });

  it('folds a category by key, and remembers it for this project', async () => {
    await axial.code('Ageing residents').focus();
    await press('f');
    await expect.poll(() => axial.namesIn('People and skills', 'group')).toEqual(['People and skills +4']);
    const focused = () => axial.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toContain('folded: 4 hidden');
    const kept = async () => {
      const { layout } = await axial.client.call('preferences.get', {});
      return Object.entries(layout).some(
        ([name, value]) => name.startsWith('axial.folded.') && Array.isArray(value) && value.length === 1,
      );
    };
    await expect.poll(kept).toBe(true);
    await axial.page.locator('[data-card] [data-fold="folded"]').click();
    await expect.poll(() => axial.namesIn('People and skills', 'group').then(names => names.length)).toBe(5);
  });

  it('orders by use without losing the own order, which then cannot be changed', async () => {
    await axial.page.getByRole('button', { name: 'Category board, Order: Own order' }).click();
    await axial.page.getByRole('menuitem', { name: 'By use' }).click();
    await expect
      .poll(() => axial.namesIn('People and skills', 'group'))
      .toEqual([
        'People and skills',
        'Young people gone',
        'Willing to learn',
        'Ageing residents',
        'Cannot use a smartphone',
      ]);
    await axial.code('Ageing residents').focus();
    await press('Alt+ArrowUp');
    await expect.poll(() => axial.said()).toBe('Choose “Own order” to arrange the board');
    await axial.drag(axial.code('Worry about leaks'), axial.code('Network in place'), 'upper');
    await expect.poll(() => axial.said()).toBe('Moved “Worry about leaks” to Network and equipment');
    await undo();
    expect(axial.complaints).toEqual([]);
  });
});
