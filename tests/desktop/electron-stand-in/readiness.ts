let ready = false;

/** From here on the application counts as ready. */
export function becomeReady(): void {
  ready = true;
}

/** Electron throws for what must be settled before it is ready, and so does this. */
export function mustBeEarly(what: string): void {
  if (ready) throw new Error(`${what} must be called before the app is ready`);
}
