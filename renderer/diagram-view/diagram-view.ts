import { select } from 'd3';
import type { DrawnLayout } from '../../shared/api/entities/drawn-layout.ts';
import type { Alignment } from '../../shared/diagram/align-boxes.ts';
import { type Bounds, boxBounds, boxesOverlap, type Point } from '../../shared/diagram/geometry.ts';
import type { Layout } from '../../shared/diagram/layout-types.ts';
import { type ModelNames, modelShapes } from '../../shared/diagram/model-input.ts';
import { boundsWithNotes, type DiagramNote } from '../../shared/diagram/note-shape.ts';
import type { ModelGraph } from '../../shared/theory/model-graph.ts';
import type { ModelGroup } from '../../shared/theory/model-groups.ts';
import { type Focused, handleKey, type KeyTarget } from './diagram-keys.ts';
import type { Layer } from './draw-items.ts';
import { markEmphasis } from './emphasis.ts';
import { enableDrag } from './factor-drag.ts';
import { focusItem, itemAt, keepingFocus } from './focus.ts';
import { MovingBoxes } from './moving-boxes.ts';
import { NotesLayer } from './notes-layer.ts';
import { PanZoom } from './pan-zoom.ts';
import { PickedBoxes } from './picked-boxes.ts';
import { enableBand } from './rubber-band.ts';
import { Scene } from './scene.ts';
import type { DiagramItem } from './view-items.ts';
import type { DiagramEmphasis, DiagramHandlers, DiagramLabels, DiagramSelection } from './view-types.ts';
import { type Heading, headingAfter, walk } from './walk.ts';

/** How near a dragged box must come to a line to fall on it, in pixels. */
const REACH = 7;

/**
 * The causal map on the screen: boxes, arrows and notes that can be clicked, dragged and walked through by keys. It draws
 * what it is given and stores nothing; after `onMoved` its owner lays the model out again and calls `setModel`.
 */
export class DiagramView {
  readonly #container: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #items: Layer;
  readonly #chips: Layer;
  readonly #moving: MovingBoxes;
  readonly #scene: Scene;
  readonly #notes: NotesLayer;
  readonly #picked: PickedBoxes;
  readonly #panZoom: PanZoom;
  readonly #resize: ResizeObserver;
  readonly #on: DiagramHandlers;
  readonly #endBand: () => void;
  #snaps = true;
  #heading: Heading = 'out';
  #selection: DiagramSelection = null;
  #emphasis: DiagramEmphasis | null = null;

