import type { StoryParagraph } from '../../../../shared/api/entities/storyline.ts';
import { mergeStory } from '../../../../shared/theory/merge-story.ts';
import { storyKey } from '../../../../shared/theory/story-text.ts';
import { PendingSave } from '../../../components/pending-save.ts';

/** A storyline as it is written and stored. */
export interface StoryText {
  title: string;
  paragraphs: readonly StoryParagraph[];
}

interface StoryDesk {
  /** What stands in the editor and in the field of the title. */
  read(): StoryText;
  /** Shows what was changed elsewhere. */
  take(text: StoryText): void;
  /** Stores it; writes of one burst are one step of the history. Rejects where it could not be stored. */
  write(text: StoryText, burst: string): Promise<unknown>;
}

/** A burst of writing goes on for so long at most, so that a page written in one sitting is not one step. */
const LONGEST_BURST_MS = 20_000;

const keyOf = ({ title, paragraphs }: StoryText): string => `${title}\n${storyKey(paragraphs)}`;

/**
 * Keeps the editor and the project the same: what is typed is stored after a pause, and what changes the stored storyline
 * from elsewhere (undo, another window) is shown. Where both happened at once, both are kept.
 */
export class StorySession {
  readonly #desk: StoryDesk;
  readonly #pending: PendingSave;
  /** The storyline as the project last told it. */
  #stored: StoryText;
  /** Keys of what was sent and has not come back yet, oldest first. */
  #sent: string[] = [];
  #burst = { name: '', since: 0, block: -1 };

  constructor(stored: StoryText, desk: StoryDesk) {
    this.#stored = stored;
    this.#desk = desk;
    this.#pending = new PendingSave(() => this.#save());
    this.#pending.begin();
  }

  /** Something was typed in a block (-1: the title). */
  edited(block: number): void {
    const now = Date.now();
    if (block !== this.#burst.block || now - this.#burst.since > LONGEST_BURST_MS) {
      // What the burst before left is a step of its own; at the beginning there is none.
      if (this.#burst.name !== '') this.#pending.flush();
      this.#burst = { name: `${now}.${Math.random()}`, since: now, block };
    }
    this.#pending.touch();
  }

  /** The caret stands in a block: what was typed in another one is a step of its own. */
  moved(block: number): void {
    if (this.#burst.name !== '' && block !== this.#burst.block) this.left();
  }

  /** The caret left the text: what was typed is a step of its own. */
  left(): void {
    this.#pending.flush();
    this.#burst = { name: '', since: 0, block: -1 };
  }

  /** The project tells the storyline as it is stored now. */
  receive(row: StoryText): void {
    const key = keyOf(row);
    const echo = this.#sent.indexOf(key);
    const base = this.#stored;
    this.#stored = row;
    if (echo >= 0) {
      this.#sent.splice(0, echo + 1);
      return;
    }
    if (key === keyOf(base)) return;
    const mine = this.#desk.read();
    if (keyOf(mine) === key) return;
    const title = mine.title === base.title ? row.title : mine.title;
    const paragraphs = mergeStory(base.paragraphs, mine.paragraphs, row.paragraphs);
    this.#desk.take({ title, paragraphs });
    if (keyOf({ title, paragraphs }) !== key) this.#pending.touch();
  }

  /** Stores what waits and ends. */
  end(): void {
    this.#pending.end();
  }

  #save(): void {
    const text = this.#desk.read();
    const key = keyOf(text);
    if (key === (this.#sent.at(-1) ?? keyOf(this.#stored))) return;
    this.#sent.push(key);
    const forget = () => {
      this.#sent = this.#sent.filter(sent => sent !== key);
    };
    // Where it was not stored it stays in the editor, and the next pause or leaving tries again.
    this.#desk.write(text, this.#burst.name).then(forget, forget);
  }
}
