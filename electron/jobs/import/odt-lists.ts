import { listNumber } from './list-numbers.ts';
import { type OdtLevelOf, type OdtStyles, OUTLINE } from './odt-styles.ts';
import type { XmlAttributes } from './xml-walk.ts';

interface OpenList {
  readonly style: string;
  /** The number of the last item; null before the first. */
  count: number | null;
  /** Whether the next paragraph is the first of its item and has its number. */
  due: boolean;
}

const DEEPEST_HEADING = 10;

/** A number with those of the levels above it that are shown, and what stands before and after it. */
function shownNumber(levelOf: OdtLevelOf, counts: readonly (number | null)[]): string {
  const numbered = levelOf(counts.length)?.numbered;
  if (!numbered) return '';
  const first = Math.max(0, counts.length - numbered.shown);
  const numbers = counts.slice(first).map((count, i) => {
    const level = levelOf(first + i + 1)?.numbered;
    return level ? listNumber(count ?? level.start, level.format) : '';
  });
  return `${numbered.before}${numbers.filter(Boolean).join('.')}${numbered.after}`;
}

/** Numbers the items of lists as they are nested ([OpenDocument 1.3] part 3, 5.3). */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #open: OpenList[] = [];
  /** Last number of each list style, for lists that go on counting. */
  readonly #last = new Map<string, number>();

  /** Last number of each level of headings. */
  readonly #headings: number[] = [];

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
    const levelOf: OdtLevelOf = level => this.#styles.level(list.style, level);
    const indent = '  '.repeat(Math.min(9, this.#open.length - 1));
    if (!levelOf(this.#open.length)?.numbered) return `${indent}• `;
    const counts = this.#open.map(each => each.count);
    const shown = shownNumber(levelOf, counts);
    return shown === '' ? '' : `${indent}${shown} `;
  }

  /** The number before a heading that is no item of a list ([OpenDocument 1.3] part 3, 16.34). */
  headingPrefix(attributes: XmlAttributes): string {
    const level = Number(attributes['text:outline-level'] ?? 1);
    const style = attributes['text:style-name'];
    if (!(level >= 1 && level <= DEEPEST_HEADING) || attributes['text:is-list-header'] === 'true') return '';
    if (this.#open.length > 0 || this.#styles.of('paragraph', style, 'unnumbered')) return '';
    const levelOf: OdtLevelOf = at => this.#styles.level(OUTLINE, at);
    const own = Number(attributes['text:start-value'] ?? Number.NaN);
    const last = this.#headings[level - 1] ?? null;
    const next = last === null ? (levelOf(level)?.numbered?.start ?? 1) : last + 1;
    this.#headings.length = level - 1;
    this.#headings.push(Number.isInteger(own) ? own : next);
    const shown = shownNumber(
      levelOf,
      Array.from(this.#headings, count => count ?? null),
    );
    return shown === '' ? '' : `${shown} `;
  }
}
