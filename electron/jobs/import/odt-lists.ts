import { listNumber } from './list-numbers.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { XmlAttributes } from './xml-walk.ts';

interface OpenList {
  readonly style: string;
  /** The number of the last item; null before the first. */
  count: number | null;
  /** Whether the next paragraph is the first of its item and has its number. */
  due: boolean;
}

/** Numbers the items of lists as they are nested ([OpenDocument 1.3] part 3, 5.3). */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  /** Last number of each list style, for lists that go on counting. */
  readonly #last = new Map<string, number>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  openList(attributes: XmlAttributes): void {
    const style = attributes['text:style-name'] ?? this.#open.at(-1)?.style ?? '';
    const goesOn = attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in attributes;
    const count = goesOn ? (this.#last.get(`${style} ${this.#open.length + 1}`) ?? null) : null;
    this.#open.push({ style, count, due: false });
  }

  closeList(): void {
    const list = this.#open.pop();
    if (list && list.count !== null) this.#last.set(`${list.style} ${this.#open.length + 1}`, list.count);
  }

  openItem(attributes: XmlAttributes): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const own = Number(attributes['text:start-value'] ?? Number.NaN);
    const start = this.#styles.level(list.style, this.#open.length)?.numbered?.start ?? 1;
    list.count = Number.isInteger(own) ? own : list.count === null ? start : list.count + 1;
    list.due = true;
  }

  /** What stands before a paragraph: the number or bullet of its item, once; else nothing. */
  prefix(): string {
    const list = this.#open.at(-1);
    if (!list?.due) return '';
    list.due = false;
    const level = this.#styles.level(list.style, this.#open.length);
    const indent = '  '.repeat(Math.min(9, this.#open.length - 1));
    if (!level?.numbered) return `${indent}• `;
    const { format, before, after } = level.numbered;
    const shown = `${before}${listNumber(list.count ?? 1, format)}${after}`;
    return shown === '' ? '' : `${indent}${shown} `;
  }
}
