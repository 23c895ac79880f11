import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { pressKeys, tabTo } from './by-keyboard.ts';
import { settle } from './settle.ts';

const words = en.correct;
let app: AppInBrowser;
let sourceId: string;

const press = (...keys: string[]) => pressKeys(app.page, ...keys);
const fields = () => app.page.locator('.correct__input');
const text = async () => (await app.client.call('sources.text', { sourceId })).text;
const codings = () => app.client.call('codings.list', { sourceId });
const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const asked = () => app.page.getByRole('alertdialog', { name: words.unsaved.title });
const panel = () => app.page.getByRole('region', { name: en.open.segment.title });

async function openSource(name: RegExp): Promise<void> {
  await app.page.getByRole('treegrid', { name: en.common.sources }).getByText(name).click();
}

/** The first coding that lies on the words of one paragraph. */
async function firstCoding() {
  const coding = (await codings()).find(each => !each.quote.includes('\n') && each.quote.length > 20);
  if (!coding) throw new Error('no coding');
  return coding;
}

/** Begins to type over the text by the button, and gives the field that holds a passage. */
async function fieldOf(quote: string) {
  await button(words.open).click();
  await fields().first().waitFor();
  for (const field of await fields().all()) if ((await field.inputValue()).includes(quote)) return field;
  throw new Error('no field holds the passage');
}

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
});
afterAll(() => app?.stop());

beforeEach(async () => {
  await app.client.call('project.openSample', { language: 'en' });
  await button(en.frame.stages.open).click();
  await openSource(/^NA-04/);
  await app.page.locator('.tv-lane button').first().waitFor();
  const { tables } = await app.client.call('project.snapshot', {});
  sourceId = tables.source.find(source => source.title.startsWith('NA-04'))?.id ?? '';
});

