/** Sizes of the grid in CSS pixels; cells stand where these put them, so that only those in sight are drawn. */
export const ROW = 32;
export const HEAD = 36;
const NAME_WIDTH = 230;
const WIDTH = 150;

/** The first and the last column but the name's between two places from the left, as a half-open range. */
export function columnsBetween(left: number, right: number): [number, number] {
  return [Math.floor(left / WIDTH) + 1, Math.ceil((right - NAME_WIDTH) / WIDTH) + 1];
}

export const widthOf = (column: number) => (column === 0 ? NAME_WIDTH : WIDTH);
export const leftOf = (column: number) => (column === 0 ? 0 : NAME_WIDTH + (column - 1) * WIDTH);
