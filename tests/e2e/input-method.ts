import type { Page } from 'playwright-core';

/** An input method as the browser sees it: keys marked 229, a composition that grows, words that are put in. */
export interface InputMethod {
  /** Types letters: each is a key of the input method, and the composition shows what they come to so far. */
  compose(...shown: string[]): Promise<void>;
  /** Keys that are the input method's while it composes: to choose a candidate, to go from one to another. */
  keys(...codes: string[]): Promise<void>;
  /** Takes a candidate by its number: the words stand where the composition was. */
  commit(words: string): Promise<void>;
  /** Gives the composition up. */
  cancel(): Promise<void>;
}

/** What keyboards give for keys that input methods take. The other half are those that some pass on while composing. */
const PASSED_ON: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Space: 32,
  ArrowUp: 38,
  ArrowDown: 40,
  Digit1: 49,
  Digit2: 50,
};

export async function inputMethod(page: Page): Promise<InputMethod> {
  const devtools = await page.context().newCDPSession(page);
  const key = async (code: string) => {
    const event = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const passedOn = async (code: string) => {
    const event = { key: code.replace(/^Digit/, ''), code, windowsVirtualKeyCode: PASSED_ON[code] ?? 0 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const set = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  return {
    async compose(...shown) {
      for (const text of shown) {
        await key(`Key${text.at(-1)?.toUpperCase()}`);
        await set(text);
      }
    },
    async keys(...codes) {
      for (const code of codes) {
        await key(code);
        if (PASSED_ON[code] !== undefined) await passedOn(code);
      }
    },
    async commit(words) {
      await key('Digit1');
      await devtools.send('Input.insertText', { text: words });
    },
    async cancel() {
      await key('Escape');
      await set('');
    },
  };
}

/** Every key that chooses among candidates or ends a composition, and none of which may do anything else. */
export const CANDIDATE_KEYS = ['Digit2', 'ArrowDown', 'ArrowUp', 'Digit1', 'Space', 'Enter', 'Escape'];