describe('correcting a transcript by mouse', () => {
  it('keeps a coding on its words, lists what changed, goes there by a click, and undoes in one step', async () => {
    const coding = await firstCoding();
    const before = await text();
    const field = await fieldOf(coding.quote);
    const typed = (await field.inputValue()).replace(
      coding.quote,
      `${coding.quote.slice(0, 9)}XYZ${coding.quote.slice(9)}`,
    );
    await field.fill(typed);
    expect(await field.locator('xpath=..').locator('mark').allTextContents()).toContainEqual(
      expect.stringContaining('XYZ'),
    );
    await button(words.save).click();
    await app.page.locator('.tv-lane button').first().waitFor();
    const after = (await codings()).find(each => each.id === coding.id);
    expect(after?.quote).toBe(`${coding.quote.slice(0, 9)}XYZ${coding.quote.slice(9)}`);
    const entry = panel().getByRole('listitem').filter({ hasText: 'XYZ' }).first();
    await entry.locator('ins', { hasText: 'XYZ' }).waitFor();
    await entry.getByRole('button', { name: words.go }).click();
    await expect.poll(() => app.page.locator('.tv-body', { hasText: 'XYZ' }).first().isVisible()).toBe(true);
    await app.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(text).toBe(before);
    expect((await codings()).find(each => each.id === coding.id)).toEqual(coding);
    // The list was of the text that is no longer there.
    await expect.poll(() => panel().locator('ins').count()).toBe(0);
    await expect.poll(() => app.page.locator('.tv-body', { hasText: 'XYZ' }).count()).toBe(0);
  });

  it('keeps a coding whose words were taken out, and puts it on the place it offers', async () => {
    const coding = await firstCoding();
    const field = await fieldOf(coding.quote);
    await field.fill((await field.inputValue()).replace(coding.quote, ''));
    const other = fields().nth((await fields().count()) - 1);
    await other.fill(`${await other.inputValue()} ${coding.quote}`);
    await button(words.save).click();
    const entry = panel()
      .locator('.correct__passage--lost')
      .filter({ hasText: coding.quote.slice(0, 15) })
      .first();
    await entry.waitFor();
    expect((await codings()).find(each => each.id === coding.id)?.state).toBe('emptied');
    await entry.getByRole('button', { name: words.lost.take }).click();
    await expect
      .poll(async () => (await codings()).find(each => each.id === coding.id))
      .toMatchObject({ state: 'ok', quote: coding.quote });
    const { start } = (await codings()).find(each => each.id === coding.id) ?? { start: 0 };
    expect(start).toBeGreaterThan(coding.start);
  });

  it('corrects who speaks, and the turns stay', async () => {
    const { turns } = await app.client.call('sources.text', { sourceId });
    await button(words.open).click();
    const label = app.page.locator('.correct__block--label .correct__input').first();
    const was = await label.inputValue();
    await label.fill(`New Voice: 00:01:05`);
    await button(words.save).click();
    await app.page.locator('.tv-speaker', { hasText: 'New Voice' }).first().waitFor();
    const now = await app.client.call('sources.text', { sourceId });
    expect(now.turns).toHaveLength(turns.length);
    expect(now.turns.find(turn => turn.speaker === 'New Voice')?.timeMs).toBe(65_000);
    expect(was).not.toContain('New Voice');
  });

  it('keeps what was typed while another source is looked at, and asks before the window goes', async () => {
    const coding = await firstCoding();
    const field = await fieldOf(coding.quote);
    const before = await text();
    await field.pressSequentially('never lost');
    await openSource(/^NA-01/);
    await app.page.locator('.tv-lane button').first().waitFor();
    await button(en.frame.stages.axial).click();
    await button(en.frame.stages.open).click();
    await openSource(/^NA-04/);
    await fields().first().waitFor();
    expect(
      await fields().evaluateAll(all =>
        all.some(each => (each as HTMLTextAreaElement).value.includes('never lost')),
      ),
    ).toBe(true);
    expect(await text()).toBe(before);
    const shown = app.page.waitForEvent('dialog');
    const reload = app.page.reload({ timeout: 3000 }).catch(() => null);
    const dialog = await shown;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await reload;
    await button(en.common.cancel).click();
    await button(words.unsaved.discard).click();
    await app.page.locator('.tv-lane button').first().waitFor();
    expect(await text()).toBe(before);
  });

  it('brings back what was typed where the window went without asking', async () => {
    const coding = await firstCoding();
    const before = await text();
    const field = await fieldOf(coding.quote);
    await field.pressSequentially('before the power went ');
    await expect
      .poll(async () => JSON.stringify(await app.client.call('drafts.list', {})))
      .toContain('went ');
    const url = app.page.url();
    await app.page.close({ runBeforeUnload: false });
    app.page = await app.context.newPage();
    await app.page.goto(url);
    await app.page.getByText('is back').waitFor();
    await button(words.restored.show).click();
    await expect
      .poll(() =>
        fields().evaluateAll(all =>
          all.some(each => (each as HTMLTextAreaElement).value.includes('before the power went ')),
        ),
      )
      .toBe(true);
    expect(await text()).toBe(before);
    await button(words.save).click();
    await expect.poll(text).toContain('before the power went ');
    expect(await app.client.call('drafts.list', {})).toEqual([]);
    await app.client.call('history.undo', {});
  });

  it('saves over a text that was changed elsewhere meanwhile, where that was another passage', async () => {
    const coding = await firstCoding();
    const field = await fieldOf(coding.quote);
    await field.evaluate(element => (element as HTMLTextAreaElement).setSelectionRange(0, 0));
    await field.pressSequentially('MINE ');
    const now = await app.client.call('sources.text', { sourceId });
    const edits = [{ start: now.text.length, end: now.text.length, text: ' THEIRS' }];
    await app.client.call('sources.correct', { sourceId, version: now.version, edits });
    await button(words.save).click();
    await app.page.locator('.tv-lane button').first().waitFor();
    expect(await text()).toContain('MINE ');
    expect(await text()).toContain(' THEIRS');
  });

  it('keeps what was typed, and says so, where the same passage was changed elsewhere', async () => {
    const coding = await firstCoding();
    const field = await fieldOf(coding.quote);
    await field.pressSequentially(' UNSAVED');
    const now = await app.client.call('sources.text', { sourceId });
    const edits = [{ start: coding.start, end: coding.start + 4, text: 'THEIRS' }];
    await app.client.call('sources.correct', { sourceId, version: now.version, edits });
    await button(words.save).click();
    await app.page.getByText(en.errors.TEXT_CHANGED).waitFor();
    expect(await field.inputValue()).toContain(' UNSAVED');
    expect(await text()).not.toContain(' UNSAVED');
    await button(en.common.cancel).click();
    await button(words.unsaved.discard).click();
    await app.page.locator('.tv-lane button').first().waitFor();
  });
});

