import { CaretOverlay } from './caret-overlay.ts';
import { CodingStore } from './coding-store.ts';
import { filterParagraphs, renderDocument } from './document-renderer.ts';
import { EdgeHandles, type EdgeHandlesHost } from './edge-handles.ts';
import type { Frame } from './frame.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { laneItems } from './lane-items.ts';
import type { CaretPlace } from './line-geometry.ts';
import { MarginLane, type MarginLaneHost } from './margin-lane.ts';
import { Minimap } from './minimap.ts';
import { type Block, OffsetMap } from './offset-map.ts';
import type { Span, TextDocument, ViewCode, ViewCoding } from './text-view-types.ts';
import { blocksNear, scrollToOffset, spanOf, visibleSpan } from './viewport.ts';

/** Past this length, or so many codings, only highlights near the viewport are registered with the browser. */
const PAINT_ALL_UP_TO = 500_000;
const PAINT_ALL_CODINGS = 4000;

export interface SceneHost {
  readonly lane: MarginLaneHost;
  readonly handles: Omit<EdgeHandlesHost, 'map'>;
  readonly grips: Omit<EdgeHandlesHost, 'map'>;
  /** The selection, where it was made by a finger and can be drawn out by its ends. */
  gripped(): Span | null;
  caret(): CaretPlace;
}

/** What is on screen: text, highlights, margin, caret and grips, kept in step with the codings. */
export class Scene {
  readonly frame: Frame;
  readonly store = new CodingStore();
  readonly painter: HighlightPainter;
  readonly caret = new CaretOverlay();
  readonly lane: MarginLane;
  readonly handles: EdgeHandles;
  readonly grips: EdgeHandles;
  readonly minimap: Minimap;
  readonly #host: SceneHost;
  readonly #resized = new ResizeObserver(() => this.#refit());
  #doc: TextDocument = { id: '', text: '', turns: [] };
  #map: OffsetMap;
  #shown: readonly Block[] = [];
  #codes: ReadonlyMap<string, ViewCode> = new Map();
  #hits: readonly Span[] = [];
  #selectedId: string | null = null;
  #codedOnly = false;
  #scheduled = 0;
  #width = 0;
  /** What was read at the top when the text was last drawn, and how far it was scrolled then. */
  #reading = { start: 0, scrollTop: 0 };
  /** Paragraphs that the margin was last drawn for; null when it has to be drawn anew. */
  #drawn: Span | null = null;

