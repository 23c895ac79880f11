/**
 * Named highlights of one view. The browser's registry is shared by the whole page, and two views may show
 * the same code (comparing coders): each adds its own ranges to the shared highlight and takes only those out.
 */
export class HighlightSet {
  readonly #ranges = new Map<string, Set<StaticRange>>();
  readonly #priority: (name: string) => number;

  constructor(priority: (name: string) => number) {
    this.#priority = priority;
  }

  add(name: string, ranges: readonly StaticRange[]): void {
    if (ranges.length === 0) return;
    const own = this.#ranges.get(name) ?? new Set();
    this.#ranges.set(name, own);
    const registered = CSS.highlights.get(name);
    const highlight = registered ?? new Highlight();
    for (const range of ranges) {
      own.add(range);
      highlight.add(range);
    }
    if (registered) return;
    highlight.priority = this.#priority(name);
    CSS.highlights.set(name, highlight);
  }

  remove(name: string, ranges: Iterable<StaticRange>): void {
    const own = this.#ranges.get(name);
    const highlight = CSS.highlights.get(name);
    for (const range of [...ranges]) {
      own?.delete(range);
      highlight?.delete(range);
    }
    if (own?.size === 0) this.#ranges.delete(name);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  }

  replace(name: string, ranges: readonly StaticRange[]): void {
    this.remove(name, this.#ranges.get(name) ?? []);
    this.add(name, ranges);
  }

  clear(): void {
    for (const [name, ranges] of [...this.#ranges]) this.remove(name, ranges);
  }
}
