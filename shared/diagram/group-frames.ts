import { boxBounds, unionBounds } from './geometry.ts';
import type { GroupFrame, LayoutGroup, PlacedFactor } from './layout-types.ts';

/** Room between a frame and the boxes in it, and for its title above them, in units. */
export const FRAME_PAD = 14;
export const FRAME_TITLE = 22;

/** Draws a frame around the boxes of each group, wherever they stand. A group without a box has no frame. */
export function groupFrames(groups: readonly LayoutGroup[], factors: readonly PlacedFactor[]): GroupFrame[] {
  const boxes = new Map(factors.map(factor => [factor.id, factor]));
  return groups.flatMap(group => {
    const members = group.members.flatMap(id => boxes.get(id) ?? []);
    return members.length === 0 ? [] : [frameAround(group, members)];
  });
}

function frameAround({ id, titleWidth }: LayoutGroup, members: readonly PlacedFactor[]): GroupFrame {
  const inside = unionBounds(members.map(member => boxBounds(member, FRAME_PAD)));
  const width = Math.max(inside.right - inside.left, titleWidth + FRAME_PAD * 2);
  const top = inside.top - FRAME_TITLE;
  return {
    id,
    x: (inside.left + inside.right) / 2,
    y: (top + inside.bottom) / 2,
    width,
    height: inside.bottom - top,
  };
}
