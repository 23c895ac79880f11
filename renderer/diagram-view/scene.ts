import { select } from 'd3';
import type { FactorShape } from '../../shared/diagram/factor-shape.ts';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { Layout, LayoutGroup } from '../../shared/diagram/layout-types.ts';
import { type Moved, withMoved } from '../../shared/diagram/reroute.ts';
import type { Arrow, ModelGraph } from '../../shared/theory/model-graph.ts';
import type { ModelGroup } from '../../shared/theory/model-groups.ts';
import { drawFrames } from './draw-frames.ts';
import {
  drawArrow,
  drawChips,
  drawItems,
  type ItemSelection,
  type Layer,
  placeChip,
  placeFactor,
} from './draw-items.ts';
import { type ArrowLook, arrowItem, type DiagramItem, diagramItems, itemKey } from './view-items.ts';
import type { DiagramLabels } from './view-types.ts';

/** What is drawn. */
export interface Shown {
  readonly graph: ModelGraph;
  readonly layout: Layout;
  readonly shapes: ReadonlyMap<string, FactorShape>;
  readonly groups: readonly ModelGroup[];
}

/** The layers a scene is drawn in. */
export interface SceneLayers {
  readonly frames: Layer;
  readonly items: Layer;
  readonly chips: Layer;
}

type Nodes = ReadonlyMap<string, SVGGElement>;

/** Boxes, arrows, chips and frames on their layers. While something is moved only what moves is drawn anew. */
export class Scene {
  readonly #layers: SceneLayers;
  readonly #labels: DiagramLabels;
  #shown: Shown | null = null;
  #look: ArrowLook = { siteUnit: '', most: 0 };
  #arrows: ReadonlyMap<string, Arrow> = new Map();
  #order: readonly string[] = [];
  readonly #current = new Map<string, DiagramItem>();
  #nodes: Nodes = new Map();
  #chips: Nodes = new Map();
  readonly #lifted = new Set<SVGGElement>();

  constructor(layers: SceneLayers, labels: DiagramLabels) {
    this.#layers = layers;
    this.#labels = labels;
  }

  get shown(): Shown | null {
    return this.#shown;
  }

  /** What is drawn, in reading order. */
  get items(): readonly DiagramItem[] {
    return this.#order.flatMap(key => this.#current.get(key) ?? []);
  }

  get groups(): readonly LayoutGroup[] {
    return (this.#shown?.groups ?? []).map(({ id, members }) => ({ id, members, titleWidth: 0 }));
  }

  centreOf(codeId: string): Point {
    const item = this.#current.get(itemKey({ type: 'factor', id: codeId }));
    return item?.type === 'factor' ? { x: item.placed.x, y: item.placed.y } : { x: 0, y: 0 };
  }

  /** Draws everything. @returns the drawn boxes and arrows */
  show(shown: Shown): ItemSelection {
    const { graph, layout, shapes, groups } = shown;
    const most = Math.max(0, ...graph.arrows.map(arrow => arrow.citations));
    this.#shown = shown;
    this.#look = { siteUnit: this.#labels.siteUnit, most };
    this.#arrows = new Map(graph.arrows.map(arrow => [arrow.id, arrow]));
    const items = diagramItems(graph, layout, shapes, this.#look);
    this.#order = items.map(itemKey);
    this.#current.clear();
    for (const item of items) this.#current.set(itemKey(item), item);
    drawFrames(this.#layers.frames, layout.frames, groups);
    const drawn = drawItems(this.#layers.items, items, this.#labels);
    this.#nodes = nodesOf(drawn);
    this.#chips = nodesOf(drawChips(this.#layers.chips, items));
    return drawn;
  }

  /** Draws what a move changes; the order of the document stays, so that the browser keeps following the pointer. */
  redraw(moved: Moved): void {
    if (!this.#shown) return;
    for (const placed of moved.factors) {
      const key = itemKey({ type: 'factor', id: placed.id });
      const [known, node] = [this.#current.get(key), this.#nodes.get(key)];
      if (known?.type !== 'factor' || !node) continue;
      this.#lift(node);
      const item = { ...known, placed };
      this.#current.set(key, item);
      placeFactor(select(node).datum(item) as never, item);
    }
    for (const route of moved.arrows) {
      const arrow = this.#arrows.get(route.id);
      const key = itemKey({ type: 'arrow', id: route.id });
      const node = this.#nodes.get(key);
      if (!arrow || !node) continue;
      this.#lift(node);
      const item = arrowItem(arrow, route, this.#look);
      this.#current.set(key, item);
      drawArrow(select<SVGGElement, unknown>(node).datum<unknown>(item) as never, item);
      const chip = this.#chips.get(key);
      if (!chip) continue;
      this.#lift(chip);
      placeChip(select<SVGGElement, unknown>(chip).datum<unknown>(item) as never, item);
    }
    if (moved.frames.length > 0) drawFrames(this.#layers.frames, moved.frames, this.#shown.groups);
  }

  /** Gives what moves a layer of its own, so that all that stands still is not painted anew with each frame. */
  #lift(node: SVGGElement): void {
    node.classList.add('is-moving');
    this.#lifted.add(node);
  }

  /** Takes a move over into what is shown. */
  settle(moved: Moved): void {
    if (!this.#shown) return;
    this.redraw(moved);
    for (const node of this.#lifted) node.classList.remove('is-moving');
    this.#lifted.clear();
    this.#shown = { ...this.#shown, layout: withMoved(this.#shown.layout, moved) };
  }
}

function nodesOf(drawn: ItemSelection): Nodes {
  const nodes = new Map<string, SVGGElement>();
  drawn.each(function note(item) {
    nodes.set(itemKey(item), this);
  });
  return nodes;
}
