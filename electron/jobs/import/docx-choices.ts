import { strToU8 } from 'fflate';
import type { SaxesTagPlain } from 'saxes';
import { readXml } from './xml-parts.ts';

/** How tracked changes of a Word document are read: as accepted, or as the text was before them. */
export type TrackedChanges = 'accepted' | 'rejected';

const INSERTED = new Set(['w:ins', 'w:moveTo']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);
const OFF = new Set(['0', 'false', 'off']);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function opening({ name, attributes, isSelfClosing }: SaxesTagPlain): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}${isSelfClosing ? '/>' : '>'}`;
}

/** Writes the document anew without what is not to be read. */
class Rewriter {
  /** What is written so far; a run is kept apart until it is known whether it is hidden. */
  readonly #parts: string[] = [];
  readonly #rejects: boolean;
  #run: { from: number; depth: number; isHidden: boolean } | null = null;
  #depth = 0;
  /** Depth within an insertion that is rejected. */
  #dropped = 0;

  constructor(changes: TrackedChanges) {
    this.#rejects = changes === 'rejected';
  }

  open(tag: SaxesTagPlain): void {
    this.#depth++;
    if (this.#dropped > 0 || (this.#rejects && INSERTED.has(tag.name))) {
      this.#dropped++;
      return;
    }
    if (this.#rejects && REMOVED.has(tag.name)) return;
    if (tag.name === 'w:r' && !this.#run)
      this.#run = { from: this.#parts.length, depth: this.#depth, isHidden: false };
    if (tag.name === 'w:vanish' && this.#run && !OFF.has(tag.attributes['w:val'] ?? ''))
      this.#run.isHidden = true;
    this.#parts.push(opening(this.#rejects && tag.name === 'w:delText' ? { ...tag, name: 'w:t' } : tag));
  }

  close(name: string, isSelfClosing: boolean): void {
    const depth = this.#depth--;
    if (this.#dropped > 0) {
      this.#dropped--;
      return;
    }
    if (this.#rejects && REMOVED.has(name)) return;
    if (!isSelfClosing) this.#parts.push(`</${this.#rejects && name === 'w:delText' ? 'w:t' : name}>`);
    if (name !== 'w:r' || this.#run?.depth !== depth) return;
    if (this.#run.isHidden) this.#parts.length = this.#run.from;
    this.#run = null;
  }

  text(text: string): void {
    if (this.#dropped === 0) this.#parts.push(escaped(text));
  }

  end(): string {
    return this.#parts.join('');
  }
}

/**
 * The main document without hidden text, and with its tracked changes rejected where that is wished: insertions and what
 * was moved here left out, deletions and what was moved away put back (ECMA-376, part 1, 17.13.5).
 * @throws ImportError FILE_DAMAGED as `readXml` does
 */
export function withChoices(documentXml: Uint8Array, changes: TrackedChanges): Uint8Array {
  const rewriter = new Rewriter(changes);
  readXml(documentXml, {
    open: tag => rewriter.open(tag),
    close: (name, isSelfClosing) => rewriter.close(name, isSelfClosing),
    text: text => rewriter.text(text),
  });
  return strToU8(rewriter.end());
}
