import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { rowMap } from '../../../state/mirror.ts';
import { type Anchor, setOpen } from '../open-store.ts';

export function openCodeMenu(codeId: string, { x, y }: Anchor, coding?: Coding): void {
  if (rowMap('code').has(codeId)) setOpen({ codeMenu: { codeId, x, y, ...(coding && { coding }) } });
}

/** Opens a field over the name, wherever it stands. */
export function beginRename(codeId: string, name: Element): void {
  if (rowMap('code').has(codeId)) setOpen({ renaming: { codeId, box: fieldBox(name) } });
}

/** The name's place as far as its row or chip reaches. */
function fieldBox(name: Element): DOMRect {
  const { left, top, right, height } = name.getBoundingClientRect();
  const end = name.closest('.code-tree__row, .chip')?.getBoundingClientRect().right ?? right;
  return new DOMRect(left, top, Math.max(120, end - left - 6), height);
}

/** Renames a code in the tree or, where it is not in sight there, at the place given. */
export function renameAt(codeId: string, { x, y }: Anchor): void {
  const name = document.querySelector(`.code-tree__item[data-key="${codeId}"] .ellipsis`);
  if (name) beginRename(codeId, name);
  else setOpen({ renaming: { codeId, box: new DOMRect(x, y, 180, 22) } });
}
