export interface PointerHost {
  /** A mouse button went down in the text: until it comes up the browser's selection is still being made. */
  begin(): void;
  /** It came up; `clicks` is 2 for a double click and 3 for a triple one. */
  finish(x: number, y: number, clicks: number): void;
}

/** Follows the mouse from its press in the text to its release, wherever that is. */
export function listenToPointer(text: HTMLElement, host: PointerHost, signal: AbortSignal): void {
  let clicks = 0;
  text.addEventListener(
    'mousedown',
    event => {
      if (event.button !== 0) return;
      clicks = event.detail;
      host.begin();
    },
    { signal },
  );
  const finish = (event: MouseEvent) => {
    if (clicks === 0) return;
    const count = clicks;
    clicks = 0;
    // The browser settles its selection after this event: a click into selected text unselects it only then.
    setTimeout(() => !signal.aborted && host.finish(event.clientX, event.clientY, count), 0);
  };
  document.addEventListener('mouseup', finish, { signal });
  // Dragging selected words away ends without a mouseup.
  document.addEventListener('dragend', finish, { signal });
}
