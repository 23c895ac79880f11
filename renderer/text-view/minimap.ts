import type { Span, ViewCoding } from './text-view-types.ts';

export interface MinimapHost {
  /** UTF-16 units of the whole text. */
  length(): number;
  /** The codings shown, in reading order. */
  codings(): readonly ViewCoding[];
  /** A hue of the palette. */
  color(codeId: string): string | undefined;
  hits(): readonly Span[];
  /** What of the text is on screen. */
  visible(): Span;
  goTo(offset: number): void;
}

const COLUMNS = 3;
const COLUMN_WIDTH = 3;
const HIT_HEIGHT = 2;

/**
 * The whole text as a strip beside it: which codings lie where, and which part is on screen. Drawn by place in the text,
 * which stays right while paragraphs out of sight have no height yet. The keys of the text are the other way to go there.
 */
export class Minimap {
  readonly element = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #view = document.createElement('div');
  readonly #host: MinimapHost;
  readonly #resized = new ResizeObserver(() => this.schedule());
  readonly #themed = new MutationObserver(() => this.schedule());
  #scheduled = 0;

  constructor(host: MinimapHost) {
    this.#host = host;
    this.element.className = 'tv-map';
    this.element.setAttribute('aria-hidden', 'true');
    this.#view.className = 'tv-map-view';
    this.element.append(this.#canvas, this.#view);
    this.element.addEventListener('pointerdown', event => this.#press(event));
    this.element.addEventListener('pointermove', event => this.#drag(event));
    this.#resized.observe(this.element);
    this.#themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  /** Draws anew with the next frame. */
  schedule(): void {
    if (this.#scheduled === 0) this.#scheduled = requestAnimationFrame(() => this.#draw());
  }

  /** Shows which part is on screen. */
  moved(): void {
    this.measured()();
  }

  /** Looks which part is on screen and gives what shows it: all is looked at before anything is drawn. */
  measured(): () => void {
    const height = this.element.clientHeight;
    const { start, end } = this.#host.visible();
    const top = this.#yOf(start, height);
    const share = Math.max(6, this.#yOf(end, height) - top) / Math.max(1, height);
    return () => {
      // A transform alone: another height would have the whole text laid out anew.
      this.#view.style.transform = `translateY(${top}px) scaleY(${share})`;
    };
  }

  destroy(): void {
    cancelAnimationFrame(this.#scheduled);
    this.#resized.disconnect();
    this.#themed.disconnect();
    this.element.remove();
  }

  #yOf(offset: number, height: number): number {
    return (offset / Math.max(1, this.#host.length())) * height;
  }

  #draw(): void {
    this.#scheduled = 0;
    const { clientWidth: width, clientHeight: height } = this.element;
    const scale = window.devicePixelRatio;
    this.#canvas.width = width * scale;
    this.#canvas.height = height * scale;
    const context = this.#canvas.getContext('2d');
    if (!context || height === 0) return;
    context.scale(scale, scale);
    this.#drawCodings(context, height);
    context.fillStyle = this.#paint('--accent');
    for (const { start } of this.#host.hits())
      context.fillRect(0, this.#yOf(start, height), width, HIT_HEIGHT);
    this.moved();
  }

  /**
   * Codings over each other stand in columns; past the third they share one. Of those within one pixel of a column the
   * first is drawn, so that there are never more strokes than pixels.
   */
  #drawCodings(context: CanvasRenderingContext2D, height: number): void {
    const ends = new Array<number>(COLUMNS).fill(-1);
    const drawnTo = new Array<number>(COLUMNS).fill(-1);
    const paints = new Map<string, string>();
    for (const coding of this.#host.codings()) {
      const color = this.#host.color(coding.codeId);
      if (color === undefined) continue;
      const free = ends.findIndex(end => end <= coding.start);
      const column = free >= 0 ? free : COLUMNS - 1;
      ends[column] = Math.max(ends[column] ?? 0, coding.end);
      const top = this.#yOf(coding.start, height);
      const bottom = Math.max(top + 1, this.#yOf(coding.end, height));
      if (Math.ceil(bottom) <= (drawnTo[column] ?? 0)) continue;
      drawnTo[column] = Math.ceil(bottom);
      const paint = paints.get(color) ?? this.#paint(`--c-${color}`);
      paints.set(color, paint);
      context.fillStyle = paint;
      context.fillRect(2 + column * COLUMN_WIDTH, top, COLUMN_WIDTH - 0.5, bottom - top);
    }
  }

  #paint(name: string): string {
    return getComputedStyle(this.element).getPropertyValue(name).trim();
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    // The text keeps the focus and its selection.
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    this.#goTo(event);
  }

  #drag(event: PointerEvent): void {
    if (this.element.hasPointerCapture(event.pointerId)) this.#goTo(event);
  }

  #goTo({ clientY }: PointerEvent): void {
    const { top, height } = this.element.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientY - top) / Math.max(1, height)));
    this.#host.goTo(Math.floor(share * this.#host.length()));
  }
}
