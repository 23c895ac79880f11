import type { Curve } from './curve.ts';
import type { Bounds, Box, Point, RoundedBox } from './geometry.ts';

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

/** Boxes that stand together in a titled frame; each box is a member of at most one group. */
export interface LayoutGroup {
  readonly id: string;
  readonly members: readonly string[];
  /** Room the title needs along the top of the frame, in units. */
  readonly titleWidth: number;
}

/** What is to be laid out. `pinned` holds the centres of boxes set down by hand. */
export interface LayoutInput {
  readonly factors: readonly LayoutFactor[];
  readonly arrows: readonly LayoutArrow[];
  readonly groups?: readonly LayoutGroup[] | undefined;
  readonly pinned?: ReadonlyMap<string, Point> | undefined;
  /** The drawing that is being changed: boxes keep their places as far as the new drawing allows. */
  readonly previous?: Layout | undefined;
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

/** The frame around the boxes of a group; its title stands in its upper edge. */
export interface GroupFrame extends Box {
  readonly id: string;
}

/** A finished layout in diagram units; factors and arrows in the order they were given in. */
export interface Layout {
  readonly direction: Direction;
  readonly frames: readonly GroupFrame[];
  readonly factors: readonly PlacedFactor[];
  readonly arrows: readonly ArrowRoute[];
  readonly bounds: Bounds;
}
