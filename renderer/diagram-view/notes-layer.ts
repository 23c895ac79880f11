import { type D3DragEvent, drag, select } from 'd3';
import { type Point, tenth } from '../../shared/diagram/geometry.ts';
import { type DiagramNote, NOTE, type NoteShape, noteShape } from '../../shared/diagram/note-shape.ts';
import { GRID } from '../../shared/diagram/snap.ts';
import type { Layer } from './draw-items.ts';
import type { DiagramLabels, NotePlace } from './view-types.ts';

/** What the notes tell the view. */
export interface NotesTarget {
  readonly snaps: () => boolean;
  readonly placed: (noteId: string, place: NotePlace) => void;
}

const NARROWEST = 80;
const WIDEST = 1200;
const CLICK_WAY = 3;

type Dragged = D3DragEvent<SVGGElement, NoteShape, Point>;

/** Notes on the drawing: they can be dragged, and made wider by their right edge. */
export class NotesLayer {
  readonly #layer: Layer;
  readonly #labels: DiagramLabels;
  readonly #target: NotesTarget;
  #notes: readonly NoteShape[] = [];

  constructor(layer: Layer, labels: DiagramLabels, target: NotesTarget) {
    this.#layer = layer;
    this.#labels = labels;
    this.#target = target;
  }

  get notes(): readonly NoteShape[] {
    return this.#notes;
  }

  show(notes: readonly DiagramNote[]): void {
    this.#notes = notes.map(noteShape);
    const groups = this.#layer
      .selectAll<SVGGElement, NoteShape>(':scope > g')
      .data(this.#notes, note => note.id)
      .join(enter => {
        const group = enter.append('g').attr('class', 'diagram-note');
        group.append('rect').attr('class', 'diagram-note-paper').attr('rx', NOTE.radius);
        group.append('rect').attr('class', 'diagram-note-edge').attr('width', 8);
        return group;
      })
      .attr('role', 'button')
      .attr('tabindex', 0)
      .attr('data-note', note => note.id)
      .attr('aria-label', note => this.#labels.note(note.id))
      .order();
    groups.each(function paint(note) {
      draw(this, note);
    });
    groups.call(this.#moving('place'));
    groups.select<SVGGElement>('.diagram-note-edge').call(this.#moving('width'));
  }

  /** Where a note goes, and how wide it becomes, by a way in units. */
  placeAfter({ id }: { readonly id: string }, way: Point, what: 'place' | 'width'): NotePlace | null {
    const note = this.#notes.find(each => each.id === id);
    if (!note) return null;
    const { x, y, width } = note;
    if (what === 'place') return { x: x + way.x, y: y + way.y, width };
    return { x, y, width: Math.min(WIDEST, Math.max(NARROWEST, width + way.x)) };
  }

  #moving(what: 'place' | 'width') {
    let latest: NotePlace | null = null;
    let start: Point = { x: 0, y: 0 };
    const show = (note: NoteShape, place: NotePlace): void => {
      const node = this.#layer
        .selectAll<SVGGElement, NoteShape>(':scope > g')
        .filter(each => each.id === note.id)
        .node();
      if (node) draw(node, noteShape({ ...note, ...place }));
    };
    return drag<SVGGElement, NoteShape, Point>()
      .clickDistance(CLICK_WAY)
      .subject(() => ({ x: 0, y: 0 }))
      .on('start', (event: Dragged) => {
        start = { x: event.x, y: event.y };
        latest = null;
        event.sourceEvent.stopPropagation();
      })
      .on('drag', (event: Dragged, note) => {
        const way = { x: event.x - start.x, y: event.y - start.y };
        if (latest === null && Math.hypot(way.x, way.y) < CLICK_WAY) return;
        const place = this.placeAfter(note, way, what);
        if (!place) return;
        const isFree = event.sourceEvent.altKey === true || !this.#target.snaps();
        latest = isFree ? roundedTo(place, 1) : roundedTo(place, GRID);
        show(note, latest);
      })
      .on('end', (_event: Dragged, note) => {
        const place = latest;
        latest = null;
        if (place) this.#target.placed(note.id, place);
      });
  }
}

function roundedTo({ x, y, width }: NotePlace, step: number): NotePlace {
  const round = (value: number): number => Math.round(value / step) * step;
  return { x: round(x), y: round(y), width: Math.max(NARROWEST, round(width)) };
}

function draw(node: SVGGElement, note: NoteShape): void {
  const group = select(node).attr('transform', `translate(${tenth(note.x)} ${tenth(note.y)})`);
  group.select('.diagram-note-paper').attr('width', tenth(note.width)).attr('height', tenth(note.height));
  group
    .select('.diagram-note-edge')
    .attr('x', tenth(note.width - 4))
    .attr('height', tenth(note.height));
  group
    .selectAll<SVGTextElement, NoteShape['lines'][number]>('text')
    .data(note.lines)
    .join('text')
    .attr('x', NOTE.padX)
    .attr('y', line => line.y)
    .attr('font-size', NOTE.size)
    .text(line => line.text);
}
