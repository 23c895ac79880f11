interface PendingSaveOptions {
  /** A pause of this long in the typing saves. */
  pauseMs?: number | undefined;
  /** Typing without a pause is saved at the latest after this long. */
  longestMs?: number | undefined;
}

/**
 * Saves what is being typed: after a pause, at the latest after some seconds, and at once when asked to. `save` is also
 * called where there may be nothing new, and looks for itself.
 */
export class PendingSave {
  readonly #save: () => void;
  readonly #pauseMs: number;
  readonly #longestMs: number;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => void, { pauseMs = 1000, longestMs = 2500 }: PendingSaveOptions = {}) {
    this.#save = save;
    this.#pauseMs = pauseMs;
    this.#longestMs = longestMs;
  }

  /** Begins to watch for the page being closed or put away: it may never come back. */
  begin(): void {
    document.addEventListener('visibilitychange', this.#flushWhenHidden);
    window.addEventListener('pagehide', this.flush);
  }

  /** Something was typed. */
  readonly touch = (): void => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.flush, this.#pauseMs);
    this.#longest ??= setTimeout(this.flush, this.#longestMs);
  };

  /** Saves now. */
  readonly flush = (): void => {
    this.cancel();
    this.#save();
  };

  /** Waits no longer. */
  cancel(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#pause = undefined;
    this.#longest = undefined;
  }

  /** Saves and ends. */
  end(): void {
    this.flush();
    document.removeEventListener('visibilitychange', this.#flushWhenHidden);
    window.removeEventListener('pagehide', this.flush);
  }

  readonly #flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };
}
