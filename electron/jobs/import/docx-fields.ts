/**
 * Complex fields under way (ECMA-376, part 1, 17.16.18): between the beginning of one and its result stands an
 * instruction, which is no text of the document.
 */
export class DocxFields {
  /** For each field around: whether its instruction is being told. */
  readonly #around: boolean[] = [];
  #instructions = 0;

  get isInstruction(): boolean {
    return this.#instructions > 0;
  }

  mark(type: string): void {
    if (type === 'begin') {
      this.#around.push(true);
      this.#instructions++;
      return;
    }
    const told = this.#around.pop();
    if (told) this.#instructions--;
    if (type === 'separate' && told !== undefined) this.#around.push(false);
  }
}

/** Whether an instruction makes its result a link that leads out of the document (17.16.5.25). */
export function isLink(instruction: string): boolean {
  return /^\s*HYPERLINK\b(?!\s+\\l)/i.test(instruction);
}
