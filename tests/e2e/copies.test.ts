import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../support/core-fixture.ts';
import { changeLetter, zeroPage } from '../support/damage.ts';
import { killedChild } from '../support/killed-child.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

const BURST = fileURLToPath(new URL('../support/coding-burst.ts', import.meta.url));

let app: AppInBrowser;
const page = () => app.page;
const projects = (name = '') => join(app.home, 'projects', name);

async function openFile(path: string): Promise<void> {
  await app.client.call('project.open', { token: await app.core.registerFile(path) });
}

async function sites(): Promise<string[]> {
  const { tables } = await app.client.call('project.snapshot', {});
  return tables.site.map(site => site.name);
}

/** A project in the projects folder of which one copy is kept, made before the site `After` was added. */
async function projectWithCopy(name: string): Promise<void> {
  copyFileSync(join(SAMPLES, 'sample-en.rooted'), projects(name));
  await openFile(projects(name));
  await app.client.call('sites.create', { name: 'Before' });
  await app.client.call('project.close', {});
  await openFile(projects(name));
  await app.client.call('sites.create', { name: 'After' });
}

async function toProjects(): Promise<void> {
  await page().getByRole('button', { name: 'Rooted', exact: true }).click();
  await page().getByRole('heading', { name: 'Projects on this computer' }).waitFor();
}

const row = (name: string) =>
  page()
    .getByRole('row')
    .filter({ has: page().getByText(name, { exact: true }) });

beforeAll(async () => {
  app = await startAppInBrowser({ language: 'en' });
});
afterAll(() => app?.stop());

describe('after Rooted was killed', () => {
  it('the next start says that everything saved is there, until that is dismissed', async () => {
    const path = projects('Killed.rooted');
    copyFileSync(join(SAMPLES, 'sample-en.rooted'), path);
    await killedChild(BURST, [app.home, path], { lines: 3, ms: 0 });
    await openFile(path);
    const notice = page().getByRole('status').filter({ hasText: 'Rooted was not closed properly last time' });
    await expect.poll(() => notice.textContent()).toContain('Nothing that was saved is missing');
    await notice.getByRole('button').press('Enter');
    await expect.poll(() => notice.count()).toBe(0);
  });
});

describe('the copies of a project', () => {
  it('are listed with what is in them, and one is put in its place by keyboard alone', async () => {
    await projectWithCopy('Study.rooted');
    await toProjects();
    const files = page().getByRole('grid', { name: 'Projects on this computer' });
    await files.getByRole('row').first().focus();
    await page().keyboard.type('Study');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('Enter');
    const dialog = page().getByRole('dialog', { name: 'Copies of Study' });
    const copies = dialog.getByRole('grid').getByRole('row');
    await expect.poll(() => copies.last().textContent()).toMatch(/While working14805606\d1/);
    await page().keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Put in its place…' }).focus();
    await page().keyboard.press('Enter');
    const question = page().getByRole('alertdialog', { name: /in the place of/ });
    expect(await question.textContent()).toContain('What it holds now is kept as one more copy');
    await page().keyboard.press('Enter');
    await expect.poll(sites).not.toContain('After');
    expect(await sites()).toContain('Before');
    await page()
      .getByText(/What it held until now is among its copies/)
      .waitFor();
  });

  it('can be opened beside it, and then are projects of their own', async () => {
    await projectWithCopy('Second.rooted');
    await toProjects();
    await row('Second').getByRole('button', { name: 'Copies of Second: 1' }).click();
    await page().getByRole('button', { name: 'Open beside it' }).click();
    await expect.poll(sites).not.toContain('After');
    await openFile(projects('Second.rooted'));
    expect(await sites()).toContain('After');
  });

  it('are offered where a file is damaged, which is put aside when one takes its place', async () => {
    await projectWithCopy('Damaged.rooted');
    await app.client.call('project.close', {});
    zeroPage(projects('Damaged.rooted'), 20);
    await toProjects();
    await row('Damaged').click();
    const dialog = page().getByRole('dialog', { name: 'Copies of Damaged' });
    await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('It was not changed');
    await dialog.getByRole('button', { name: 'Put in its place…' }).click();
    const question = page().getByRole('alertdialog', { name: /in the place of/ });
    expect(await question.textContent()).toContain('The damaged file is kept beside it under another name');
    await question.getByRole('button', { name: 'Put in its place' }).click();
    await expect.poll(sites).toContain('After');
    expect(readdirSync(projects())).toContainEqual(expect.stringMatching(/^Damaged damaged .*\.rooted$/));
  });

  it('are offered where a text is no longer what was imported', async () => {
    await projectWithCopy('Changed.rooted');
    await app.client.call('project.close', {});
    changeLetter(projects('Changed.rooted'), '我们赶上了数字乡村试点', '他们赶上了数字乡村试点');
    await openFile(projects('Changed.rooted'));
    const notice = page().getByRole('alert').filter({ hasText: 'Not all texts are as they were imported' });
    await expect.poll(() => notice.textContent()).toContain('NA-02');
    await notice.getByRole('button', { name: 'Show copies' }).click();
    await page().getByRole('dialog', { name: 'Copies of Changed' }).waitFor();
  });

  it.each(['light', 'dark'] as const)('have no fault that axe knows in the %s theme', async theme => {
    await app.client.call('preferences.set', { theme });
    await page().reload();
    await toProjects();
    await row('Study')
      .getByRole('button', { name: /^Copies of Study/ })
      .click();
    await page().getByRole('dialog').getByRole('row').nth(1).waitFor();
    const inDialog = await new AxeBuilder({ page: page() }).include('[role=dialog]').analyze();
    await page().keyboard.press('Escape');
    await expect.poll(() => page().getByRole('dialog').count()).toBe(0);
    const onScreen = await new AxeBuilder({ page: page() }).include('.frame__main').analyze();
    const faults = [...inDialog.violations, ...onScreen.violations];
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  });

  it('leave the console without a complaint', () => {
    expect(app.complaints).toEqual([]);
  });
});
