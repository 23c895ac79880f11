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
const toGroup = () => axial.namesIn('Concepts to group');
const inCategory = (name: string) => axial.namesIn(name, 'group');
const undo = () => axial.client.call('history.undo', {});

/** Tabs on until something of a part of the screen has the focus. */
async function tabTo(region: 'loose' | 'board'): Promise<void> {
  const isThere = () =>
    axial.page.evaluate(
      part =>
        document.activeElement?.matches('[role="option"]') === true &&
        document.activeElement.closest(`[data-region="${part}"]`) !== null,
      region,
    );
  for (let i = 0; i < 40 && !(await isThere()); i++) await press('Tab');
  expect(await isThere()).toBe(true);
}

const focusedName = () =>
  axial.page.evaluate(() => document.activeElement?.querySelector('.code-chip__name')?.textContent ?? null);

describe('the category board', () => {
  beforeAll(async () => {
    axial = await AxialPage.open();
  });
  afterAll(() => axial?.close());

  it('shows the sample study with counts that hold what lies below, as the code tree does', async () => {
    const people = axial.code('People and skills');
    await expect
      .poll(() => people.getAttribute('aria-label'))
      .toContain('49 codings: 7 its own, 42 below it');
    expect(await people.locator('.code-chip__count').textContent()).toBe('49');
    expect(await toGroup()).toHaveLength(4);
  });

  it('asks once for the use of a code at all sites, and shows each with its number', async () => {
    const asked: string[] = [];
    axial.page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        const { method } = JSON.parse(String(payload)) as { method?: string };
        if (method) asked.push(method);
      }),
    );
    await axial.page.reload();
    await axial.code('People and skills').click();
    const bars = axial.page.locator('.site-bars__row');
    const { code, site } = (await axial.client.call('project.snapshot', {})).tables;
    const codeId = code.find(each => each.name === 'People and skills')?.id ?? '';
    const { sites } = await axial.client.call('codes.usage', { codeId });
    const used = new Map(sites.map(each => [each.siteId, each.codings]));
    const wanted = site.map(each => `${each.name}${used.get(each.id) ?? 0}`);
    await expect.poll(() => bars.allTextContents()).toEqual(wanted);
    expect(asked.filter(method => method === 'codes.usage')).toHaveLength(1);
    expect(asked.filter(method => method === 'codings.ofCode').length).toBeLessThan(site.length);
  });

  it('groups a concept dragged by mouse between two others, in one step', async () => {
    const before = await axial.stored();
    await axial.drag(axial.code('Worry about leaks'), axial.code('Network in place'), 'upper');
    await expect
      .poll(() => inCategory('Network and equipment'))
      .toEqual([
        'Network and equipment',
        'No signal',
        'Worry about leaks',
        'Network in place',
        'Worn-out devices',
      ]);
    expect(await axial.said()).toBe('Moved “Worry about leaks” to Network and equipment');
    expect(await toGroup()).not.toContain('Worry about leaks');
    await undo();
    await expect.poll(toGroup).toContain('Worry about leaks');
    expect(await axial.stored()).toEqual(before);
  });

  it('drags all that is picked, and takes them out again over the list', async () => {
    await axial.code('Worry about leaks').click();
    await axial.code('Women carry it').click({ modifiers: ['Shift'] });
    await axial.code('Put to the test by disaster').click({ modifiers: ['ControlOrMeta'] });
    await axial.drag(axial.code('Women carry it'), axial.code('Funding'));
    await expect
      .poll(() => inCategory('Funding').then(names => names.slice(-2)))
      .toEqual(['Worry about leaks', 'Women carry it']);
    expect(await axial.said()).toBe('Moved 2 concepts to Funding');
    await axial.drag(axial.code('Worry about leaks'), axial.page.locator('.loose__area'));
    await expect.poll(toGroup).toHaveLength(4);
  });

  it('makes a category of a concept dropped on what adds one, under its own name', async () => {
    const add = axial.page.getByRole('button', { name: 'New category: Social organizations' });
    await axial.code('Women carry it').click();
    await axial.drag(axial.code('Women carry it'), add);
    const field = axial.page.getByRole('textbox', { name: 'Name of the category' });
    await expect.poll(() => field.inputValue()).toBe('Women carry it');
    await press('Enter');
    await expect.poll(() => inCategory('Women carry it')).toEqual(['Women carry it', 'Women carry it']);
    await undo();
    await expect.poll(toGroup).toContain('Women carry it');
  });

  it('puts a category before another by mouse, and a main category before another', async () => {
    await axial.drag(axial.code('Village custom'), axial.code('Supporting policy'), 'upper');
    await expect
      .poll(() => axial.namesIn('Government system').then(names => names[1]))
      .toBe('Village custom');
    await axial.drag(
      axial.code('Governance'),
      axial.page.getByRole('listbox', { name: 'Rural environment' }),
    );
    const columns = () => axial.page.locator('.axial-column').evaluateAll(all => all.map(c => c.ariaLabel));
    await expect.poll(() => columns().then(names => names.indexOf('Governance'))).toBeLessThan(2);
    await undo();
    await undo();
    await expect.poll(() => columns().then(names => names.indexOf('Governance'))).toBe(2);
  });

  it('tells at 1280 pixels that there is more to the side, and the bar above stays on one line', async () => {
    const frame = axial.page.locator('.axial-board__frame');
    await expect.poll(() => frame.getAttribute('data-end')).toBe('true');
    expect((await axial.page.locator('.axial-core').boundingBox())?.height).toBe(40);
    await axial.page.locator('.axial-board__columns').evaluate(element => element.scrollTo(9999, 0));
    await expect.poll(() => frame.getAttribute('data-end')).toBeNull();
    await expect.poll(() => frame.getAttribute('data-start')).toBe('true');
  });

  it('says before removing a category how many codings go and what stays', async () => {
    await axial.code('People and skills').click();
    await press('Delete');
    const dialog = axial.page.getByRole('alertdialog');
    expect(await dialog.textContent()).toContain('7 codings go with it.');
    expect(await dialog.textContent()).toContain('4 codes below it stay');
    await press('Escape');
    expect(await inCategory('People and skills')).toHaveLength(5);
  });

  it('offers to put a second core category in the place of the first', async () => {
    await axial.code('Governance').click({ button: 'right' });
    await axial.page.getByRole('menuitem', { name: 'Make it the core category' }).click();
    const dialog = axial.page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('becomes a main category');
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await expect.poll(() => axial.namesIn('Core category')).toEqual(['Governance']);
    await expect.poll(() => axial.code('Effect of digitally enabled rural governance').count()).toBe(1);
    await undo();
    await expect
      .poll(() => axial.namesIn('Core category'))
      .toEqual(['Effect of digitally enabled rural governance']);
  });

  it('asks also before a new core category is made by name, and keeps the old one where it is given up', async () => {
    const before = await axial.stored();
    await axial.code('Effect of digitally enabled rural governance').click({ button: 'right' });
    await axial.page.getByRole('menuitem', { name: 'New core category in its place…' }).click();
    await axial.page.getByRole('textbox', { name: 'Name of the core category' }).waitFor();
    await type('Another');
    await press('Enter');
    await axial.page.getByRole('alertdialog').getByText('Make “Another” the core category?').waitFor();
    await press('Escape');
    await expect
      .poll(() => axial.namesIn('Core category'))
      .toEqual(['Effect of digitally enabled rural governance']);
    expect(await axial.stored()).toEqual(before);
  });
});

