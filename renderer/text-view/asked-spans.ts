import type { Span } from './text-view-types.ts';

type Moved = Span & { readonly id: string };

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/**
 * Where the edges of a coding will be when all keys pressed so far have been answered: the next key goes on from there,
 * or keys that follow each other quicker than the answers would be lost.
 */
export class AskedSpans {
  #id = '';
  /** From the span that was there at first to the one asked for last. */
  #spans: readonly Span[] = [];

  /** What the next step of a coding starts from. */
  from(coding: Moved): Span {
    const isOnTheWay = coding.id === this.#id && this.#spans.some(span => isSame(span, coding));
    if (!isOnTheWay) {
      this.#id = coding.id;
      this.#spans = [coding];
    }
    return this.#spans.at(-1) ?? coding;
  }

  ask(span: Span): void {
    this.#spans = [...this.#spans, span];
  }

  /** Takes in what a coding has become: with the last answer, nothing is asked for any more. */
  answered(coding: Moved | undefined): void {
    const last = this.#spans.at(-1);
    if (!coding || coding.id !== this.#id || (last && isSame(last, coding))) this.#spans = [];
  }
}