describe('correcting a transcript by keyboard', () => {
  it('begins where the caret is, goes from turn to turn, saves by key and goes on reading', async () => {
    await app.page.locator('.tv-body').nth(2).click();
    const paragraph = (await app.page.locator('.tv-body').nth(2).textContent()) ?? '';
    await press('Alt+c');
    await fields().first().waitFor();
    const focused = app.page.locator('.correct__input:focus');
    expect(await focused.inputValue()).toContain(paragraph.slice(0, 20));
    await press('ControlOrMeta+Home');
    await app.page.keyboard.type('Well, ');
    await press('ControlOrMeta+End', 'ArrowDown');
    expect(await focused.inputValue()).not.toContain('Well, ');
    await press('ArrowUp');
    expect(await focused.inputValue()).toContain('Well, ');
    await press('ControlOrMeta+s');
    await app.page.locator('.tv-lane button').first().waitFor();
    expect(await text()).toContain(`Well, ${paragraph.slice(0, 20)}`);
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.classList.contains('tv-text')))
      .toBe(true);
  });

  it('asks on Escape where something was typed, and not where nothing was', async () => {
    const before = await text();
    await app.page.locator('.tv-body').nth(1).click();
    await press('Alt+c');
    await fields().first().waitFor();
    await press('Escape');
    await app.page.locator('.tv-lane button').first().waitFor();
    await settle(app.page);
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.classList.contains('tv-text')))
      .toBe(true);
    await press('Alt+c');
    await fields().first().waitFor();
    await app.page.keyboard.type('typed');
    await press('Escape');
    await asked().waitFor();
    await press('Escape');
    await asked().waitFor({ state: 'hidden' });
    expect(await fields().count()).toBeGreaterThan(0);
    await tabTo(app.page, words.save);
    await press('Enter');
    await app.page.locator('.tv-lane button').first().waitFor();
    expect(await text()).toContain('typed');
    expect(await text()).not.toBe(before);
  });

  it('leaves the keys of an input method to it, and takes what was composed', async () => {
    await app.page.locator('.tv-body').nth(1).click();
    await press('Alt+c');
    await fields().first().waitFor();
    const field = app.page.locator('.correct__input:focus');
    await press('ControlOrMeta+Home');
    const cdp = await app.context.newCDPSession(app.page);
    await cdp.send('Input.imeSetComposition', { text: 'cun', selectionStart: 3, selectionEnd: 3 });
    // Enter, Escape and the arrows choose among an input method's candidates.
    await field.evaluate(element => {
      for (const key of ['Escape', 'Enter', 'ArrowDown'])
        element.dispatchEvent(
          new KeyboardEvent('keydown', {
            key,
            bubbles: true,
            cancelable: true,
            isComposing: true,
            keyCode: 229,
          }),
        );
      element.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 's',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          isComposing: true,
        }),
      );
    });
    expect(await asked().count()).toBe(0);
    await cdp.send('Input.imeSetComposition', { text: '村民', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.insertText', { text: '村民' });
    await app.page.keyboard.type('!');
    expect(await field.inputValue()).toMatch(/^村民!/);
    await press('ControlOrMeta+s');
    await app.page.locator('.tv-lane button').first().waitFor();
    expect(await text()).toContain('村民!');
  });

  it('is without faults that axe finds, typed over and with its list of passages', async () => {
    const coding = await firstCoding();
    const field = await fieldOf(coding.quote);
    await field.fill((await field.inputValue()).replace(coding.quote, coding.quote.slice(5)));
    const faults = async () =>
      (await new AxeBuilder({ page: app.page }).analyze()).violations.map(each => [
        each.id,
        each.nodes.map(node => node.html.slice(0, 120)),
      ]);
    expect(await faults()).toEqual([]);
    await button(words.save).click();
    await panel().locator('del').first().waitFor();
    expect(await faults()).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
