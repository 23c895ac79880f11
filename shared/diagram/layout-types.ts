import type { Curve } from './curve.ts';
import type { Bounds, Point, RoundedBox } from './geometry.ts';

/** Reading direction of a diagram: causes left and effects right, or causes above and effects below. */
export type Direction = 'LR' | 'TB';

/** A box to be placed. `radius` shapes its corners, so that arrows end on the drawn border. */
export interface LayoutFactor {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** An arrow to be routed; `label` is the size of the chip that must find room on it. */
export interface LayoutArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | null;
}

/** What is to be laid out. `pinned` holds the centres of boxes set down by hand. */
export interface LayoutInput {
  readonly factors: readonly LayoutFactor[];
  readonly arrows: readonly LayoutArrow[];
  readonly pinned?: ReadonlyMap<string, Point> | undefined;
  readonly direction?: Direction | undefined;
}

/** A placed box. */
export interface PlacedFactor extends RoundedBox {
  readonly id: string;
}

/** A routed arrow: from border to border, and the centre of its chip. */
export interface ArrowRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly curve: Curve;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** A finished layout in diagram units; factors and arrows in the order they were given in. */
export interface Layout {
  readonly direction: Direction;
  readonly factors: readonly PlacedFactor[];
  readonly arrows: readonly ArrowRoute[];
  readonly bounds: Bounds;
}
