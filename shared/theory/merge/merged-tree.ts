import type { Code, CodeKind } from '../../api/entities/codes.ts';
import { mayLieUnder, RANK } from '../code-levels.ts';
import { buildCodeTree, type CodeTree } from '../code-tree.ts';
import type { RowPlan } from './row-plan.ts';

/** What a merged code is, and where it stands. */
export interface MergedPlace {
  readonly kind: CodeKind;
  readonly parentId: string | null;
}

/**
 * A merged code has the highest level of those it is made of, so that nothing below loses its own. It stays where the
 * code that is kept lies, where it may lie there; else where the highest of the others lies.
 */
export function mergedPlace(codes: readonly Code[], keptId: string, ids: ReadonlySet<string>): MergedPlace {
  const tree = buildCodeTree(codes);
  const merged = codes.filter(code => ids.has(code.id));
  const kept = merged.find(code => code.id === keptId);
  const kind = merged.reduce<CodeKind>(
    (top, code) => (RANK[code.kind] > RANK[top] ? code.kind : top),
    'concept',
  );
  if (kind === 'core') return { kind, parentId: null };
  const leader = kept?.kind === kind ? kept : merged.find(code => code.kind === kind);
  return { kind, parentId: holderOf(tree, leader?.id ?? keptId, kind, ids) };
}

/** The nearest code above that stays, can hold the level and lies below none of those that are merged. */
function holderOf(tree: CodeTree, id: string, kind: CodeKind, ids: ReadonlySet<string>): string | null {
  const isFree = (above: string) =>
    !ids.has(above) && !tree.ancestorsOf(above).some(each => ids.has(each.id));
  return tree.ancestorsOf(id).find(above => isFree(above.id) && mayLieUnder(kind, above.kind))?.id ?? null;
}

export interface MovedBelow {
  /** How many codes come to lie under the merged code that did not before. */
  readonly moved: number;
  /** New names of those that are called as another that lies there. */
  readonly renamed: readonly string[];
}

const CHINESE = /\p{Script=Han}/u;

/** A name that says where a code comes from, so that two of one name stay apart. */
function toldApart(name: string, from: string, taken: ReadonlySet<string>): string {
  const isChinese = CHINESE.test(name);
  const add = (note: string | number) => (isChinese ? `${name}（${note}）` : `${name} (${note})`);
  let next = add(from);
  for (let number = 2; taken.has(next); number += 1) next = add(number);
  return next;
}

/** Puts what lies under codes that go below the one that stays, after what lies there already. */
export function planChildren(
  plan: RowPlan,
  codes: readonly Code[],
  keptId: string,
  gone: ReadonlySet<string>,
): MovedBelow {
  const names = new Map(codes.map(code => [code.id, code.name]));
  const children = buildCodeTree(codes).ordered.filter(
    code => gone.has(code.parentId ?? '') && !gone.has(code.id) && code.id !== keptId,
  );
  const taken = new Set(codes.filter(code => code.parentId === keptId).map(code => code.name));
  const renamed: string[] = [];
  let position = codes.reduce((last, code) => Math.max(last, code.position), 0);
  for (const { id, name, parentId } of children) {
    const isTaken = taken.has(name);
    const next = isTaken ? toldApart(name, names.get(parentId ?? '') ?? '', taken) : name;
    taken.add(next);
    if (isTaken) renamed.push(next);
    position += 1;
    plan.patch('code', id, { parentId: keptId, position, ...(isTaken ? { name: next } : {}) });
  }
  return { moved: children.length, renamed };
}