  constructor(
    container: HTMLElement,
    options: { readonly labels: DiagramLabels; readonly on: DiagramHandlers },
  ) {
    this.#container = container;
    this.#on = options.on;
    const svg = select(container)
      .append('svg')
      .attr('class', 'diagram-view')
      .attr('role', 'group')
      .attr('tabindex', -1)
      .attr('aria-label', options.labels.diagram);
    const canvas = svg.append('g');
    const frames = canvas.append('g').attr('aria-hidden', 'true');
    this.#items = canvas.append('g');
    this.#chips = canvas.append('g').attr('aria-hidden', 'true');
    const notes = canvas.append('g');
    const guides = canvas.append('g').attr('aria-hidden', 'true');
    this.#scene = new Scene({ frames, items: this.#items, chips: this.#chips }, options.labels);
    this.#notes = new NotesLayer(notes, options.labels, {
      snaps: () => this.#snaps,
      placed: (id, place) => this.#on.onNotePlaced?.(id, place),
    });
    this.#picked = new PickedBoxes(ids => {
      this.#mark();
      this.#on.onPicked?.(ids);
    });
    this.#moving = new MovingBoxes({
      scene: this.#scene,
      picked: this.#picked,
      guides,
      reach: () => (this.#snaps ? REACH / this.#panZoom.scale : null),
      moved: (moves, goesOn) => this.#on.onMoved(moves, goesOn),
    });
    this.#svg = svg.node() as SVGSVGElement;
    this.#panZoom = new PanZoom(this.#svg, canvas.node() as SVGGElement, () => this.#on.onViewed?.());
    this.#endBand = enableBand(this.#svg, guides, {
      toDiagram: client => this.#panZoom.toDiagram(client),
      enclosed: bounds => this.#pickIn(bounds),
    });
    this.#svg.addEventListener('click', this.#clicked);
    this.#svg.addEventListener('dblclick', this.#doubleClicked);
    this.#svg.addEventListener('keydown', this.#pressed);
    this.#resize = new ResizeObserver(() => {
      if (this.#panZoom.fitted) this.fit();
    });
    this.#resize.observe(container);
  }

  /**
   * Shows a model. The first one and one at another level are fitted into view; later ones keep the place and the zoom,
   * unless factors come that would be out of sight while nobody has chosen a place to look at.
   */
  setModel(graph: ModelGraph, layout: Layout, names: ModelNames, groups: readonly ModelGroup[] = []): void {
    const before = this.#scene.shown;
    keepingFocus(this.#svg, () => {
      const drawn = this.#scene.show({ graph, layout, shapes: modelShapes(graph, names), groups });
      enableDrag(drawn, this.#moving);
    });
    this.#picked.keep(new Set(layout.factors.map(factor => factor.id)));
    this.#mark();
    if (before?.graph.level !== graph.level || (this.#panZoom.fitted && this.#isOut(before.graph, graph)))
      this.fit();
  }

  /** Whether factors have come and not all of the drawing is in view. */
  #isOut(before: ModelGraph, graph: ModelGraph): boolean {
    const known = new Set(before.factors.map(factor => factor.codeId));
    const layout = this.#scene.shown?.layout;
    if (!layout || graph.factors.every(factor => known.has(factor.codeId))) return false;
    return !this.#panZoom.shows(layout.bounds);
  }

  /** Shows notes on the model. */
  setNotes(notes: readonly DiagramNote[]): void {
    keepingFocus(this.#svg, () => this.#notes.show(notes));
  }

  /** Whether what is dragged falls on the grid and in line with others. */
  setSnap(snaps: boolean): void {
    this.#snaps = snaps;
  }

  /** Sets the drawing in light or dark, whatever the page around it has. */
  setTheme(theme: 'light' | 'dark'): void {
    this.#container.dataset['theme'] = theme;
  }

  /** Marks a box or an arrow; it does not call the handlers. */
  select(selection: DiagramSelection): void {
    this.#selection = selection;
    this.#mark();
  }

  /** The drawing as it stands, as plain data that may be changed; undefined before the first model. */
  get drawn(): DrawnLayout | undefined {
    const layout = this.#scene.shown?.layout;
    return layout && (structuredClone(layout) as DrawnLayout);
  }

  /** Fades all but some boxes and arrows; null shows everything alike again. */
  emphasise(emphasis: DiagramEmphasis | null): void {
    this.#emphasis = emphasis;
    this.#mark();
  }

  /** Brings the whole map into view. */
  fit(): void {
    const layout = this.#scene.shown?.layout;
    if (layout) this.#panZoom.fit(boundsWithNotes(layout.bounds, this.#notes.notes));
  }

  /** Puts the picked boxes in line. */
  align(how: Alignment): void {
    const moved = this.#moving.align(how);
    this.#on.onAligned?.(how, moved);
  }

  /** Where a new note goes: into the middle of what is seen. */
  get middle(): Point {
    const { x, y } = this.#panZoom.centre();
    return { x: Math.round(x), y: Math.round(y) };
  }

  /** Where a note is, in pixels of the view, and at what zoom; null where there is none. */
  noteBox(noteId: string): { left: number; top: number; width: number; height: number; zoom: number } | null {
    const note = this.#notes.notes.find(each => each.id === noteId);
    if (!note) return null;
    const { x, y } = this.#panZoom.toElement(note);
    const zoom = this.#panZoom.scale;
    return { left: x, top: y, width: note.width * zoom, height: note.height * zoom, zoom };
  }

  /** Puts the focus on a note, as after its text was edited. */
  focusNote(noteId: string): void {
    focusItem(this.#svg, { type: 'note', id: noteId });
  }

  /** Removes the drawing and every listener. */
  destroy(): void {
    this.#resize.disconnect();
    this.#endBand();
    this.#panZoom.stop();
    this.#svg.remove();
    delete this.#container.dataset['theme'];
  }

  #mark(): void {
    const chosen = this.#selection;
    const isChosen = (item: DiagramItem): boolean =>
      chosen !== null &&
      ('factor' in chosen
        ? item.type === 'factor' && item.id === chosen.factor
        : item.type === 'arrow' && item.id === chosen.arrow);
    const isPicked = (item: DiagramItem): boolean =>
      item.type === 'factor' && this.#picked.ids.size > 1 && this.#picked.ids.has(item.id);
    for (const layer of [this.#items, this.#chips]) {
      layer
        .selectAll<SVGGElement, DiagramItem>(':scope > g')
        .classed('is-selected', isChosen)
        .classed('is-picked', isPicked);
    }
    this.#items
      .selectAll<SVGGElement, DiagramItem>(':scope > g')
      .attr('aria-pressed', item => String(isChosen(item) || isPicked(item)));
    markEmphasis(this.#svg, [this.#items, this.#chips], this.#emphasis);
  }

  #pickIn({ left, top, right, bottom }: Bounds): void {
    const band = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
    const inside = (this.#scene.shown?.layout.factors ?? []).filter(box => boxesOverlap(box, band));
    this.#picked.set([...this.#picked.ids, ...inside.map(box => box.id)]);
  }

  readonly #clicked = (event: MouseEvent): void => {
    const item = itemAt(event.target);
    if (!item) {
      if (event.shiftKey) return;
      this.#picked.set([]);
      this.#on.onClear?.();
    } else if (item.type === 'factor' && event.shiftKey) {
      this.#picked.toggle(item.id);
    } else if (item.type !== 'note') {
      this.#open(item);
    }
  };

  readonly #doubleClicked = (event: MouseEvent): void => {
    const item = itemAt(event.target);
    if (item?.type === 'note') this.#on.onEditNote?.(item.id);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (handleKey(event, itemAt(event.target), this.#keyTarget)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  readonly #keyTarget: KeyTarget = {
    walk: (from, key) => {
      const next = walk(this.#scene.items, from, key, this.#heading);
      if (!next) return;
      this.#heading = headingAfter(from, key, this.#heading);
      this.#focus(next);
      if (next.type === 'factor') this.#on.onWalked?.(next.id);
    },
    nudge: (item, dx, dy) => {
      if (item.type === 'factor') this.#moving.nudge(item.id, { x: dx, y: dy });
      const place = item.type === 'note' && this.#notes.placeAfter(item, { x: dx, y: dy }, 'place');
      if (place) this.#on.onNotePlaced?.(item.id, place);
    },
    widen: (id, by) => {
      const place = this.#notes.placeAfter({ id }, { x: by, y: 0 }, 'width');
      if (place) this.#on.onNotePlaced?.(id, place);
    },
    open: item => this.#open(item),
    remove: id => this.#on.onRemoveNote?.(id),
    pick: id => this.#picked.toggle(id),
    pickAll: () => this.#picked.set(this.#scene.shown?.layout.factors.map(factor => factor.id) ?? []),
    picked: () => this.#picked.ids.size,
    align: how => this.align(how),
    addNote: () => this.#on.onAddNote?.(this.middle),
    zoom: direction => this.#panZoom.step(direction),
    fit: () => this.fit(),
    clear: () => {
      this.#picked.set([]);
      this.#on.onClear?.();
    },
  };

  #open(item: Focused): void {
    if (item.type === 'note') {
      this.#on.onEditNote?.(item.id);
      return;
    }
    this.#picked.set(item.type === 'factor' ? [item.id] : []);
    if (item.type === 'factor') this.#on.onSelectFactor(item.id);
    else this.#on.onSelectArrow(item.id);
  }

  #focus(item: DiagramItem): void {
    focusItem(this.#svg, item);
    if (item.type === 'factor') this.#panZoom.reveal(boxBounds(item.placed));
  }
}
