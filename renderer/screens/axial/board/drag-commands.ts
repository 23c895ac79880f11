import type { DragEvent } from 'react';
import { RANK } from '../../../../shared/theory/code-levels.ts';
import { buildCodeTree, descendantsOf } from '../../../../shared/theory/code-tree.ts';
import { CODE_DRAG_TYPE } from '../../../components/code-tree/drag-types.ts';
import { rowMap } from '../../../state/mirror.ts';
import { orderedRows } from '../../../state/row-order.ts';
import { moveCodes } from '../axial-actions.ts';
import { pick, setAxial, useAxial } from '../axial-store.ts';
import { beginAdding } from '../begin.ts';
import { looseIsOrdered } from '../loose/loose-choices.ts';
import { what } from '../names.ts';
import { boardIsOrdered } from '../tools/board-choices.ts';
import type { CodeRow } from './board-model.ts';
import { type DropPlace, dropPlace, type Hit } from './drop-place.ts';
import { pickOne } from './picking.ts';
import { type Destination, placeAfter, placeBefore } from './rearrange.ts';
import { lanesOf, stopAt } from './regions.ts';
import { isAddStop, readingOrder } from './walk.ts';

/** Codes into which nothing dragged can go: what is dragged, and all that lies below it. */
let closed: ReadonlySet<string> = new Set();

const codes = () => orderedRows(rowMap('code')) as readonly CodeRow[];

/** Takes hold of a code; of all that are picked where it is one of them. */
export function onDragStart(event: DragEvent): void {
  const stop = stopAt(event.target);
  if (!stop || isAddStop(stop.id)) return;
  const { picked } = useAxial.getState();
  if (!picked.includes(stop.id)) pick(pickOne(stop.id));
  const order = readingOrder(lanesOf(stop.region)).map(each => each.id);
  const wanted = new Set(picked.includes(stop.id) ? picked : [stop.id]);
  const here = order.filter(id => wanted.has(id));
  const dragged = [...here, ...[...wanted].filter(id => !here.includes(id))];
  const tree = buildCodeTree(codes());
  closed = new Set(dragged.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]));
  event.dataTransfer.setData(CODE_DRAG_TYPE, stop.id);
  event.dataTransfer.effectAllowed = 'move';
  showHeld(event, what(dragged));
  setAxial({ dragged });
}

/** What hangs on the pointer: the name of the code, or how many there are. */
function showHeld(event: DragEvent, text: string): void {
  const held = document.createElement('div');
  held.className = 'axial-held';
  held.textContent = text;
  document.body.append(held);
  event.dataTransfer.setDragImage(held, 12, 12);
  // The browser takes its picture of it after this event.
  requestAnimationFrame(() => held.remove());
}

export function onDragOver(event: DragEvent): void {
  const { dragged, drop } = useAxial.getState();
  if (dragged === null) return;
  const place = placeAt(event, dragged);
  if (!isSame(place, drop)) setAxial({ drop: place });
  if (place === null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
}

export function onDragLeave(event: DragEvent): void {
  const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
  if (!inside) setAxial({ drop: null });
}

export function onDrop(event: DragEvent): void {
  const { dragged } = useAxial.getState();
  const place = dragged && placeAt(event, dragged);
  letGo();
  if (!dragged || !place) return;
  event.preventDefault();
  if (place.act === 'make') beginAdding(place.kind, place.column, dragged);
  else void moveCodes(dragged, destination(place, dragged));
}

export function letGo(): void {
  if (useAxial.getState().dragged !== null) setAxial({ dragged: null, drop: null });
}

function placeAt(event: DragEvent, dragged: readonly string[]): DropPlace | null {
  const rows = rowMap('code');
  const kinds = dragged.flatMap(id => rows.get(id)?.kind ?? []);
  const highest = kinds.reduce((top, kind) => (RANK[kind] > RANK[top] ? kind : top), 'concept' as const);
  const coreId = codes().find(code => code.kind === 'core')?.id ?? null;
  const place = dropPlace(hitAt(event), {
    highest,
    looseIsOrdered: looseIsOrdered(),
    boardIsOrdered: boardIsOrdered(),
    coreId,
  });
  if (place === null || place.act === 'make') return place;
  const { parentId } = destination(place, dragged);
  return parentId !== null && closed.has(parentId) ? null : place;
}

function destination(place: Exclude<DropPlace, { act: 'make' }>, dragged: readonly string[]): Destination {
  if (place.act === 'into') return { parentId: place.parentId, beforeId: null };
  const beside = place.act === 'before' ? placeBefore : placeAfter;
  return beside(codes(), place.targetId, new Set(dragged));
}

function isSame(a: DropPlace | null, b: DropPlace | null): boolean {
  return a?.act === b?.act && a?.key === b?.key;
}

/** What lies under the pointer. */
function hitAt({ target, clientX, clientY }: DragEvent): Hit {
  const element = target instanceof Element ? target : null;
  const find = (name: string) => {
    const found = element?.closest<HTMLElement>(`[data-${name}]`);
    const box = found?.getBoundingClientRect();
    const id = found?.dataset[name];
    return box && id !== undefined ? { id, box } : null;
  };
  const isUpper = (box: DOMRect) => clientY < box.top + box.height / 2;
  const chip = find('listed');
  const card = find('card');
  const column = find('column');
  return {
    area: areaOf(find('area')?.id),
    ...(chip && { chip: { id: chip.id, isUpper: isUpper(chip.box) } }),
    ...(card && { card: { id: card.id, isUpper: isUpper(card.box) } }),
    ...(column && { column: { key: column.id, isLeft: clientX < column.box.left + column.box.width / 2 } }),
  };
}

const AREAS = ['loose', 'core', 'addCategory', 'addMain'] as const;

function areaOf(name: string | undefined): Hit['area'] {
  return AREAS.find(area => area === name) ?? null;
}
