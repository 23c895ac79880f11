/** Absolutely placed elements of one kind under a parent, kept by key from one drawing to the next. */
export class KeyedElements<Tag extends 'div' | 'button'> {
  readonly #parent: HTMLElement;
  readonly #tag: Tag;
  readonly #className: string;
  #elements = new Map<string, HTMLElementTagNameMap[Tag]>();

  constructor(parent: HTMLElement, tag: Tag, className: string) {
    this.#parent = parent;
    this.#tag = tag;
    this.#className = className;
  }

  /** Shows exactly these keys in this order, which is also the order of reading. */
  sync(keys: readonly string[], draw: (element: HTMLElementTagNameMap[Tag], key: string) => void): void {
    const wanted = new Set(keys);
    // First out, then in: an element moved past a stale neighbour would lose its focus.
    for (const [key, element] of this.#elements) if (!wanted.has(key)) element.remove();
    const next = new Map<string, HTMLElementTagNameMap[Tag]>();
    let before: Element | null = null;
    for (const key of keys) {
      const element = this.#elements.get(key) ?? this.#create(key);
      draw(element, key);
      this.#placeAfter(before, element);
      before = element;
      next.set(key, element);
    }
    this.#elements = next;
  }

  get(key: string): HTMLElementTagNameMap[Tag] | undefined {
    return this.#elements.get(key);
  }

  elements(): HTMLElementTagNameMap[Tag][] {
    return [...this.#elements.values()];
  }

  #create(key: string): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(this.#tag);
    element.className = this.#className;
    element.setAttribute('data-key', key);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    return element;
  }

  #placeAfter(before: Element | null, element: Element): void {
    if (before) {
      if (before.nextElementSibling !== element) before.after(element);
    } else if (element.parentNode !== this.#parent) {
      const first = [...this.#elements.values()].find(other => other.parentNode === this.#parent);
      this.#parent.insertBefore(element, first ?? null);
    }
  }
}
