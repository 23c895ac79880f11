import { select } from 'd3';
import type { FactorShape } from '../../shared/diagram/factor-shape.ts';
import type { Point } from '../../shared/diagram/geometry.ts';
import type { Layout } from '../../shared/diagram/layout-types.ts';
import { type ModelNames, modelShapes } from '../../shared/diagram/model-layout.ts';
import { moveFactors } from '../../shared/diagram/reroute.ts';
import type { ModelGraph } from '../../shared/theory/model-graph.ts';
import { handleKey, type KeyTarget } from './diagram-keys.ts';
import { drawChips, drawItems, type Layer } from './draw-items.ts';
import { markEmphasis } from './emphasis.ts';
import { enableDrag } from './factor-drag.ts';
import { PanZoom } from './pan-zoom.ts';
import { type DiagramItem, diagramItems } from './view-items.ts';
import type { DiagramEmphasis, DiagramHandlers, DiagramLabels, DiagramSelection } from './view-types.ts';
import { walk } from './walk.ts';

interface Shown {
  readonly graph: ModelGraph;
  readonly layout: Layout;
  readonly shapes: ReadonlyMap<string, FactorShape>;
}

/**
 * The causal map on the screen: boxes and arrows that can be clicked, dragged and walked through by keys. It draws what
 * it is given and stores nothing; after `onMoved` its owner lays the model out again and calls `setModel`.
 */
export class DiagramView {
  readonly #container: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #items: Layer;
  readonly #chips: Layer;
  readonly #panZoom: PanZoom;
  readonly #resize: ResizeObserver;
  readonly #on: DiagramHandlers;
  readonly #labels: DiagramLabels;
  #shown: Shown | null = null;
  #drawn: readonly DiagramItem[] = [];
  #selection: DiagramSelection = null;
  #emphasis: DiagramEmphasis | null = null;

