import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zh } from '../../renderer/i18n/zh.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { inputMethod } from './input-method.ts';

const SHOTS = process.env['SHOTS'];
const ALIKE = [
  'One afternoon. They read us the slides and took a photo.',
  'The training was an afternoon of slides, then a photo.',
  'They showed slides for an afternoon and took the photo.',
  'Slides for one afternoon, a photo, and the training was over.',
];

describe.each([
  ['en', 'light', en],
  ['zh', 'dark', zh],
] as const)('the foot of the code picker in %s', (language, theme, words) => {
  let app: AppInBrowser;
  let sourceId = '';
  let passage = { start: 0, end: 0 };
  let formId = '';
  const foot = () => app.page.locator('.code-picker__foot');
  const codings = () => app.client.call('codings.list', { sourceId });
  const onPassage = async () =>
    (await codings()).filter(each => each.start === passage.start).map(each => each.codeId);

  /** Selects the sentence at the caret, which stands in the passage, and opens the picker. */
  async function openPicker(): Promise<void> {
    await app.page.locator('.tv-body', { hasText: ALIKE[0] ?? '' }).click({ position: { x: 60, y: 8 } });
    await app.page.keyboard.press('Alt+p');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('combobox', { name: words.open.picker.label }).waitFor();
  }

  beforeAll(async () => {
    const viewport = language === 'en' ? { width: 1280, height: 800 } : { width: 1920, height: 1080 };
    app = await startAppInBrowser({ language, theme, viewport });
    await app.client.call('project.create', { name: 'Similar', language });
    const items = [];
    for (const [index, text] of ALIKE.entries()) {
      const fileName = `T-${index}.txt`;
      writeFileSync(join(app.home, fileName), `Interviewer: And then?\n\nVillager: ${text}`);
      const token = await app.core.registerFile(join(app.home, fileName));
      items.push({ token, fileName, title: fileName, siteName: null, participantCode: null });
    }
    const { imported } = await app.client.call('imports.commit', { items });
    formId = (await app.client.call('codes.create', { name: 'Form over substance' })).id;
    for (const [index, { sourceId: id }] of imported.entries()) {
      const { text } = await app.client.call('sources.text', { sourceId: id });
      const start = text.indexOf(ALIKE[index] ?? '-');
      const end = start + (ALIKE[index] ?? '').length;
      if (index > 0) await app.client.call('codings.create', { sourceId: id, start, end, codeId: formId });
      else {
        sourceId = id;
        passage = { start, end };
      }
    }
    await app.page.getByRole('button', { name: words.frame.stages.open, exact: true }).click();
    await app.page.getByRole('treegrid', { name: words.common.sources }).getByText(/^T-0/).click();
    await app.page.getByText(ALIKE[0] ?? '').waitFor();
  });
  afterAll(() => app?.stop());

  it('says how similar passages are coded, and a key takes that code', async () => {
    await openPicker();
    await foot().getByText(words.open.picker.similar).waitFor();
    expect(await foot().textContent()).toContain('Form over substance3×');
    if (SHOTS) await app.page.screenshot({ path: `${SHOTS}/similar.${language}.png` });
    const { violations } = await new AxeBuilder({ page: app.page }).analyze();
    expect(violations.map(each => [each.id, each.nodes[0]?.html])).toEqual([]);
    await app.page.keyboard.press('Alt+8');
    await expect.poll(onPassage).toEqual([formId]);
    await app.client.call('history.undo', {});
  });

  it('is taken by a click, and no key of an input method takes it', async () => {
    await openPicker();
    await foot().getByText(words.open.picker.similar).waitFor();
    const ime = await inputMethod(app.page);
    await ime.compose('x', 'xi');
    await ime.keys('Digit8');
    expect(await codings()).toEqual([]);
    await ime.cancel();
    await foot().getByRole('button', { name: 'Form over substance' }).click();
    await expect.poll(onPassage).toEqual([formId]);
  });

  it('says nothing of a code that the passage has already', async () => {
    await openPicker();
    await foot().waitFor();
    await app.page.keyboard.press('ArrowDown');
    await app.client.call('codings.similar', { sourceId, ...passage });
    expect(await foot().getByText(words.open.picker.similar).count()).toBe(0);
    await app.page.keyboard.press('Escape');
    expect(app.complaints).toEqual([]);
  });
});
