import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { SelectiveDesk, soon } from './selective-desk.ts';

let desk: SelectiveDesk;

beforeAll(async () => {
  desk = new SelectiveDesk();
  await desk.start();
});
afterAll(() => desk.stop());

beforeEach(async () => {
  await desk.client.call('project.openSample', { language: 'en' });
  await desk.show();
});
afterEach(async () => {
  await desk.rewind();
  expect(desk.complaints).toEqual([]);
});

const codeId = async (name: string) => (await desk.tables()).code.find(code => code.name === name)?.id ?? '';
const undo = () => desk.client.call('history.undo', {});
const newestCommand = async () => (await desk.client.call('history.list', { limit: 1 }))[0]?.command;

describe('the storyline', () => {
  it('is written with all three mentions by keyboard, follows renames and comes out in Word', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.keyboard.type('Late words on ');
    await desk.pick('@village cus', /^Village custom/);
    await page.keyboard.type(' that bind');
    await desk.pick('->gov rural', /Government system.*Rural environment/);
    await page.keyboard.type(', as one says: ');
    await desk.pick('"wrench yard', /a man with a wrench/);
    await page.keyboard.type('.');
    const [custom, fromId, toId] = [
      await codeId('Village custom'),
      await codeId('Government system'),
      await codeId('Rural environment'),
    ];
    const [found] = await desk.client.call('quotes.search', { words: ['wrench', 'yard'] });
    const written: StoryParagraph = [
      'Late words on ',
      { code: custom },
      ' that bind',
      { fromId, toId },
      ', as one says: ',
      { quote: found?.id ?? '' },
      '.',
    ];
    await desk.expectParagraphs([...before, written]);

    await desk.client.call('codes.update', { id: custom, name: 'Ways of the village' });
    const last = editor.locator('p').last();
    await soon(() => last.textContent()).toContain('Ways of the village');
    await soon(() => last.textContent()).toContain('31');

    const { body, notes } = await desk.wordText();
    expect(body).toContain('Late words on Ways of the village that bind');
    expect(body).toContain(`as one says: “${found?.quote}” (TD-03).`);
    expect(notes).toContain('Government system → Rural environment');
    expect(notes).toMatch(/Citations: 31; Sources: 14/);
  });

  it('is taken back and done again by the history, a burst of typing at a time, and survives reopening', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.keyboard.type('A first thought.');
    await desk.expectParagraphs([...before, ['A first thought.']]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('A second one.');
    await desk.expectParagraphs([...before, ['A first thought.'], ['A second one.']]);

    // Outside the text the keys are those of the project.
    await page.getByRole('tab', { name: 'Storyline' }).focus();
    await page.keyboard.press('Control+z');
    await desk.expectParagraphs([...before, ['A first thought.']]);
    await soon(() => editor.textContent()).not.toContain('A second one');
    await page.keyboard.press('Control+z');
    await desk.expectParagraphs(before);
    await soon(() => editor.textContent()).not.toContain('A first thought');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await desk.expectParagraphs([...before, ['A first thought.'], ['A second one.']]);

    await desk.client.call('project.close', {});
    const [file] = await desk.client.call('project.list', {});
    await desk.client.call('project.open', { token: file?.token ?? '' });
    await desk.show();
    await soon(() => editor.textContent()).toContain('A second one.');
    await undo();
    await desk.expectParagraphs([...before, ['A first thought.']]);
  });

  it('keeps its own undo inside the text, and never lets that reach the project', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    const [last] = await desk.client.call('history.list', { limit: 1 });
    await desk.newParagraph();
    await page.keyboard.type('Only here');
    await desk.expectParagraphs([...before, ['Only here']]);
    // More often than there is anything to undo in the text.
    for (let n = 0; n < 8; n++) await page.keyboard.press('Control+z');
    await desk.expectParagraphs(before);
    await soon(() => editor.textContent()).not.toContain('Only here');
    const steps = (await desk.client.call('history.list', { limit: 10 })).filter(
      step => step.id > (last?.id ?? 0),
    );
    expect(new Set(steps.map(step => step.kind))).toEqual(new Set(['do']));
    for (let n = 0; n < 3; n++) await page.keyboard.press('Control+y');
    await desk.expectParagraphs([...before, ['Only here']]);
  });

  it('loses nothing when another window writes while one is typing', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.keyboard.type('Mine, not stored yet');
    const paragraphs: StoryParagraph[] = [['Theirs'], ...before];
    await desk.client.call('storyline.write', { title: 'Theirs too', paragraphs, burst: 'elsewhere' });
    await desk.expectParagraphs([['Theirs'], ...before, ['Mine, not stored yet']]);
    await soon(() => editor.textContent()).toMatch(/^Theirs.*Mine, not stored yet$/);
    await soon(() => page.getByLabel('Title of the storyline').inputValue()).toBe('Theirs too');
  });

  it('stores what was typed last when the stage is left at once', async () => {
    const { page } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.keyboard.type('And away');
    await page.keyboard.press('Alt+1');
    await desk.expectParagraphs([...before, ['And away']]);
  });

  it('keeps styles, and sets a quote on a line of its own as a block', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.getByRole('button', { name: 'Heading', exact: true }).click();
    await page.keyboard.type('A heading');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('two');
    await desk.expectParagraphs([
      ...before,
      { style: 'heading', pieces: ['A heading'] },
      { style: 'bullet', depth: 0, pieces: ['one'] },
      { style: 'bullet', depth: 1, pieces: [{ text: 'two', marks: ['strong'] }] },
    ]);
    const block = editor.locator('.story__block').first();
    expect(await block.textContent()).toContain('the way one buys an umbrella');
    await soon(() => block.locator('.story__where').isVisible()).toBe(true);
    expect(await block.textContent()).toMatch(/TY-02 · Tongyu · ¶17$/);
  });

  it('opens its pickers from the toolbar, and takes pasted words without what a storyline may not hold', async () => {
    const { page, editor } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.getByRole('button', { name: 'Code', exact: true }).click();
    await desk.pick('ageing', /^Ageing residents/);
    const paste = (html: string) =>
      editor.evaluate((text, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', pasted);
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, html);
    await paste(
      '<p style="color:red">Red <b>bold</b><img src="x" onerror="alert(1)"><script>alert(2)</script></p>' +
        '<p><span data-mention="code" data-id="nothing of ours">stray</span></p>',
    );
    await desk.expectParagraphs([
      ...before,
      [{ code: await codeId('Ageing residents') }, 'Red ', { text: 'bold', marks: ['strong'] }],
      ['stray'],
    ]);
  });

  it('shows what was removed struck through, with a way back', async () => {
    const { editor } = desk;
    await soon(() => editor.textContent()).toContain('Special fund');
    await desk.client.call('codes.remove', { ids: [await codeId('Special fund')] });
    const gone = editor.locator('s');
    await soon(() => gone.allTextContents()).toEqual(['removed code', 'removed link']);
    await gone.first().click();
    await desk.page.getByText('Undo brings it back').waitFor();
    await undo();
    await soon(() => gone.count()).toBe(0);
    await soon(() => editor.textContent()).toContain('Special fund');
  });

  it('leaves the keys of an input method alone', async () => {
    const { page } = desk;
    const before = await desk.paragraphs();
    await desk.newParagraph();
    await page.keyboard.type('@');
    await page.locator('.story-picker').waitFor();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'gov', selectionStart: 3, selectionEnd: 3 });
    // The Enter that ends a composition is the input method's.
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }),
      ),
    );
    await input.send('Input.insertText', { text: 'gov' });
    await desk.expectParagraphs([...before, ['@gov']]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await desk.expectParagraphs([...before, ['@gov'], ['x']]);
  });

  it('opens the quotes of a mention by keyboard and goes to the passage in its source', async () => {
    const { page, editor } = desk;
    const cite = editor.locator('[data-mention="relation"]').first();
    await cite.hover();
    await page.locator('.mention-card').getByText('31 quotes', { exact: true }).waitFor();
    await cite.click();
    await page.keyboard.press('Enter');
    const pane = page.getByRole('group', { name: 'Government system → Rural environment' });
    await soon(() => pane.getByRole('heading', { level: 3 }).count()).toBe(4);
    await page.keyboard.press('Escape');
    await soon(() => desk.structures.isVisible()).toBe(true);
    await soon(() => editor.evaluate(text => text === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await pane.locator('.quote-card').first().click();
    await page.getByRole('heading', { name: 'Open coding' }).waitFor();
  });
});

