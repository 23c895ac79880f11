import type { Database } from '../storage/database.ts';
import { addToIndex, textsToIndex } from '../storage/text-index.ts';

/** How long the core may be busy with the index at a time, and how long it then is free for others, in ms. */
const SLICE_MS = 20;
const PAUSE_MS = 5;
/** While someone works the index waits: so long after each call. */
const REST_MS = 150;
const AT_A_TIME = 64;

/** Fills the index of the texts while nothing else is to be done. What it has not reached is searched all the same. */
export class IndexFiller {
  private readonly db: Database;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: string[] = [];

  constructor(db: Database) {
    this.db = db;
  }

  /** Fills the index until it holds every text. */
  start(afterMs = PAUSE_MS): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => this.slice(), afterMs);
    this.timer.unref();
  }

  /** Lets the index wait, since something else is being done. */
  rest(): void {
    if (this.timer === undefined) return;
    this.stop();
    this.start(REST_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Fills the index at once. */
  finish(): void {
    this.stop();
    while (this.fill()) this.waiting = [];
  }

  private slice(): void {
    this.timer = undefined;
    if (!this.db.open) return;
    try {
      if (this.fill()) this.start();
    } catch {
      // A full disk, or a text that cannot be read: a search then reads the texts, and commands say what is wrong.
      this.stop();
    }
  }

  /** One transaction of the index. Gives false once there is nothing left to do. */
  private fill(): boolean {
    const end = performance.now() + SLICE_MS;
    if (this.waiting.length === 0) this.waiting = textsToIndex(this.db, AT_A_TIME);
    if (this.waiting.length === 0) return false;
    this.db.transaction(() => {
      for (let hash = this.waiting.pop(); hash !== undefined; hash = this.waiting.pop()) {
        addToIndex(this.db, hash);
        if (performance.now() > end) return;
      }
    })();
    return true;
  }
}
