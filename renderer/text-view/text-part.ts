/** About two screens of text. */
const FULL_AT = { paragraphs: 16, characters: 2000 };

/**
 * Some paragraphs that the browser lays out and paints together, once they come near the screen. It watches each part
 * in each frame: to have it watch each paragraph of a text of a million characters takes 8 ms a frame.
 */
export class TextPart {
  readonly element = document.createElement('div');
  readonly #heights = new Map<HTMLElement, number>();
  #characters = 0;

  constructor() {
    this.element.className = 'tv-part';
  }

  get isEmpty(): boolean {
    return this.#heights.size === 0;
  }

  get isFull(): boolean {
    return this.#heights.size >= FULL_AT.paragraphs || this.#characters >= FULL_AT.characters;
  }

  /** @param height what the paragraph is thought to take before it is laid out, in pixels */
  add(paragraph: HTMLElement, characters: number, height: number): void {
    this.#heights.set(paragraph, height);
    this.#characters += characters;
    this.element.append(paragraph);
  }

  /** Takes the room of the paragraphs that are not hidden. */
  fit(): void {
    const shown = [...this.#heights].filter(([paragraph]) => !paragraph.hidden);
    const height = shown.reduce((sum, [, each]) => sum + each, 0);
    this.element.hidden = shown.length === 0;
    this.element.style.setProperty('--tv-estimate', `${height}px`);
  }
}

/** Brings the parts in line with which of their paragraphs are hidden. */
export function fitParts(blocks: Iterable<{ readonly part: TextPart }>): void {
  const parts = new Set<TextPart>();
  for (const { part } of blocks) parts.add(part);
  for (const part of parts) part.fit();
}
