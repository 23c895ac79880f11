import { matchName } from '../../../names/match-name.ts';
import { byWish, families, type Sort } from '../loose/loose-list.ts';
import { type Board, type Card, type Column, type ListedCode, NO_MAIN } from './board-model.ts';

/** What of the board is to be seen, and in which order. */
export interface BoardWish {
  typed: string;
  /** Whether only what has codings counted by `totalOf` is wanted. */
  onlyUsed: boolean;
  sort: Sort;
  /** Codings of a code and of what lies below it. */
  totalOf(codeId: string): number;
  compare(a: string, b: string): number;
  folded: ReadonlySet<string>;
}

/**
 * The board as it is shown: what fits in what holds it, in the order wished for, without what is folded away. While names
 * are looked for nothing is folded. Columns stand in their own order.
 */
export function shownBoard(board: Board, wish: BoardWish): Board {
  const isNarrowed = wish.typed.trim() !== '' || wish.onlyUsed;
  const columns = board.columns
    .map(column => (isNarrowed ? narrowed(column, wish) : column))
    .filter(column => !isNarrowed || isWanted(column, board, wish))
    .map(column => inOrder(column, wish));
  const folds = wish.typed.trim() === '';
  return { ...board, columns: folds ? columns.map(column => folded(column, wish.folded)) : columns };
}

/** How many codes fit what was typed, or the site, on the board and beside it. */
export function countFitting({ core, columns, loose }: Board, wish: BoardWish): number {
  const codes = columns.flatMap(({ holder, listed, cards }) => [
    ...(holder && holder !== core ? [{ code: holder }] : []),
    ...listed,
    ...cards.flatMap(card => [card, ...card.listed]),
  ]);
  return [...codes, ...loose].filter(each => fits(each, wish)).length;
}

function fits({ code }: Pick<ListedCode, 'code'>, { typed, onlyUsed, totalOf }: BoardWish): boolean {
  const names = [code.name, code.translation];
  return (!onlyUsed || totalOf(code.id) > 0) && names.some(name => matchName(name, typed) !== null);
}

function narrowed(column: Column, wish: BoardWish): Column {
  const keep = (listed: readonly ListedCode[]) =>
    listed.filter(each => fits(each, wish)).map(each => flat(each, wish));
  const cards = column.cards
    .map(card => ({ ...card, listed: keep(card.listed) }))
    .filter(card => card.listed.length > 0 || fits(card, wish));
  return { ...column, listed: keep(column.listed), cards };
}

/** A concept found by its name stands for itself. */
const flat = (each: ListedCode, { typed }: BoardWish) => (typed.trim() === '' ? each : { ...each, depth: 0 });

function isWanted({ key, holder, listed, cards }: Column, board: Board, wish: BoardWish): boolean {
  if (listed.length + cards.length > 0) return true;
  return key !== NO_MAIN && holder !== null && holder !== board.core && fits({ code: holder }, wish);
}

function inOrder(column: Column, wish: BoardWish): Column {
  if (wish.sort === 'own') return column;
  const before = byWish(wish);
  const ordered = (listed: readonly ListedCode[]) =>
    families(listed)
      .sort((a, b) => (a[0] && b[0] ? before(a[0], b[0]) : 0))
      .flat();
  const cards = column.cards
    .map(card => ({ ...card, listed: ordered(card.listed) }))
    .sort((a, b) => before({ code: a.code, depth: 0 }, { code: b.code, depth: 0 }));
  return { ...column, listed: ordered(column.listed), cards };
}

function folded(column: Column, ids: ReadonlySet<string>): Column {
  if (ids.size === 0) return column;
  const { holder, listed, cards } = column;
  if (holder?.kind === 'main' && ids.has(holder.id)) {
    const hidden = listed.length + cards.reduce((sum, card) => sum + 1 + card.listed.length, 0);
    return { ...column, listed: [], cards: [], hidden };
  }
  return { ...column, cards: cards.map(card => foldedCard(card, ids)) };
}

function foldedCard(card: Card, ids: ReadonlySet<string>): Card {
  return ids.has(card.code.id) ? { ...card, listed: [], hidden: card.listed.length } : card;
}