describe('the definition of a code', () => {
  beforeAll(async () => {
    axial = await AxialPage.open();
  });
  afterAll(() => axial?.close());

  const stored = async (name: string) => {
    const { code } = (await axial.client.call('project.snapshot', {})).tables;
    return code.find(each => each.name === name)?.definition;
  };
  const begin = async (name: string) => {
    await axial.code(name).click();
    await axial.page.getByRole('textbox', { name: 'Definition' }).focus();
    await press('ControlOrMeta+A');
  };

  it('is kept when the code is left right after typing, as one step', async () => {
    const before = await stored('One form');
    await begin('One form');
    await type('One form for all offices');
    await axial.code('Special fund').click();
    await expect.poll(() => stored('One form')).toBe('One form for all offices');
    await undo();
    expect(await stored('One form')).toBe(before);
  });

  it('is kept after a pause, but not in the midst of what an input method composes', async () => {
    const before = await stored('Pilot status');
    await axial.page.clock.install();
    await begin('Pilot status');
    await type('Chosen as ');
    const ime = await axial.page.context().newCDPSession(axial.page);
    await ime.send('Input.imeSetComposition', { text: 'shidian', selectionStart: 7, selectionEnd: 7 });
    await axial.page.clock.runFor(10_000);
    expect(await stored('Pilot status')).toBe(before);
    await ime.send('Input.insertText', { text: '试点' });
    await axial.page.clock.runFor(1_000);
    await expect.poll(() => stored('Pilot status')).toBe('Chosen as 试点');
    await undo();
    expect(await stored('Pilot status')).toBe(before);
  });
});

