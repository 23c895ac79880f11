import { snapToGraphemes } from '../../shared/text/graphemes.ts';
import { span } from '../../shared/text/offset.ts';
import type { CaretPlace } from './line-geometry.ts';
import type { OffsetMap } from './offset-map.ts';
import type { Span } from './text-view-types.ts';

/**
 * The selection over the canonical text. It outlives the browser's own, which is lost as soon as a text
 * field elsewhere takes the focus, and it never cuts a grapheme cluster.
 */
export class TextSelection {
  #map: OffsetMap;
  #text = '';
  #anchor = 0;
  #focus: CaretPlace = { offset: 0, affinity: 'downstream' };

  constructor(map: OffsetMap) {
    this.#map = map;
  }

  setDocument(map: OffsetMap, text: string): void {
    this.#map = map;
    this.#text = text;
    this.set(map.toVisible(0));
  }

  get focus(): CaretPlace {
    return this.#focus;
  }

  get anchor(): number {
    return this.#anchor;
  }

  /** The selected span, or null when there is only a caret. */
  span(): Span | null {
    const start = Math.min(this.#anchor, this.#focus.offset);
    const end = Math.max(this.#anchor, this.#focus.offset);
    return start === end ? null : { start, end };
  }

  /** Puts the caret somewhere; with an anchor, selects from there. */
  set(focus: number | CaretPlace, anchor?: number): void {
    this.#focus = typeof focus === 'number' ? { offset: focus, affinity: 'downstream' } : focus;
    this.#anchor = anchor ?? this.#focus.offset;
    this.#snap();
  }

  /** Widens to the paragraph in which the selection began. */
  setToParagraph(): void {
    const block = this.#map.toDom(this.#anchor)?.block;
    if (block) this.set(block.end, block.start);
  }

  /** Some systems select the space after a double-clicked word too; it is no part of what was said. */
  trimEnd(): void {
    const selected = this.span();
    if (!selected) return;
    const words = this.#text.slice(selected.start, selected.end).trimEnd();
    if (words !== '') this.set(selected.start + words.length, selected.start);
  }

  /** Takes over the browser's selection. Gives false when it is not wholly inside the text. */
  readDom(): boolean {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return false;
    const range = selection.getRangeAt(0);
    const backward =
      range.endContainer === selection.anchorNode && range.endOffset === selection.anchorOffset;
    const bias = (isStart: boolean) => (selection.isCollapsed || isStart ? 'start' : 'end');
    const anchor = this.#map.toOffset(selection.anchorNode, selection.anchorOffset, bias(!backward));
    const focus = this.#map.toOffset(selection.focusNode, selection.focusOffset, bias(backward));
    if (anchor === null || focus === null) return false;
    // The browser's place says nothing of affinity; where it agrees, what is known is kept.
    this.set(focus === this.#focus.offset ? this.#focus : focus, anchor);
    return true;
  }

  /** Shows the selection as the browser's own, which copying, dragging and screen readers go by. */
  writeDom(): void {
    const [anchor, focus] = this.#domEnds();
    if (!anchor || !focus || this.isInDom()) return;
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  /** Whether the browser's own selection is this very one: it stays when a button takes the focus, not when a field does. */
  isInDom(): boolean {
    const [anchor, focus] = this.#domEnds();
    const selection = document.getSelection();
    return (
      selection !== null &&
      anchor !== null &&
      focus !== null &&
      selection.anchorNode === anchor.node &&
      selection.anchorOffset === anchor.offset &&
      selection.focusNode === focus.node &&
      selection.focusOffset === focus.offset
    );
  }

  #domEnds() {
    const forward = this.#anchor <= this.#focus.offset;
    const collapsed = this.#anchor === this.#focus.offset;
    const anchor = this.#map.toDom(this.#anchor, forward ? 'start' : 'end');
    const focus = this.#map.toDom(this.#focus.offset, forward && !collapsed ? 'end' : 'start');
    return [anchor, focus] as const;
  }

  #snap(): void {
    const limit = this.#text.length;
    const start = Math.min(this.#anchor, this.#focus.offset, limit);
    const end = Math.min(Math.max(this.#anchor, this.#focus.offset), limit);
    const snapped = snapToGraphemes(this.#text, span(Math.max(0, start), Math.max(0, end)));
    const forward = this.#anchor <= this.#focus.offset;
    this.#anchor = forward ? snapped.start : snapped.end;
    this.#focus = { ...this.#focus, offset: forward ? snapped.end : snapped.start };
  }
}
