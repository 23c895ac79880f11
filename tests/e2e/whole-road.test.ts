import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interviewDocx } from '../fixtures-import/docx-files.ts';
import { wordsOfPart } from '../support/word-text.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';
import { dragByMouse } from './drag-by-mouse.ts';
import {
  codeByMouse,
  confirmImport,
  importFiles,
  openSource,
  type Passages,
  passagesOf,
  storedWork,
  tree,
  type Words,
  wordsIn,
} from './road-steps.ts';
import { clickWords } from './words-on-screen.ts';

const SHARED = fileURLToPath(new URL('../../../shared/transcripts/', import.meta.url));
const OWN = fileURLToPath(new URL('../../fixtures/sample-study/transcripts/', import.meta.url));

interface Road {
  name: string;
  language: 'zh' | 'en';
  /** Puts the transcripts into a folder and gives their paths. */
  transcripts(folder: string): Promise<string[]>;
  imported: number;
  /** Files that are named with the reason why they cannot be read. */
  refused: string[];
  coded: string;
  /** Whether it can be walked here. */
  isHere: boolean;
}

const copiedFrom = (from: string, names: string[]) => async (folder: string) =>
  names.map(name => {
    copyFileSync(join(from, name), join(folder, name));
    return join(folder, name);
  });

const ROADS: Road[] = [
  {
    name: "the project's own transcripts, in English",
    language: 'en',
    async transcripts(folder) {
      const copied = await copiedFrom(OWN, ['NA-02 村支书.txt', 'TY-02 Village teacher.txt'])(folder);
      const docx = join(folder, 'LS-09 网格员.docx');
      writeFileSync(docx, await interviewDocx(['访谈员：忙吗？', '网格员：一天要填三遍表，忙不过来。']));
      const broken = join(folder, 'broken.docx');
      writeFileSync(broken, 'no archive at all');
      return [...copied, docx, broken];
    },
    imported: 3,
    refused: ['broken.docx'],
    coded: 'TY-02 Village teacher',
    isHere: true,
  },
  {
    name: 'transcripts from outside, in Chinese',
    language: 'zh',
    transcripts: folder => copiedFrom(SHARED, readdirSync(SHARED))(folder),
    imported: 8,
    // Ten can be read; two of them are the same text in another encoding, and left out unless they are ticked.
    refused: ['zh-Hans_lu_scan_imageonly.pdf'],
    coded: '2017-06-20 蔡沛琪訪談',
    isHere: existsSync(SHARED),
  },
];

for (const road of ROADS) {
  if (!road.isHere) console.log(`Skipped: the road with ${road.name}, because ${SHARED} is not there.`);
  describe.skipIf(!road.isHere)(`the whole road with ${road.name}`, () => walk(road));
}

