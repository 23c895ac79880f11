import { type Alignment, alignBoxes } from '../../shared/diagram/align-boxes.ts';
import type { Point } from '../../shared/diagram/geometry.ts';
import { startMove } from '../../shared/diagram/reroute.ts';
import { BoxMove } from './box-move.ts';
import { drawGuides } from './draw-guides.ts';
import type { Layer } from './draw-items.ts';
import type { DragTarget } from './factor-drag.ts';
import type { PickedBoxes } from './picked-boxes.ts';
import type { Scene } from './scene.ts';
import type { FactorMove } from './view-types.ts';

/** What moving boxes needs of the view. */
export interface MovingHost {
  readonly scene: Scene;
  readonly picked: PickedBoxes;
  readonly guides: Layer;
  /** How near a box must come to a line to fall on it, in units; null where boxes are to go as they please. */
  readonly reach: () => number | null;
  /** Once for each gesture, when it ends. */
  readonly moved: (moves: readonly FactorMove[]) => void;
}

/** Moves boxes by pointer and by key, alone or with all that are picked, and puts them in line. */
export class MovingBoxes implements DragTarget {
  readonly #host: MovingHost;
  #move: BoxMove | null = null;

  constructor(host: MovingHost) {
    this.#host = host;
  }

  readonly centreOf = (codeId: string): Point => this.#host.scene.centreOf(codeId);

  readonly start = (codeId: string): void => {
    const { picked } = this.#host;
    if (!picked.ids.has(codeId)) picked.set([codeId]);
    this.#move = this.#begin(codeId);
  };

  readonly preview = (way: Point, isFree: boolean): void => {
    if (!this.#move) return;
    const to = this.#inLine(this.#move, way, isFree);
    drawGuides(this.#host.guides, to.guides);
    this.#host.scene.redraw(this.#move.by(to.way));
  };

  readonly drop = (way: Point, isFree: boolean): void => {
    const move = this.#move;
    this.#move = null;
    drawGuides(this.#host.guides, []);
    if (move) this.#moveTo(move.centres(this.#inLine(move, way, isFree).way));
  };

  /** Moves a box, and what is picked with it, by a way in units. */
  nudge(codeId: string, way: Point): void {
    const move = this.#begin(codeId);
    if (move) this.#moveTo(move.centres(way));
  }

  /** Puts the picked boxes in line. @returns how many moved */
  align(how: Alignment): number {
    const { scene, picked } = this.#host;
    const boxes = (scene.shown?.layout.factors ?? []).filter(factor => picked.ids.has(factor.id));
    const centres = alignBoxes(boxes, how);
    if (centres.size > 0) this.#moveTo(centres);
    return centres.size;
  }

  #begin(codeId: string): BoxMove | null {
    const { scene, picked } = this.#host;
    return scene.shown && new BoxMove(scene.shown.layout, picked.with(codeId), scene.groups);
  }

  #inLine(move: BoxMove, way: Point, isFree: boolean) {
    const reach = this.#host.reach();
    return isFree || reach === null ? { way, guides: [] } : move.inLine(way, reach);
  }

  #moveTo(centres: ReadonlyMap<string, Point>): void {
    const { scene } = this.#host;
    if (!scene.shown) return;
    scene.settle(startMove(scene.shown.layout, new Set(centres.keys()), scene.groups)(centres));
    this.#host.moved([...centres].map(([codeId, { x, y }]) => ({ codeId, x, y })));
  }
}
