export interface TouchHost {
  /** Selects the word under a finger that was held still; false where there is none. */
  begin(x: number, y: number): boolean;
  /** The finger went on, still down. */
  extend(x: number, y: number): void;
  finish(): void;
}

/** How long a finger is held until it selects, in milliseconds, and how far it may stray meanwhile, in pixels. */
const HOLD_MS = 450;
const STILL = 10;

/** Selecting with a finger: held on a word it selects that, moved on from there it selects more. Else it scrolls. */
export function listenToTouch(text: HTMLElement, host: TouchHost, signal: AbortSignal): void {
  let from: Touch | null = null;
  let timer = 0;
  let isSelecting = false;
  const end = () => {
    clearTimeout(timer);
    from = null;
    isSelecting = false;
  };
  const start = ({ touches }: TouchEvent) => {
    end();
    const touch = touches[0];
    if (!touch || touches.length > 1) return;
    from = touch;
    timer = window.setTimeout(() => {
      isSelecting = host.begin(touch.clientX, touch.clientY);
    }, HOLD_MS);
  };
  const move = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (!touch || !from) return;
    if (isSelecting) {
      // The text stands still under the finger.
      event.preventDefault();
      host.extend(touch.clientX, touch.clientY);
    } else if (Math.hypot(touch.clientX - from.clientX, touch.clientY - from.clientY) > STILL) end();
  };
  const lift = (event: TouchEvent) => {
    if (isSelecting) {
      // Without this a click would follow and let go of what was selected.
      event.preventDefault();
      host.finish();
    }
    end();
  };
  text.addEventListener('touchstart', start, { signal, passive: true });
  text.addEventListener('touchmove', move, { signal, passive: false });
  text.addEventListener('touchend', lift, { signal, passive: false });
  text.addEventListener('touchcancel', end, { signal });
  text.addEventListener('contextmenu', event => isSelecting && event.preventDefault(), { signal });
}
