import { type Box, boxBounds, type Point, unionBounds } from './geometry.ts';

/** Ways of putting several boxes in line, and of spreading them evenly. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How many boxes an alignment needs before it changes anything. */
export function fewestFor(how: Alignment): number {
  return how === 'across' || how === 'down' ? 3 : 2;
}

/** Centres nearer than this are one place. */
const LEAST_STEP = 0.01;

interface NamedBox extends Box {
  readonly id: string;
}

/**
 * New centres of boxes that are put in line. Edges and middles are those of all boxes together; spreading leaves the
 * outermost two where they are and makes the gaps between neighbours equal (overlapping boxes by an equal overlap); where
 * that would change their order, the steps from centre to centre are made equal.
 * Boxes that stay where they are are left out.
 */
export function alignBoxes(boxes: readonly NamedBox[], how: Alignment): ReadonlyMap<string, Point> {
  if (boxes.length < fewestFor(how)) return new Map();
  const moved =
    how === 'across' || how === 'down' ? spread(boxes, how === 'across' ? 'x' : 'y') : line(boxes, how);
  const before = new Map(boxes.map(box => [box.id, box]));
  return new Map(
    [...moved].filter(([id, { x, y }]) => {
      const was = before.get(id);
      return was?.x !== x || was.y !== y;
    }),
  );
}

function line(
  boxes: readonly NamedBox[],
  how: Exclude<Alignment, 'across' | 'down'>,
): ReadonlyMap<string, Point> {
  const all = unionBounds(boxes.map(box => boxBounds(box)));
  const placeOf: Record<typeof how, (box: Box) => Point> = {
    left: box => ({ x: all.left + box.width / 2, y: box.y }),
    centre: box => ({ x: (all.left + all.right) / 2, y: box.y }),
    right: box => ({ x: all.right - box.width / 2, y: box.y }),
    top: box => ({ x: box.x, y: all.top + box.height / 2 }),
    middle: box => ({ x: box.x, y: (all.top + all.bottom) / 2 }),
    bottom: box => ({ x: box.x, y: all.bottom - box.height / 2 }),
  };
  return new Map(boxes.map(box => [box.id, placeOf[how](box)]));
}

function spread(boxes: readonly NamedBox[], axis: 'x' | 'y'): ReadonlyMap<string, Point> {
  const size = (box: Box): number => (axis === 'x' ? box.width : box.height);
  const sorted = boxes.toSorted((a, b) => a[axis] - b[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return new Map();
  const start = first[axis] - size(first) / 2;
  const end = last[axis] + size(last) / 2;
  const gap = (end - start - sorted.reduce((sum, box) => sum + size(box), 0)) / (sorted.length - 1);
  let edge = start;
  const even = sorted.map(box => {
    const centre = edge + size(box) / 2;
    edge += size(box) + gap;
    return centre;
  });
  const step = (last[axis] - first[axis]) / (sorted.length - 1);
  const isInOrder = even.every((centre, i) => i === 0 || centre - (even[i - 1] ?? 0) > LEAST_STEP);
  return new Map(
    sorted.map((box, i) => {
      const centre = isInOrder ? (even[i] ?? 0) : first[axis] + i * step;
      // The outermost boxes stand exactly where they did, whatever sums of fractions give.
      const at = box === first || box === last ? box[axis] : centre;
      return [box.id, axis === 'x' ? { x: at, y: box.y } : { x: box.x, y: at }] as const;
    }),
  );
}
