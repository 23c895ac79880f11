import type { Span } from './text-view-types.ts';

/** The parts of the browser's EditContext that are used here; the types of the DOM do not have it yet. */
interface EditContext extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
  updateSelection(start: number, end: number): void;
  updateControlBounds(bounds: DOMRect): void;
  updateSelectionBounds(bounds: DOMRect): void;
}

declare global {
  interface Window {
    readonly EditContext?: new () => EditContext;
  }
  interface HTMLElement {
    editContext?: EditContext | null;
  }
}

export interface ComposedWordsHost {
  selection(): Span | null;
  /** Puts the words being composed where the picker will open, in client coordinates. */
  place(words: HTMLElement, end: number): void;
  requestCode(words: string): void;
}

/**
 * Takes in what an input method composes over the selection. A text that cannot be edited gets the letters only, one by
 * one, and the first of them would be lost to the input method; with an EditContext it gets the composed words, and the
 * browser changes nothing in the page. The words are shown at the end of the selection until they are chosen.
 */
export class ComposedWords {
  readonly element = document.createElement('div');
  readonly #host: ComposedWordsHost;
  readonly #context: EditContext | null;
  #isComposing = false;

  constructor(text: HTMLElement, host: ComposedWordsHost, signal: AbortSignal) {
    this.#host = host;
    this.element.className = 'tv-composed';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
    this.#context = window.EditContext ? new window.EditContext() : null;
    if (!this.#context) return;
    text.editContext = this.#context;
    text.spellcheck = false;
    // A finger that selects words wants no keyboard over them.
    text.setAttribute('virtualkeyboardpolicy', 'manual');
    const listen = (type: string, act: () => void) => this.#context?.addEventListener(type, act, { signal });
    listen('compositionstart', () => {
      this.#isComposing = true;
    });
    listen('textupdate', () => this.#update());
    listen('compositionend', () => this.#end());
    text.addEventListener('blur', () => this.#clear(), { signal });
    window.addEventListener('keydown', event => this.#keep(event), { signal, capture: true });
  }

  /** Keys pressed while an EditContext composes are not marked as composing; those passed on would move the caret. */
  #keep(event: KeyboardEvent): void {
    if (!this.#isComposing) return;
    event.stopImmediatePropagation();
    if (event.keyCode !== 229) event.preventDefault();
  }

  #update(): void {
    const end = this.#host.selection()?.end;
    const words = this.#context?.text ?? '';
    if (!this.#isComposing) this.#take(words);
    else if (end !== undefined) this.#show(words, end);
  }

  #show(words: string, end: number): void {
    this.element.textContent = words;
    this.element.hidden = words === '';
    if (words === '') return;
    this.#host.place(this.element, end);
    // The input method puts its candidates below this.
    const box = this.element.getBoundingClientRect();
    this.#context?.updateControlBounds(box);
    this.#context?.updateSelectionBounds(box);
  }

  #end(): void {
    if (this.#isComposing) this.#take(this.#context?.text ?? '');
  }

  #take(words: string): void {
    this.#clear();
    if (words.trim() !== '' && this.#host.selection()) this.#host.requestCode(words);
  }

  #clear(): void {
    this.#isComposing = false;
    this.element.hidden = true;
    this.#context?.updateText(0, this.#context.text.length, '');
    this.#context?.updateSelection(0, 0);
  }
}
