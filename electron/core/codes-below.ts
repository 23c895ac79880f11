import { buildCodeTree, descendantsOf } from '../../shared/theory/code-tree.ts';
import type { ProjectSession } from './project-session.ts';

/** These codes and all that lie below them, each once, in order. Not to be asked within a step. */
export function withCodesBelow(
  { rows, derived }: Pick<ProjectSession, 'rows' | 'derived'>,
  codeIds: readonly string[],
): string[] {
  const tree = derived.get('code tree', ['code'], () => buildCodeTree(rows.all('code')));
  return [...new Set(codeIds.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]))];
}
