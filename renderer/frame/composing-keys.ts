/**
 * Keeps from the whole interface the keys that belong to an input method: digits that choose a candidate, Enter and
 * Escape that end a composition, arrows within it. Some input methods mark the first key of a composition, and the last,
 * only by the code 229.
 */
export function guardComposition(): void {
  window.addEventListener(
    'keydown',
    event => {
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