describe('the structures', () => {
  it('take a meaning as it is typed, in one step', async () => {
    const { page } = desk;
    const field = page.getByLabel('What Government system → Rural environment means');
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Money first');
    await page.keyboard.press('Tab');
    const meaning = async () =>
      (await desk.client.call('structures.list', {})).find(row => row.polarity === '+')?.meaning;
    await soon(meaning).toBe('Money first');
    expect((await desk.wordText()).body).toContain('Money first');
    await undo();
    await soon(() => field.inputValue()).toBe(
      'Policy and funds secure the rural environment; without them it stands still.',
    );
    await desk.client.call('history.redo', {});
    await soon(() => field.inputValue()).toBe('Money first');
  });

  it('have their representative quote chosen with the arrow keys, or by themselves again', async () => {
    const { page } = desk;
    const open = page.getByRole('button', {
      name: /Choose the representative quote of Government system → Rural environment/,
    });
    await open.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await soon(() => dialog.locator('mark').count()).toBeGreaterThan(20);
    await page.keyboard.press('End');
    const last = await dialog.getByRole('option').last().locator('.quote-card__text').textContent();
    await page.keyboard.press('Enter');
    await soon(() => open.textContent()).toContain(last ?? '?');
    await dialog.waitFor({ state: 'detached' });
    expect((await desk.wordText()).body).toContain(last?.replace(/^“|”$/g, ''));
    await open.click();
    await dialog.getByRole('button', { name: 'Back to automatic' }).click();
    await soon(() => open.textContent()).toContain('automatic');
    await undo();
    await soon(() => open.textContent()).toContain(last ?? '?');
  });

  it('mark a claim that no segment states, and lead to it', async () => {
    const { page, editor } = desk;
    const row = page.getByRole('row', { name: /Government system → Governance/ });
    await soon(() => row.textContent()).toContain('In the storyline, but no segment states it');
    await soon(() => page.getByRole('contentinfo').textContent()).toContain('1 claim without evidence');
    await page.getByRole('tab', { name: 'Propositions' }).click();
    await row.getByRole('button', { name: 'Show in the storyline' }).click();
    await soon(() => editor.locator('.ProseMirror-selectednode').textContent()).toContain(
      'Government system → Governance',
    );
    await page.keyboard.press('Delete');
    await soon(() => page.getByRole('contentinfo').textContent()).toContain('Every claim has evidence');
    await soon(() => row.count()).toBe(0);
  });
});

