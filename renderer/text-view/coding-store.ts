import { type IntervalIndex, intervalIndex } from '../../shared/text/interval-index.ts';
import { type Span as OffsetSpan, offset, span } from '../../shared/text/offset.ts';
import type { CodingChanges, ViewCoding } from './text-view-types.ts';

type Entry = OffsetSpan & { readonly coding: ViewCoding };

/** The codings of the document on screen, those that the filter lets through, and where they lie. */
export class CodingStore {
  readonly #codings = new Map<string, ViewCoding>();
  #filter: (coding: ViewCoding) => boolean = () => true;
  #shown: readonly ViewCoding[] | null = null;
  #index: IntervalIndex<Entry> | null = null;

  set(codings: readonly ViewCoding[]): void {
    this.#codings.clear();
    this.apply({ added: codings });
  }

  apply({ added = [], changed = [], removedIds = [] }: CodingChanges): void {
    for (const id of removedIds) this.#codings.delete(id);
    for (const coding of [...added, ...changed]) this.#codings.set(coding.id, coding);
    this.#forget();
  }

  setFilter(filter: (coding: ViewCoding) => boolean): void {
    this.#filter = filter;
    this.#forget();
  }

  /** A coding that is shown; undefined also when the filter hides it. */
  get(id: string): ViewCoding | undefined {
    const coding = this.#codings.get(id);
    return coding && this.#filter(coding) ? coding : undefined;
  }

  /** All codings shown, in reading order. */
  shown(): readonly ViewCoding[] {
    this.#shown ??= [...this.#codings.values()]
      .filter(coding => this.#filter(coding))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    return this.#shown;
  }

  /** Codings over the character at an offset, narrowest first: the narrowest is most likely what was meant. */
  at(position: number): ViewCoding[] {
    return this.within(position, position + 1).sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  within(start: number, end: number): ViewCoding[] {
    this.#index ??= intervalIndex(
      this.shown().map(coding => ({ ...span(coding.start, coding.end), coding })),
    );
    return this.#index.within(offset(start), offset(end)).map(entry => entry.coding);
  }

  /** The coding after or before another one or, without one, after or before an offset. */
  adjacent(id: string | null, position: number, direction: 1 | -1): ViewCoding | null {
    const all = this.shown();
    const at = id === null ? -1 : all.findIndex(coding => coding.id === id);
    if (at >= 0) return all[at + direction] ?? null;
    if (direction > 0) return all.find(coding => coding.start >= position) ?? null;
    return all.findLast(coding => coding.start < position) ?? null;
  }

  #forget(): void {
    this.#shown = null;
    this.#index = null;
  }
}
