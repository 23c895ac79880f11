import { rowMap } from '../state/mirror.ts';
import { openLife } from './life-store.ts';

/** Opens the life of a code that is there. */
export function openCodeLife(codeId: string): void {
  const code = rowMap('code').get(codeId);
  if (code) openLife({ of: 'code', id: codeId, name: code.name });
}