describe('the core category', () => {
  it('is chosen beside the numbers that speak for each category, which open their quotes', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: 'Core category' }).click();
    await page.getByRole('button', { name: 'Governance, Leads to it: 67%' }).click();
    await page.getByRole('group', { name: 'What leads to Governance' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Make Governance the core category' }).click();
    await soon(async () => (await desk.tables()).code.filter(code => code.kind === 'core')).toMatchObject([
      { name: 'Governance' },
    ]);
    await page.getByText('Governance is the core category').waitFor();
    await undo();
    await page.getByRole('button', { name: 'Make Governance the core category' }).waitFor();
  });
});

describe('propositions', () => {
  it('are written, tied to links, moved and removed, and say what the evidence makes of them', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: 'Propositions' }).click();
    await page.getByRole('button', { name: 'New proposition' }).click();
    await page.getByLabel('Proposition 7', { exact: true }).waitFor();
    await page.keyboard.type('Money brings the line.');
    const card = page.getByRole('listitem').filter({ has: page.getByText('Money brings the line.') });
    await soon(() => card.textContent()).toContain('without evidence');
    await card.getByRole('button', { name: 'Tie a link' }).click();
    await page.keyboard.type('special > network in');
    await page.getByRole('option', { name: /Special fund → Network in place/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(() => card.textContent()).toContain('supported');
    await page.getByLabel('Proposition 7', { exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    const texts = async () =>
      (await desk.tables()).proposition.sort((a, b) => a.position - b.position).map(row => row.text);
    await soon(async () => (await texts())[5]).toBe('Money brings the line.');
    await page.keyboard.press('Alt+ArrowDown');
    await soon(async () => (await texts())[6]).toBe('Money brings the line.');
    const field = page.getByLabel('Proposition 7', { exact: true });
    await soon(() => field.evaluate(text => text === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await soon(async () => (await texts())[5]).toBe('Money brings the line.');
    expect((await desk.wordText()).body).toContain('Proposition 6: Money brings the line. (supported)');
    await card.locator('.proposition__grip').dragTo(page.locator('.proposition').nth(4));
    await soon(async () => (await texts())[4]).toBe('Money brings the line.');
    await page.getByRole('button', { name: 'Remove proposition 5' }).click();
    await soon(async () => (await texts()).length).toBe(6);
    await undo();
    await soon(async () => (await texts())[4]).toBe('Money brings the line.');
    expect(await newestCommand()).toBe('propositions.remove');
  });
});

describe('an empty project', () => {
  it('says what to do first', async () => {
    const { page } = desk;
    await desk.client.call('project.create', { name: 'Empty', language: 'en' });
    await desk.show();
    await page.getByText('No links yet').waitFor();
    await page.getByRole('tab', { name: 'Core category' }).click();
    await page.getByText('No categories yet').waitFor();
    await page.getByRole('tab', { name: 'Propositions' }).click();
    await page.getByText('No propositions yet').waitFor();
    await page.getByRole('tab', { name: 'Storyline' }).click();
    await desk.editor.click();
    await page.keyboard.type('Begun');
    await desk.expectParagraphs([['Begun']]);
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe knows in the %s theme', async theme => {
    const { page } = desk;
    await desk.client.call('preferences.set', { theme });
    await desk.show();
    const faults = async (...also: string[]) => {
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      for (const part of ['.frame__main', ...also]) axe.include(part);
      // A theme changes colours and nothing else.
      if (theme === 'dark') axe.withRules(['color-contrast']);
      const { violations } = await axe.analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
    };
    await desk.editor.locator('[data-mention="quote"]').first().waitFor();
    expect(await faults()).toEqual([]);
    await desk.newParagraph();
    await page.keyboard.type('@gov');
    await page.locator('.story-picker [aria-selected="true"]').waitFor();
    expect(await faults('.story-picker')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Core category' }).click();
    await page.getByRole('button', { name: 'Governance, Leads to it: 67%' }).click();
    await page.locator('.evidence-pane .quote-card').first().waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('tab', { name: 'Propositions' }).click();
    await page.getByRole('listitem').first().waitFor();
    expect(await faults()).toEqual([]);
  });
});
