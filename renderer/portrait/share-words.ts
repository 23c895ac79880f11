/** The least that a percentage without decimals tells apart from nothing. */
const LEAST = 0.01;

/** A share as a percentage; of what is there, but too little to be one percent, it says so. */
export function shareWords(share: number, percent: (share: number) => string): string {
  return share > 0 && share < LEAST / 2 ? `<${percent(LEAST)}` : percent(share);
}
