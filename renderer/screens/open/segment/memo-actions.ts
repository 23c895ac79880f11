import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { MemoKind } from '../../../../shared/api/entities/memos.ts';
import { api } from '../../../api/api.ts';
import { attempt } from '../../../state/toasts.ts';

/** Writes a memo about a coding or, without one, about a code; true where it is stored. */
export async function createMemo(
  body: string,
  kind: MemoKind,
  about: { coding: Coding | undefined; codeId: string | undefined },
): Promise<boolean> {
  const target = about.coding
    ? ({ targetKind: 'coding', targetId: about.coding.id } as const)
    : about.codeId && ({ targetKind: 'code', targetId: about.codeId } as const);
  if (!target) return false;
  return (await attempt(() => api.call('memos.create', { kind, body, about: [target] }))) !== undefined;
}
