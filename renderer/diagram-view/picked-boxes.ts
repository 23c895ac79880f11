/** The boxes that are picked to be moved or put in line together. */
export class PickedBoxes {
  #ids: ReadonlySet<string> = new Set();
  readonly #changed: (ids: readonly string[]) => void;

  constructor(changed: (ids: readonly string[]) => void) {
    this.#changed = changed;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  set(ids: Iterable<string>): void {
    const next = new Set(ids);
    if (next.size === this.#ids.size && [...next].every(id => this.#ids.has(id))) return;
    this.#ids = next;
    this.#changed([...next]);
  }

  toggle(id: string): void {
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }

  /** What moves when this box does: all picked boxes where it is one of them, else it alone. */
  with(id: string): ReadonlySet<string> {
    return this.#ids.has(id) ? this.#ids : new Set([id]);
  }

  /** Forgets boxes that are not drawn any more. */
  keep(known: ReadonlySet<string>): void {
    this.set([...this.#ids].filter(id => known.has(id)));
  }
}