  constructor(
    container: HTMLElement,
    options: { readonly labels: DiagramLabels; readonly on: DiagramHandlers },
  ) {
    this.#container = container;
    this.#labels = options.labels;
    this.#on = options.on;
    const svg = select(container)
      .append('svg')
      .attr('class', 'diagram-view')
      .attr('role', 'group')
      .attr('tabindex', -1)
      .attr('aria-label', options.labels.diagram);
    const canvas = svg.append('g');
    this.#items = canvas.append('g');
    this.#chips = canvas.append('g').attr('aria-hidden', 'true');
    this.#svg = svg.node() as SVGSVGElement;
    this.#panZoom = new PanZoom(this.#svg, canvas.node() as SVGGElement);
    this.#svg.addEventListener('click', this.#clicked);
    this.#svg.addEventListener('keydown', this.#pressed);
    this.#resize = new ResizeObserver(() => {
      if (this.#panZoom.fitted) this.fit();
    });
    this.#resize.observe(container);
  }

  /** Shows a model. The first one is fitted into view; later ones keep the place and the zoom. */
  setModel(graph: ModelGraph, layout: Layout, names: ModelNames): void {
    const first = this.#shown === null;
    this.#shown = { graph, layout, shapes: modelShapes(graph, names) };
    this.#draw(layout);
    if (first) this.fit();
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

  /** Fades all but some boxes and arrows; null shows everything alike again. */
  emphasise(emphasis: DiagramEmphasis | null): void {
    this.#emphasis = emphasis;
    this.#mark();
  }

  /** Brings the whole map into view. */
  fit(): void {
    if (this.#shown) this.#panZoom.fit(this.#shown.layout.bounds);
  }

  /** Removes the drawing and every listener. */
  destroy(): void {
    this.#resize.disconnect();
    this.#panZoom.stop();
    this.#svg.remove();
    delete this.#container.dataset['theme'];
  }

  #draw(layout: Layout): void {
    if (!this.#shown) return;
    const { graph, shapes } = this.#shown;
    this.#drawn = diagramItems(graph, layout, shapes, this.#labels.siteUnit);
    // Reordering the document would take the focus away from a box that changed its place in the reading order.
    const focused = this.#focusedItem();
    const groups = drawItems(this.#items, this.#drawn, this.#labels);
    drawChips(this.#chips, this.#drawn);
    enableDrag(groups, { centreOf: this.#centreOf, preview: this.#preview, drop: this.#drop });
    this.#mark();
    if (focused && this.#focusedItem()?.id !== focused.id) this.#focus(focused);
  }

  #mark(): void {
    const chosen = this.#selection;
    const isChosen = (item: DiagramItem): boolean =>
      chosen !== null &&
      ('factor' in chosen
        ? item.type === 'factor' && item.id === chosen.factor
        : item.type === 'arrow' && item.id === chosen.arrow);
    for (const layer of [this.#items, this.#chips]) {
      layer.selectAll<SVGGElement, DiagramItem>(':scope > g').classed('is-selected', isChosen);
    }
    this.#items
      .selectAll<SVGGElement, DiagramItem>(':scope > g')
      .attr('aria-pressed', item => String(isChosen(item)));
    markEmphasis(this.#svg, [this.#items, this.#chips], this.#emphasis);
  }

  readonly #centreOf = (codeId: string): Point => {
    const placed = this.#shown?.layout.factors.find(factor => factor.id === codeId);
    return placed ? { x: placed.x, y: placed.y } : { x: 0, y: 0 };
  };

  readonly #preview = (codeId: string, centre: Point): void => {
    if (!this.#shown) return;
    this.#drawInPlace(moveFactors(this.#shown.layout, new Map([[codeId, centre]])));
  };

  /** During a drag the document order stays, so that the browser keeps following the pointer. */
  #drawInPlace(layout: Layout): void {
    if (!this.#shown) return;
    const { graph, shapes } = this.#shown;
    const fresh = new Map(
      diagramItems(graph, layout, shapes, this.#labels.siteUnit).map(item => [
        `${item.type}:${item.id}`,
        item,
      ]),
    );
    this.#drawn = this.#drawn.map(item => fresh.get(`${item.type}:${item.id}`) ?? item);
    drawItems(this.#items, this.#drawn, this.#labels);
    drawChips(this.#chips, this.#drawn);
    this.#mark();
  }

  readonly #drop = (codeId: string, centre: Point): void => {
    if (!this.#shown) return;
    const layout = moveFactors(this.#shown.layout, new Map([[codeId, centre]]));
    this.#shown = { ...this.#shown, layout };
    this.#drawInPlace(layout);
    this.#on.onMoved([{ codeId, x: centre.x, y: centre.y }]);
  };

  readonly #clicked = (event: MouseEvent): void => {
    const item = this.#itemAt(event.target);
    if (item) this.#open(item);
    else this.#on.onClear?.();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (handleKey(event, this.#itemAt(event.target), this.#keyTarget)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  readonly #keyTarget: KeyTarget = {
    walk: (from, key) => {
      const next = walk(this.#drawn, from, key);
      if (next) this.#focus(next);
    },
    nudge: (item, dx, dy) => {
      if (item.type !== 'factor') return;
      const { x, y } = this.#centreOf(item.id);
      this.#drop(item.id, { x: Math.round(x + dx), y: Math.round(y + dy) });
    },
    open: item => this.#open(item),
    zoom: direction => this.#panZoom.step(direction),
    fit: () => this.fit(),
    clear: () => this.#on.onClear?.(),
  };

  #open(item: DiagramItem): void {
    if (item.type === 'factor') this.#on.onSelectFactor(item.id);
    else this.#on.onSelectArrow(item.id);
  }

  #itemAt(target: EventTarget | null): DiagramItem | null {
    const group = target instanceof Element ? target.closest<SVGGElement>('g[data-id]') : null;
    return group ? select<SVGGElement, DiagramItem>(group).datum() : null;
  }

  #focusedItem(): DiagramItem | null {
    const active = document.activeElement;
    return active && this.#svg.contains(active) ? this.#itemAt(active) : null;
  }

  #focus(item: DiagramItem): void {
    this.#items
      .selectAll<SVGGElement, DiagramItem>(':scope > g')
      .filter(each => each.type === item.type && each.id === item.id)
      .node()
      ?.focus();
  }
}
