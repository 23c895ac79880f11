import { RANK } from '../../../../shared/theory/code-levels.ts';
import type { CodeRow } from './board-model.ts';

/** Where codes go: under `parentId` (null: under none), before `beforeId` (null: to the end). */
export interface Destination {
  parentId: string | null;
  beforeId: string | null;
}

/** Codes that stand in one list: concepts above cards, cards side by side with cards. */
const listOf = ({ kind }: CodeRow) => Math.min(RANK[kind], RANK.main);

/** The siblings in a code's own list, in order. */
function listPeers(codes: readonly CodeRow[], code: CodeRow): CodeRow[] {
  return codes.filter(other => other.parentId === code.parentId && listOf(other) === listOf(code));
}

/**
 * Where codes go that are moved one place up or down in their list; several stay together. Null where they lie in
 * different lists or stand at its end already.
 */
export function oneFurther(
  codes: readonly CodeRow[],
  ids: readonly string[],
  step: 1 | -1,
): Destination | null {
  const moved = codes.filter(code => ids.includes(code.id));
  const [first] = moved;
  if (!first) return null;
  const peers = listPeers(codes, first);
  if (!moved.every(code => peers.includes(code))) return null;
  const rest = peers.filter(code => !moved.includes(code));
  const place = (code: CodeRow | undefined) => (code === undefined ? -1 : peers.indexOf(code));
  const isTogether = place(moved.at(-1)) - place(first) === moved.length - 1;
  const ahead = rest.filter(code => place(code) < place(first)).length;
  // Codes from here and there come together first.
  const at = isTogether || step < 0 ? ahead + step : ahead + 1;
  if (at < 0 || at > rest.length) return null;
  return { parentId: first.parentId, beforeId: rest[at]?.id ?? null };
}

/** Codes dropped before a code stand before it, or before the next one that does not move with them. */
export function placeBefore(
  codes: readonly CodeRow[],
  targetId: string,
  moved: ReadonlySet<string>,
): Destination {
  const target = codes.find(code => code.id === targetId);
  if (!target) return { parentId: null, beforeId: null };
  const peers = listPeers(codes, target);
  const next = peers.slice(peers.indexOf(target)).find(code => !moved.has(code.id));
  return { parentId: target.parentId, beforeId: next?.id ?? null };
}

/** Codes dropped after a code. */
export function placeAfter(
  codes: readonly CodeRow[],
  targetId: string,
  moved: ReadonlySet<string>,
): Destination {
  const target = codes.find(code => code.id === targetId);
  if (!target) return { parentId: null, beforeId: null };
  const peers = listPeers(codes, target);
  const next = peers.slice(peers.indexOf(target) + 1).find(code => !moved.has(code.id));
  return { parentId: target.parentId, beforeId: next?.id ?? null };
}
