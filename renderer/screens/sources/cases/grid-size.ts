/** Sizes of the grid in CSS pixels; cells stand where these put them, so that only those in sight are drawn. */
export const ROW = 32;
export const HEAD = 36;
const NAME_WIDTH = 210;
const WIDTH = 150;

export const widthOf = (column: number) => (column === 0 ? NAME_WIDTH : WIDTH);
export const leftOf = (column: number) => (column === 0 ? 0 : NAME_WIDTH + (column - 1) * WIDTH);
