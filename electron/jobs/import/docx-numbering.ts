import type { DocxLists, ListLevel, NumberedList } from './docx-lists.ts';
import { listNumber } from './list-numbers.ts';

/** What a paragraph says of its number, by itself and by its style. */
export interface ItemOfList {
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
  readonly styleId?: string | undefined;
}

const BULLET = '•';
const DEEPEST_LEVEL = 8;

/** Numbers paragraphs as Word shows them: the numbers are not in the text of the file (ECMA-376, part 1, 17.9). */
export class DocxNumbering {
  readonly #lists: DocxLists;
  /** Counters of each abstract list: lists that share one go on counting. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: DocxLists) {
    this.#lists = lists;
  }

  /** The number or bullet before a paragraph, with what divides it from the words; counts on. */
  prefix({ numId = '0', level: declared, styleId = '' }: ItemOfList): string {
    const list = numId === '0' ? undefined : this.#lists.list(numId);
    if (!list) return '';
    const wanted = declared ?? this.#lists.levelOfStyle(list, styleId);
    const level = wanted >= 0 && wanted <= DEEPEST_LEVEL ? wanted : 0;
    const own = this.#lists.levelOf(list, level);
    if (!own) return '';
    const counters = this.#countersOf(list, level);
    const restart = `${numId} ${level}`;
    const override = this.#restarted.has(restart) ? undefined : list.starts.get(level);
    this.#restarted.add(restart);
    counters[level] = override ?? (counters[level] ?? own.start - 1) + 1;
    const shown = own.format === 'bullet' ? BULLET : this.#shown(list, own, counters);
    if (shown === '') return '';
    return '  '.repeat(level) + shown + (own.divided ? ' ' : '');
  }

  /** The counters of a list; a paragraph on this level starts those below it anew. */
  #countersOf(list: NumberedList, level: number): (number | undefined)[] {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    for (let below = level + 1; below < counters.length; below++) {
      const restart = this.#lists.levelOf(list, below)?.restart ?? below;
      if (level < restart) counters[below] = undefined;
    }
    return counters;
  }

  #shown(list: NumberedList, own: ListLevel, counters: readonly (number | undefined)[]): string {
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#lists.levelOf(list, at);
      const format = own.legal ? 'decimal' : (level?.format ?? 'decimal');
      return listNumber(counters[at] ?? level?.start ?? 1, format);
    });
  }
}
