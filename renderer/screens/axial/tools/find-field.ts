/** Where names are typed to be found; the key for it works wherever a code has the focus. */
export const FIND_FIELD = 'axial-find';

export function focusFind(): void {
  const field = document.getElementById(FIND_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}
