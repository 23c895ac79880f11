/** Run 0 keeps the order, run 1 reverses it, later runs shuffle it by a fixed sequence (Fisher–Yates over an LCG). */
export function reorder<T>(items: readonly T[], run: number): readonly T[] {
  if (run === 0) return items;
  if (run === 1) return items.toReversed();
  const shuffled = [...items];
  let state = run * 7919;
  for (let index = shuffled.length - 1; index > 0; index--) {
    // Numerical Recipes' constants; quality does not matter here, being the same everywhere does.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    const [a, b] = [shuffled[index], shuffled[other]];
    if (a !== undefined && b !== undefined) {
      shuffled[index] = b;
      shuffled[other] = a;
    }
  }
  return shuffled;
}
