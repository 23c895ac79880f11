const FIELDS = 'input, button, [tabindex="0"]';

function afterDrawing(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}

/** Puts the keys into the part that waits for a code, once it is drawn. */
export function focusEmptyPart(): void {
  afterDrawing(() => document.querySelector<HTMLElement>('.retrieve [data-empty] input'));
}

/** Puts the keys at the beginning of the query, as after a part of it was taken away. */
export function focusForm(): void {
  afterDrawing(() => document.querySelector('.retrieve__builder')?.querySelector<HTMLElement>(FIELDS));
}
