import { LONGEST_INSTRUCTION } from './field-instructions.ts';

/**
 * Complex fields under way (ECMA-376, part 1, 17.16.18): between the beginning of one and its result stands an
 * instruction, which is no text of the document.
 */
export class DocxFields {
  /** For each field around: its instruction as far as it was told; null once its result began. */
  readonly #around: (string | null)[] = [];
  #instructions = 0;

  get isInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** Adds to the instruction being told. */
  tell(words: string): void {
    const last = this.#around.length - 1;
    const told = this.#around[last];
    if (typeof told === 'string' && told.length < LONGEST_INSTRUCTION) this.#around[last] = told + words;
  }

  /** Takes the mark of a field; gives its instruction when that has ended. */
  mark(type: string): string | null {
    if (type === 'begin') {
      this.#around.push('');
      this.#instructions++;
      return null;
    }
    const told = this.#around.pop();
    if (told === undefined) return null;
    if (told !== null) this.#instructions--;
    if (type === 'separate') this.#around.push(null);
    return told;
  }
}
