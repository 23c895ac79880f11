import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { rowMap } from '../../state/mirror.ts';
import { setKind } from './axial-actions.ts';
import { setAxial } from './axial-store.ts';
import { hasCore } from './begin.ts';

/** The levels of codes, from the lowest. */
export const LEVELS = ['concept', 'category', 'main', 'core'] as const satisfies readonly CodeKind[];

/** Gives a code another level; asks first where it would take the place of the core category. */
export function changeKind(codeId: string, kind: CodeKind): void {
  if (rowMap('code').get(codeId)?.kind === kind) return;
  if (kind === 'core' && hasCore()) setAxial({ replacing: { codeId } });
  else void setKind(codeId, kind);
}
