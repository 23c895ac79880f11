import { readFileSync } from 'node:fs';
import type { Editor } from '@tiptap/core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { wordsOfPart } from '../support/word-text.ts';
import { type AppInBrowser, startAppInBrowser } from './app-in-browser.ts';

/** Asks again until it is so. Words are stored after a pause, and a busy machine makes that longer. */
export function soon<T>(value: () => T | Promise<T>) {
  return expect.poll(value, { timeout: 15_000 });
}

type Tables = Result<'project.snapshot'>['tables'];

/** The selective coding screen in a browser, with a core of its own beneath. */
export class SelectiveDesk {
  #app!: AppInBrowser;

  async start(): Promise<void> {
    this.#app = await startAppInBrowser({ language: 'en', viewport: { width: 1440, height: 900 } });
  }

  get page(): Page {
    return this.#app.page;
  }

  get client(): CoreClient {
    return this.#app.client;
  }

  get home(): string {
    return this.#app.home;
  }

  /** Errors that the page wrote to its console or threw. */
  get complaints(): readonly string[] {
    return this.#app.complaints;
  }

  /** Shows the screen over whatever project is open. */
  async show(): Promise<void> {
    await this.page.goto(this.#app.host.url);
    await this.page.getByRole('navigation').first().waitFor();
    await this.page.getByRole('button', { name: 'Selective' }).click();
    // The tab last looked at is remembered.
    await this.page.getByRole('tab', { name: 'Storyline' }).click();
  }

  /** Leaves the screen and takes every step back, so that the next test finds the sample as it was. */
  async rewind(): Promise<void> {
    await this.page.goto('about:blank');
    while ((await this.client.call('history.state', {})).undo !== null)
      await this.client.call('history.undo', {});
  }

  async stop(): Promise<void> {
    await this.#app?.stop();
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Storyline', exact: true });
  }

  get structures(): Locator {
    return this.page.getByRole('table', { name: 'Typical relationship structures' });
  }

  async tables(): Promise<Tables> {
    return (await this.client.call('project.snapshot', {})).tables;
  }

  async paragraphs() {
    return (await this.tables()).storyline[0]?.paragraphs ?? [];
  }

  /** The stored storyline once it is this, or the last one before time ran out. */
  async expectParagraphs(expected: unknown): Promise<void> {
    await soon(() => this.paragraphs()).toEqual(expected);
  }

  /** Puts the caret into the last paragraph, behind its words, and begins a new one. */
  async newParagraph(): Promise<void> {
    await this.editor.focus();
    // The editor hears of a moved caret a moment later than the key comes back here.
    const atEnd = async () => {
      await this.page.keyboard.press('Control+End');
      return this.editor.evaluate(text => {
        const { editor } = text as HTMLElement & { editor: Editor };
        return editor.state.selection.to >= editor.state.doc.content.size - 1;
      });
    };
    await soon(atEnd).toBe(true);
    await this.page.keyboard.press('Enter');
  }

  /** Types a search into an open picker and takes its first entry once that is the wished one. */
  async pick(typed: string, wished: RegExp): Promise<void> {
    await this.page.keyboard.type(typed);
    await this.page.locator('.story-picker [aria-selected="true"]').filter({ hasText: wished }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** All words of the Word file: the text and the notes below it. */
  async wordText(): Promise<{ body: string; notes: string }> {
    const { token } = await this.client.call('report.word', { language: 'en', chapters: ['selective'] });
    const docx = readFileSync((await this.#app.core.resolveFile(token)).path);
    return { body: wordsOfPart(docx), notes: wordsOfPart(docx, 'word/footnotes.xml') };
  }
}