function walk(road: Road): void {
  const t: Words = wordsIn[road.language];
  let app: AppInBrowser;
  let passages: Passages;
  let work: Awaited<ReturnType<typeof storedWork>>;

  beforeAll(async () => {
    app = await startAppInBrowser({ language: road.language });
  });
  afterAll(() => app?.stop());

  it('begins a study', async () => {
    const { page } = app;
    await page.getByRole('button', { name: t.projects.create }).click();
    await page.getByRole('textbox', { name: t.projects.createName }).fill('路 Road');
    await page.getByRole('button', { name: t.projects.createAction }).click();
    await page.getByText(t.sources.emptyTitle).waitFor();
  });

  it('shows what it understood, imports what can be read and names what cannot', async () => {
    const { page, client, home } = app;
    const folder = join(home, 'transcripts');
    mkdirSync(folder);
    await importFiles(page, t, await road.transcripts(folder));
    const dialog = page.getByRole('dialog');
    for (const name of road.refused) {
      expect(await dialog.getByRole('checkbox', { name }).isDisabled()).toBe(true);
    }
    await confirmImport(page);
    await expect
      .poll(async () => (await client.call('project.snapshot', {})).tables.source.length)
      .toBe(road.imported);
    passages = await passagesOf(client, road.coded);
  });

  it('codes five passages, three of them one over the other', async () => {
    const { page, client } = app;
    await openSource(page, t, road.coded);
    const [a, b, c] = passages.overlapping;
    const [d, e] = passages.apart;
    await codeByMouse(page, t, a, '缺乏培训');
    await codeByMouse(page, t, b, 'Funding gap');
    await codeByMouse(page, t, c, '缺乏培训');
    await codeByMouse(page, t, d, '村民不用');
    await codeByMouse(page, t, e, 'Funding gap');
    const { codings } = await storedWork(client);
    expect(codings.map(coding => coding.quote).sort()).toEqual([a, b, c, d, e].sort());
  });

  it('links two codings with the passage as evidence', async () => {
    const { page, client } = app;
    await clickWords(page, passages.apart[0]);
    await page.getByRole('button', { name: t.open.link.from }).click();
    await clickWords(page, passages.apart[1]);
    await page.getByRole('radio', { name: '−' }).click({ force: true });
    await page.getByRole('button', { name: t.open.link.make }).click();
    await expect
      .poll(async () => (await client.call('project.snapshot', {})).tables.link)
      .toMatchObject([{ polarity: '-' }]);
  });

  it('groups the concepts under main categories around a core category', async () => {
    const { page, client } = app;
    const toStage = () => page.getByRole('button', { name: t.frame.stages.axial, exact: true }).click();
    const name = async (button: string, made: string) => {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.keyboard.type(made);
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: new RegExp(`^${made}`) }).waitFor();
    };
    const chip = (code: string) => page.getByRole('option', { name: new RegExp(`^${code}`) });
    await toStage();
    await name(t.axial.add.core, '治理成效');
    await name(t.axial.add.main, '政府制度');
    await name(t.axial.add.main, '乡村环境');
    await name(t.axial.addTo.replace('{{where}}', '政府制度'), '能力 Ability');
    await dragByMouse(page, chip('缺乏培训'), chip('能力 Ability'));
    await dragByMouse(page, chip('Funding gap'), chip('政府制度'));
    await dragByMouse(page, chip('村民不用'), chip('乡村环境'));
    await expect
      .poll(() => tree(client))
      .toEqual([
        '治理成效 / 乡村环境 / 村民不用',
        '治理成效 / 政府制度 / Funding gap',
        '治理成效 / 政府制度 / 能力 Ability / 缺乏培训',
      ]);
  });

  it('draws the arrow between the main categories and opens the quote behind it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    const chip = page.locator('.diagram-chip');
    await chip.waitFor();
    expect(await chip.textContent()).toMatch(/^− 1\b/);
    await chip.click();
    await page.getByRole('heading', { name: '乡村环境 → 政府制度' }).waitFor();
    await page.locator('.quote-card', { hasText: passages.apart[0] }).waitFor();
  });

  it('writes the Word file with the quote in it', async () => {
    const { page, home } = app;
    await page.getByRole('button', { name: t.frame.stages.report, exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t.report.make }).click();
    const path = join(home, 'report.docx');
    await (await download).saveAs(path);
    const words = wordsOfPart(readFileSync(path));
    for (const quote of [...passages.overlapping, ...passages.apart]) expect(words).toContain(quote);
  });

  it('undoes everything, redoes everything, closes, and finds all of it again', async () => {
    const { page, client } = app;
    work = await storedWork(client);
    const canUndo = async () => (await client.call('history.state', {})).undo !== null;
    const canRedo = async () => (await client.call('history.state', {})).redo !== null;
    while (await canUndo()) await page.keyboard.press('Control+z');
    await expect.poll(async () => (await storedWork(client)).tables.source).toEqual([]);
    expect((await storedWork(client)).tables.code).toEqual([]);
    while (await canRedo()) await page.keyboard.press('Control+y');
    await expect.poll(() => storedWork(client)).toEqual(work);
    await page.getByRole('button', { name: t.frame.settings }).click();
    await page.getByRole('menuitem', { name: t.frame.closeProject }).click();
    await page.getByRole('row', { name: '路 Road' }).click();
    await page.getByRole('button', { name: t.frame.stages.model, exact: true }).click();
    await page.locator('.diagram-chip').waitFor();
    expect(await storedWork(client)).toEqual(work);
    expect(app.complaints).toEqual([]);
  });
}
