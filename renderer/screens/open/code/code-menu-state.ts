import { rowMap } from '../../../state/mirror.ts';
import { type Anchor, setOpen } from '../open-store.ts';

export function openCodeMenu(codeId: string, { x, y }: Anchor): void {
  if (rowMap('code').has(codeId)) setOpen({ codeMenu: { codeId, x, y } });
}

/** Opens a field over the name, wherever it stands. */
export function beginRename(codeId: string, name: Element): void {
  if (rowMap('code').has(codeId)) setOpen({ renaming: { codeId, box: name.getBoundingClientRect() } });
}
