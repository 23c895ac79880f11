import { KeyedElements } from './keyed-elements.ts';
import { LABEL_HEIGHT, type LaneExtent, layoutLane, MAX_COLUMNS } from './lane-layout.ts';
import type { TextViewLabels, ViewCode, ViewCoding } from './text-view-types.ts';

/** A coding to be shown in the margin, with where it stands and the first words of its quote. */
export interface LaneItem extends LaneExtent {
  readonly coding: ViewCoding;
  readonly code: ViewCode;
  readonly quoteStart: string;
}

export interface MarginLaneHost {
  labels(): TextViewLabels;
  select(id: string): void;
  /** Takes the focus when the focused button has gone. */
  takeFocus(): void;
  /** Brings the coding before or after this one on screen and gives its id. */
  step(id: string, direction: 1 | -1): string | null;
}

const COLUMN_WIDTH = 5;
const BARS_LEFT = 4;
const LABELS_LEFT = BARS_LEFT + MAX_COLUMNS * COLUMN_WIDTH + 4;

/** Bars and named buttons beside the text: tells overlapping codings apart, and is what a screen reader reads. */
export class MarginLane {
  readonly element = document.createElement('div');
  readonly #host: MarginLaneHost;
  readonly #bars: KeyedElements<'div'>;
  readonly #buttons: KeyedElements<'button'>;
  readonly #folds: KeyedElements<'button'>;
  readonly #unfolded = new Set<string>();
  #items: readonly LaneItem[] = [];
  #selected: string | null = null;

  constructor(host: MarginLaneHost) {
    this.#host = host;
    this.element.className = 'tv-lane';
    this.element.setAttribute('role', 'group');
    this.#bars = new KeyedElements(this.element, 'div', 'tv-bar');
    this.#buttons = new KeyedElements(this.element, 'button', 'tv-label');
    this.#folds = new KeyedElements(this.element, 'button', 'tv-fold');
    this.element.addEventListener('click', event => this.#onClick(event));
    this.element.addEventListener('keydown', event => this.#onKey(event));
  }

  /** Redraws the lane; buttons that stay keep their element, and with it the focus. */
  render(items: readonly LaneItem[]): void {
    this.#items = items;
    this.#draw();
  }

  setSelected(id: string | null): void {
    this.#selected = id;
    this.#draw();
  }

  reset(): void {
    this.#unfolded.clear();
    this.render([]);
  }

  focus(id: string): void {
    if (!this.#buttons.get(id) && this.#items.some(item => item.id === id)) {
      this.#unfolded.add(id);
      this.#draw();
    }
    this.#buttons.get(id)?.focus({ preventScroll: true });
  }

  #draw(): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.#place();
    this.#setTabStop();
    if (hadFocus && !this.element.contains(document.activeElement)) this.#host.takeFocus();
  }

  #place(): void {
    this.element.setAttribute('aria-label', this.#host.labels().lane);
    const keep = new Set(this.#unfolded);
    if (this.#selected) keep.add(this.#selected);
    const byId = new Map(this.#items.map(item => [item.id, item]));
    const layout = layoutLane(this.#items, keep);
    this.#bars.sync([...layout.columns.keys()], (bar, id) => {
      const item = byId.get(id);
      if (item) this.#drawBar(bar, item, layout.columns.get(id) ?? 0);
    });
    const tops = new Map(layout.labels.map(label => [label.id, label.top]));
    this.#buttons.sync([...tops.keys()], (button, id) => {
      const item = byId.get(id);
      if (item) this.#drawButton(button, item, tops.get(id) ?? 0);
    });
    const folds = new Map(layout.folds.map(fold => [fold.ids.join(' '), fold]));
    this.#folds.sync([...folds.keys()], (button, key) => {
      const fold = folds.get(key);
      if (fold) this.#drawFold(button, fold.ids.length, fold.top);
    });
  }

  #drawBar(bar: HTMLElement, item: LaneItem, column: number): void {
    bar.classList.toggle('tv-chosen', item.id === this.#selected);
    bar.setAttribute('aria-hidden', 'true');
    bar.style.setProperty('--tv-color', `var(--c-${item.code.color})`);
    bar.style.left = `${BARS_LEFT + (MAX_COLUMNS - 1 - column) * COLUMN_WIDTH}px`;
    bar.style.top = `${item.top}px`;
    bar.style.height = `${item.bottom - item.top}px`;
  }

  #drawButton(button: HTMLButtonElement, item: LaneItem, top: number): void {
    const { coding, code } = item;
    placeLabel(button, top);
    button.classList.toggle('tv-chosen', item.id === this.#selected);
    button.setAttribute('aria-pressed', String(item.id === this.#selected));
    button.setAttribute('aria-label', this.#host.labels().codingButton(code.name, item.quoteStart));
    button.title = code.name;
    button.style.setProperty('--tv-color', `var(--c-${code.color})`);
    const { hasMemo } = this.#host.labels();
    const shown = [code.name, coding.coderInitials ?? '', coding.hasMemo ? hasMemo : ''].join('\n');
    // Most labels stay as they are from one drawing to the next.
    if (button.dataset['shown'] === shown) return;
    button.dataset['shown'] = shown;
    const name = part('tv-label-name', code.name);
    const coder = coding.coderInitials ? [part('tv-label-coder', coding.coderInitials)] : [];
    const memo = coding.hasMemo ? [memoSign(hasMemo)] : [];
    button.replaceChildren(name, ...coder, ...memo);
  }

  #drawFold(button: HTMLButtonElement, count: number, top: number): void {
    placeLabel(button, top);
    button.textContent = `+${count}`;
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', this.#host.labels().moreCodings(count));
  }

  /** One stop for Tab, arrows inside: hundreds of codings must not stand between the text and the next pane. */
  #setTabStop(): void {
    const focused = document.activeElement;
    const buttons = this.#buttons.elements();
    const stop =
      buttons.find(button => button === focused) ??
      (this.#selected ? this.#buttons.get(this.#selected) : undefined) ??
      buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const key = target?.getAttribute('data-key');
    if (!target || !key) return;
    if (!target.classList.contains('tv-fold')) {
      this.#host.select(key);
      return;
    }
    const ids = key.split(' ');
    for (const id of ids) this.#unfolded.add(id);
    this.#draw();
    this.#buttons.get(ids[0] ?? '')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const id = event.target instanceof HTMLElement ? event.target.getAttribute('data-key') : null;
    if (!step || !id || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = this.#host.step(id.split(' ')[0] ?? id, step);
    if (!next) return;
    this.focus(next);
    this.#setTabStop();
  }
}

function placeLabel(button: HTMLElement, top: number): void {
  button.style.left = `${LABELS_LEFT}px`;
  button.style.top = `${top}px`;
  button.style.height = `${LABEL_HEIGHT}px`;
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function memoSign(label: string): HTMLElement {
  const sign = part('tv-label-memo', '');
  sign.title = label;
  return sign;
}
