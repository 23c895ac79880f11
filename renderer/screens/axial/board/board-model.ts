import type { Row } from '../../../../shared/api/tables.ts';

export type CodeRow = Row<'code'>;

/** A code in a list of the board; `depth` is how many codes of the same list it lies under. */
export interface ListedCode {
  code: CodeRow;
  depth: number;
}

/** A category with what lies below it. */
export interface Card {
  code: CodeRow;
  listed: readonly ListedCode[];
  /** How many codes are out of sight because it is folded; not there where it is open. */
  hidden?: number;
}

/** The key of the column of categories that lie under nothing. */
export const NO_MAIN = 'none';

export interface Column {
  /** The id of what the column stands for, or `NO_MAIN`. */
  key: string;
  /** A main category, or the core category with what lies straight under it; null for `NO_MAIN`. */
  holder: CodeRow | null;
  /** Concepts straight under the holder. */
  listed: readonly ListedCode[];
  cards: readonly Card[];
  /** How many codes are out of sight because it is folded; not there where it is open. */
  hidden?: number;
}

/** Every code of the project, each in one place. */
export interface Board {
  core: CodeRow | null;
  columns: readonly Column[];
  /** Concepts that lie in nothing, with what lies below them. */
  loose: readonly ListedCode[];
}

/**
 * The code tree as the board shows it. `codes` stand in their order. Whatever a damaged file holds, such as codes below
 * each other, is listed with the concepts to group: no code is lost from sight.
 */
export function buildBoard(codes: readonly CodeRow[]): Board {
  const known = new Set(codes.map(code => code.id));
  const parentOf = (code: CodeRow) =>
    code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
  const children = Map.groupBy(codes, parentOf);
  const core = codes.find(code => code.kind === 'core') ?? null;
  const placed = new Set<string>();
  const take = (code: CodeRow, depth: number): ListedCode[] => {
    if (placed.has(code.id)) return [];
    placed.add(code.id);
    return [{ code, depth }, ...below(code.id, depth + 1)];
  };
  const below = (id: string, depth: number): ListedCode[] =>
    (children.get(id) ?? []).filter(code => !isHolder(code)).flatMap(code => take(code, depth));
  const column = (key: string, holder: CodeRow | null, held: readonly CodeRow[]): Column => {
    const cards = held.filter(code => code.kind === 'category');
    return {
      key,
      holder,
      listed: held.filter(code => code.kind === 'concept').flatMap(code => take(code, 0)),
      cards: cards.map(code => ({ code, listed: take(code, -1).slice(1) })),
    };
  };
  const holders = mainsInOrder(codes, core);
  const roots = children.get(null) ?? [];
  for (const holder of holders) placed.add(holder.id);
  if (core) placed.add(core.id);
  const columns = holders.map(holder => column(holder.id, holder, children.get(holder.id) ?? []));
  const ofCore = core && column(core.id, core, children.get(core.id) ?? []);
  if (ofCore && ofCore.cards.length + ofCore.listed.length > 0) columns.push(ofCore);
  const homeless = roots.filter(code => code.kind === 'category');
  columns.push(column(NO_MAIN, null, homeless));
  const loose = roots.filter(code => code.kind === 'concept').flatMap(code => take(code, 0));
  const lost = codes.flatMap(code => take(code, 0));
  return { core, columns, loose: [...loose, ...lost] };
}

/** What has a column of its own wherever it lies. */
function isHolder({ kind }: CodeRow): boolean {
  return kind === 'main' || kind === 'core';
}

/** The main categories around the core category, then all others; a second core category of an older file too. */
function mainsInOrder(codes: readonly CodeRow[], core: CodeRow | null): CodeRow[] {
  const holders = codes.filter(code => isHolder(code) && code !== core);
  const around = holders.filter(code => core !== null && code.parentId === core.id);
  return [...around, ...holders.filter(code => !around.includes(code))];
}
