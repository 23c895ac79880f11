import type { StructureBox } from '../../../../shared/figure/structure-layout.ts';

const middle = (box: StructureBox): number => box.y + box.height / 2;

/** The box that an arrow key leads to: up and down within a column, across to the nearest of the next. */
export function nextBox(
  boxes: readonly StructureBox[],
  from: StructureBox,
  key: string,
): StructureBox | null {
  const column = boxes.filter(box => box.x === from.x).sort((a, b) => a.y - b.y);
  const at = column.indexOf(from);
  if (key === 'ArrowUp') return column[at - 1] ?? null;
  if (key === 'ArrowDown') return column[at + 1] ?? null;
  if (key === 'Home') return column[0] ?? null;
  if (key === 'End') return column.at(-1) ?? null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const sign = key === 'ArrowLeft' ? -1 : 1;
  const beyond = boxes.filter(box => sign * (box.x - from.x) > 0);
  const nearest = Math.min(...beyond.map(box => Math.abs(box.x - from.x)));
  const cost = (box: StructureBox): number => Math.abs(middle(box) - middle(from));
  return beyond
    .filter(box => Math.abs(box.x - from.x) === nearest)
    .reduce<StructureBox | null>((best, box) => (best && cost(best) <= cost(box) ? best : box), null);
}
