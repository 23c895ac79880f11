import type { Row } from '../../shared/api/tables.ts';

/** The names of what a code stands under, outermost first. */
export function codePath(code: Row<'code'>, codes: ReadonlyMap<string, Row<'code'>>): string[] {
  const names: string[] = [];
  let parent = code.parentId === null ? undefined : codes.get(code.parentId);
  while (parent !== undefined) {
    names.unshift(parent.name);
    parent = parent.parentId === null ? undefined : codes.get(parent.parentId);
  }
  return names;
}