describe('the category board by keyboard alone', () => {
  let first: string[];

  beforeAll(async () => {
    axial = await AxialPage.open();
    first = await axial.stored();
  });
  afterAll(() => axial?.close());

  it('picks several concepts and moves them to a category found by name', async () => {
    await tabTo('loose');
    await press('Home', ' ', 'ArrowDown', 'ArrowDown', ' ');
    await expect.poll(() => axial.said()).toBe('2 concepts selected');
    await press('m');
    await axial.page.getByRole('combobox', { name: 'Find a place' }).waitFor();
    await type('village cu');
    await expect
      .poll(() => axial.page.getByRole('option', { selected: true }).last().textContent())
      .toContain('Village custom');
    await press('Enter');
    await expect
      .poll(() => inCategory('Village custom').then(names => names.slice(-2)))
      .toEqual(['Worry about leaks', 'Women carry it']);
    // The list goes on from where the moved concepts stood.
    await expect.poll(focusedName).toBe('“Left behind”');
  });

  it('makes a category from a range', async () => {
    await press('Home', 'Shift+ArrowDown', 'n');
    await axial.page.getByRole('textbox', { name: 'Name of the category' }).waitFor();
    await type('Times of need');
    await press('Enter');
    await expect.poll(() => inCategory('Times of need')).toHaveLength(3);
    await expect.poll(focusedName).toBe('Times of need');
  });

  it('renames where the name stands', async () => {
    await press('F2');
    await axial.page.getByRole('textbox', { name: 'New name for Times of need' }).waitFor();
    await type('Hard times');
    await press('Enter');
    await expect.poll(focusedName).toBe('Hard times');
  });

  it('walks over cards and columns, and changes the order', async () => {
    await press('ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await focusedName()).toBe('Ageing residents');
    await press('ArrowRight', 'ArrowLeft', 'Alt+ArrowDown');
    await expect
      .poll(() => inCategory('People and skills').then(names => names.indexOf('Ageing residents')))
      .toBe(2);
    expect(await focusedName()).toBe('Ageing residents');
  });

  it('opens the menu, and puts a category under a main category from there', async () => {
    await press('ControlOrMeta+End', 'ArrowUp');
    while ((await focusedName()) !== 'Hard times') await press('ArrowUp');
    await press('Enter');
    await axial.page.getByRole('menuitem', { name: 'Move to…' }).waitFor();
    await press('ArrowDown', 'Enter');
    await axial.page.getByRole('combobox', { name: 'Find a place' }).waitFor();
    await type('social org');
    await press('Enter');
    await expect.poll(() => axial.namesIn('Social organizations')).toContain('Hard times');
  });

  it('takes every step back and does it again', async () => {
    const last = await axial.stored();
    await axial.page.keyboard.press('Escape');
    let steps = 0;
    while ((await axial.client.call('history.state', {})).undo !== null) {
      await undo();
      steps += 1;
    }
    expect(steps).toBe(5);
    expect(await axial.stored()).toEqual(first);
    await expect.poll(toGroup).toHaveLength(4);
    for (let i = 0; i < steps; i++) await axial.client.call('history.redo', {});
    expect(await axial.stored()).toEqual(last);
    await expect.poll(() => axial.namesIn('Social organizations')).toContain('Hard times');
  });

  it('comes back to the board when a step is undone on it', async () => {
    await axial.code('Hard times').focus();
    await press('ControlOrMeta+z');
    await expect.poll(() => axial.namesIn('Without a main category')).toContain('Hard times');
    expect(await axial.page.getByRole('region', { name: 'Category board' }).isVisible()).toBe(true);
    expect(axial.complaints).toEqual([]);
  });
});

describe('the category board of an empty project', () => {
  beforeAll(async () => {
    axial = await AxialPage.open('empty');
  });
  afterAll(() => axial?.close());

  it('says what to do first, and makes the core category and a main category where they stand', async () => {
    await axial.page.getByText('Concepts come from open coding.').waitFor();
    await axial.page.getByRole('button', { name: 'Choose a core category' }).click();
    await type('Digital governance');
    await press('Enter');
    await expect.poll(() => axial.namesIn('Core category')).toEqual(['Digital governance']);
    await axial.page.getByRole('button', { name: 'Main category', exact: true }).click();
    await type('Rural environment');
    await press('Enter');
    await expect.poll(() => axial.namesIn('Rural environment')).toEqual(['Rural environment']);
    await axial.page.getByRole('button', { name: 'New category: Rural environment' }).click();
    await type('Given up');
    await press('Escape');
    expect(await axial.stored()).toHaveLength(2);
  });
});

describe.each(['light', 'dark'] as const)('the category board in %s', theme => {
  beforeAll(async () => {
    axial = await AxialPage.open();
    await axial.page.evaluate(name => document.documentElement.setAttribute('data-theme', name), theme);
  });
  afterAll(() => axial?.close());

  const findings = async () => {
    const { violations } = await new AxeBuilder({ page: axial.page })
      .options({ resultTypes: ['violations'] })
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  };

  it('is found accessible with nothing, one and several codes picked', async () => {
    expect(await findings()).toEqual([]);
    await axial.code('People and skills').click();
    await axial.page.getByText('Strongest quotes').waitFor();
    await axial.page.locator('.quote-card').first().waitFor();
    expect(await findings()).toEqual([]);
    await axial.code('No signal').click({ modifiers: ['ControlOrMeta'] });
    await axial.page.getByText('2 codes').first().waitFor();
    expect(await findings()).toEqual([]);
  });

  it('is found accessible with its menu and its dialogs open', async () => {
    await axial.code('Funding').click({ button: 'right' });
    await axial.page.getByRole('menu').waitFor();
    expect(await findings()).toEqual([]);
    await press('Escape', 'm');
    await axial.page.getByRole('combobox', { name: 'Find a place' }).waitFor();
    expect(await findings()).toEqual([]);
    await press('Escape', 'Delete');
    await axial.page.getByRole('alertdialog').waitFor();
    expect(await findings()).toEqual([]);
    await press('Escape');
  });
});
