import { AskedSpans } from './asked-spans.ts';
import { moveCaret } from './caret-motion.ts';
import { spanWithEdge } from './edge-span.ts';
import { growSpan } from './grow-span.ts';
import type { KeyAction } from './keyboard.ts';
import { caretRect } from './line-geometry.ts';
import type { OffsetMap } from './offset-map.ts';
import type { TextSelection } from './selection.ts';
import type { KeyCommand, Span } from './text-view-types.ts';

export interface KeyActionsHost {
  map(): OffsetMap;
  text(): string;
  selection: TextSelection;
  /** Pixels that Page Up and Page Down cover. */
  pageHeight(): number;
  selectedCoding(): (Span & { readonly id: string }) | undefined;
  /** The caret or selection was changed by key. */
  moved(): void;
  requestCode(initialText: string): void;
  openAtCaret(): void;
  command(command: KeyCommand): void;
  moveEdge(span: Span): void;
}

/** Where a word begins or ends, past the blanks: a passage moved by words neither begins nor ends with one. */
function besideWord(text: string, edge: 'start' | 'end', at: number): number {
  if (edge === 'end') return text.slice(0, at).trimEnd().length;
  return text.length - text.slice(at).trimStart().length;
}

/** Does what a key asks for. */
export class KeyActions {
  readonly #host: KeyActionsHost;
  readonly #asked = new AskedSpans();
  #goalX: number | null = null;

  constructor(host: KeyActionsHost) {
    this.#host = host;
  }

  /** Forgets the column that up and down keep to; call when the caret was put elsewhere by other means. */
  forgetColumn(): void {
    this.#goalX = null;
  }

  /** Call when codings have changed. */
  codingsChanged(): void {
    this.#asked.answered(this.#host.selectedCoding());
  }

  run(action: KeyAction): void {
    const vertical = action.type === 'move' && (action.unit === 'line' || action.unit === 'page');
    if (!vertical) this.forgetColumn();
    if (action.type === 'move') this.#move(action, vertical);
    else if (action.type === 'edge') this.#moveEdge(action);
    else if (action.type === 'grow') this.#grow(action.to);
    else if (action.type === 'code') this.#host.requestCode(action.text);
    else if (action.type === 'open') this.#host.openAtCaret();
    else this.#host.command(action.command);
  }

  #move(action: Extract<KeyAction, { type: 'move' }>, vertical: boolean): void {
    const { selection } = this.#host;
    const span = selection.span();
    if (span && !action.extend && action.unit === 'character') {
      selection.set(action.direction > 0 ? span.end : span.start);
    } else {
      if (vertical) this.#goalX ??= this.#caretX();
      const goal = { x: this.#goalX ?? 0, page: this.#host.pageHeight() };
      const next = moveCaret(this.#host.map(), selection.focus, action, goal);
      selection.set(next, action.extend ? selection.anchor : undefined);
    }
    this.#host.moved();
  }

  #caretX(): number {
    const { offset, affinity } = this.#host.selection.focus;
    const block = this.#host.map().toDom(offset)?.block;
    return block ? caretRect(block, offset, affinity).left : 0;
  }

  #grow(to: Extract<KeyAction, { type: 'grow' }>['to']): void {
    const { selection } = this.#host;
    const caret = selection.focus.offset;
    const grown = growSpan(this.#host.map(), selection.span() ?? { start: caret, end: caret }, to);
    if (!grown) return;
    selection.set(grown.end, grown.start);
    this.#host.moved();
  }

  #moveEdge({ edge, unit, direction }: Extract<KeyAction, { type: 'edge' }>): void {
    const coding = this.#host.selectedCoding();
    if (!coding) return;
    const standing = this.#asked.from(coding);
    const from = { offset: standing[edge], affinity: 'downstream' } as const;
    const to = moveCaret(this.#host.map(), from, { unit, direction }, { x: 0, page: 0 });
    const at = unit === 'word' ? besideWord(this.#host.text(), edge, to.offset) : to.offset;
    const span = spanWithEdge(this.#host.text(), standing, edge, at);
    if (span.start === standing.start && span.end === standing.end) return;
    this.#asked.ask(span);
    this.#host.moveEdge(span);
  }
}