  constructor(frame: Frame, host: SceneHost) {
    this.frame = frame;
    this.#host = host;
    this.painter = new HighlightPainter(frame.root);
    this.#map = new OffsetMap(frame.text, []);
    this.lane = new MarginLane(host.lane);
    this.handles = new EdgeHandles({ ...host.handles, map: () => this.#map });
    this.grips = new EdgeHandles({ ...host.grips, map: () => this.#map });
    this.minimap = this.#createMinimap();
    frame.root.after(this.minimap.element);
    frame.page.insertBefore(this.lane.element, frame.overlay);
    frame.overlay.append(this.caret.element, ...this.handles.elements, ...this.grips.elements);
    this.#resized.observe(frame.root);
    this.#resized.observe(frame.text);
  }

  get doc(): TextDocument {
    return this.#doc;
  }

  get map(): OffsetMap {
    return this.#map;
  }

  get codes(): ReadonlyMap<string, ViewCode> {
    return this.#codes;
  }

  get selectedId(): string | null {
    return this.#selectedId;
  }

  setDocument(doc: TextDocument): void {
    this.#doc = doc;
    this.store.set([]);
    this.#map = renderDocument(this.frame.text, doc);
    this.painter.setMap(this.#map);
    this.lane.reset();
    this.#hits = [];
    this.minimap.schedule();
    this.frame.root.scrollTop = 0;
    this.#reading = { start: 0, scrollTop: 0 };
    this.selectCoding(null);
    this.#filterBlocks(true);
  }

  setCodes(codes: readonly ViewCode[]): void {
    this.#codes = new Map(codes.map(code => [code.id, code]));
    this.painter.setCodes(this.#codes);
    // Codes that share a highlight by their colour may now be of another.
    if (!this.#isHuge()) this.painter.paint(this.store.shown());
    this.#paintSelected();
    this.minimap.schedule();
    this.schedule();
  }

  /** Brings the screen in line with the store. */
  codingsChanged(): void {
    this.minimap.schedule();
    this.painter.arrange(this.store.shown());
    if (!this.#isHuge()) this.painter.paint(this.store.shown());
    this.#filterBlocks(this.#codedOnly);
    if (this.#selectedId !== null && !this.selectedCoding()) this.selectCoding(null);
    else this.#paintSelected();
  }

  /** Marks what a search found, in the strip beside the text too. */
  setHits(hits: readonly Span[]): void {
    this.painter.setMarks('search', hits);
    this.#hits = hits;
    this.minimap.schedule();
  }

  codedOnly(on: boolean): void {
    this.#codedOnly = on;
    this.frame.root.classList.toggle('tv-coded-only', on);
    this.#filterBlocks(true);
    this.showSelected();
  }

  selectCoding(id: string | null): void {
    if (this.#selectedId === id) return;
    this.#selectedId = id;
    this.lane.setSelected(id);
    this.#paintSelected();
    this.schedule();
  }

  selectedCoding(): ViewCoding | undefined {
    return this.#selectedId === null ? undefined : this.store.get(this.#selectedId);
  }

  /** Draws the selected coding; `preview` is where its edges are while one is dragged. */
  showSelected(preview?: Span): void {
    this.handles.show(this.#paintSelected(preview), this.#origin());
  }

  placeCaret(): void {
    const origin = this.#origin();
    this.caret.place(this.#map, this.#host.caret(), origin);
    if (!this.grips.dragging) this.grips.show(this.#host.gripped(), origin);
  }

  /** Redraws with the next frame. */
  schedule(): void {
    this.#drawn = null;
    this.scrolled();
  }

  /** As `schedule`, but what was drawn is still right where it reaches far enough. */
  scrolled(): void {
    if (this.#scheduled === 0) this.#scheduled = requestAnimationFrame(() => this.refresh());
  }

  /** Redraws what depends on layout: highlights of a huge text, the margin, caret and grips. */
  refresh(): void {
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    const showView = this.minimap.measured();
    this.#redraw();
    showView();
  }

  #redraw(): void {
    const visible = spanOf(blocksNear(this.frame.root, this.#shown, 0.25));
    if (this.#drawn && visible.start >= this.#drawn.start && visible.end <= this.#drawn.end) return;
    const near = blocksNear(this.frame.root, this.#shown, 1);
    const { start, end } = spanOf(near);
    this.#drawn = { start, end };
    const codings = this.store.within(start, end);
    if (this.#isHuge()) this.painter.paint(codings);
    const origin = this.#origin();
    const where = { map: this.#map, text: this.#doc.text, origin };
    const items = laneItems(codings, this.#codes, near, where);
    const place = [
      this.caret.measured(this.#map, this.#host.caret(), origin),
      this.grips.dragging ? null : this.grips.measured(this.#host.gripped(), origin),
      this.handles.dragging ? null : this.handles.measured(this.selectedCoding() ?? null, origin),
    ];
    // What is looked at after something was drawn would have the page laid out anew, once for each.
    this.lane.render(items);
    for (const draw of place) draw?.();
  }

  destroy(): void {
    cancelAnimationFrame(this.#scheduled);
    this.#resized.disconnect();
    this.painter.destroy();
    this.minimap.destroy();
    this.frame.root.remove();
  }

  #createMinimap(): Minimap {
    return new Minimap({
      length: () => this.#doc.text.length,
      codings: () => this.store.shown(),
      color: codeId => this.#codes.get(codeId)?.color,
      hits: () => this.#hits,
      visible: () => this.#look(),
      goTo: offset => scrollToOffset(this.frame.root, this.#map, offset, 0.5),
    });
  }

  #look(): Span {
    const visible = visibleSpan(this.frame.root, this.#shown);
    const { scrollTop } = this.frame.root;
    // Nobody has scrolled: else each step of a divider that is drawn would take it to the start of a line above.
    if (Math.abs(scrollTop - this.#reading.scrollTop) > 1)
      this.#reading = { start: visible.start, scrollTop };
    return visible;
  }

  /** In another width the lines break elsewhere: what was read at the top is to stay there. */
  #refit(): void {
    const { clientWidth } = this.frame.root;
    const { start } = this.#reading;
    if (clientWidth !== this.#width && this.#width > 0 && start > 0) {
      scrollToOffset(this.frame.root, this.#map, Math.floor(start), 0);
      this.#reading = { start, scrollTop: this.frame.root.scrollTop };
    }
    this.#width = clientWidth;
    this.schedule();
  }

  #filterBlocks(changed: boolean): void {
    if (changed) {
      const coded = (block: Block) => this.store.within(block.start, block.end).length > 0;
      filterParagraphs(this.#map.blocks, block => !this.#codedOnly || coded(block));
      this.#shown = this.#map.blocks.filter(block => !block.element.hidden);
    }
    this.schedule();
  }

  /** Paints only; where the grips stand needs the layout, which the next frame works out anyway. */
  #paintSelected(preview?: Span): Span | null {
    const coding = this.selectedCoding();
    const span = coding ? (preview ?? coding) : null;
    this.painter.setSelected(coding?.codeId ?? null, span);
    return span;
  }

  #isHuge(): boolean {
    return this.#doc.text.length > PAINT_ALL_UP_TO || this.store.shown().length > PAINT_ALL_CODINGS;
  }

  #origin(): DOMRect {
    return this.frame.page.getBoundingClientRect();
  }
}
