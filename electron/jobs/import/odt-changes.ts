import type { TextLine } from './line-writer.ts';
import type { ReadingChoices } from './reading-choices.ts';

interface ChangedRegion {
  inserted: boolean;
  deleted: boolean;
  /** What a deletion took out: the first line went on from where it stood, the last on into what follows. */
  lines: readonly TextLine[];
}

/**
 * Tracked changes of an OpenDocument text ([OpenDocument 1.3] part 3, 5.5): deletions lie apart from the text and
 * have a mark in place, insertions lie in the text between two marks.
 */
export class OdtChanges {
  readonly #regions = new Map<string, ChangedRegion>();
  readonly #choice: ReadingChoices['trackedChanges'];
  /** Insertions around, when they are to be left out. */
  readonly #leftOut = new Set<string>();

  constructor(choice: ReadingChoices['trackedChanges']) {
    this.#choice = choice;
  }

  /** Whether the text at this place was inserted and is left out. */
  get isLeftOut(): boolean {
    return this.#leftOut.size > 0;
  }

  declare(id: string): void {
    this.#regions.set(id, { inserted: false, deleted: false, lines: [] });
  }

  mark(id: string, kind: 'inserted' | 'deleted', lines: readonly TextLine[] = []): void {
    const region = this.#regions.get(id);
    if (region) Object.assign(region, { [kind]: true, ...(kind === 'deleted' && { lines }) });
  }

  start(id: string): void {
    if (this.#choice === 'rejected' && this.#regions.get(id)?.inserted) this.#leftOut.add(id);
  }

  end(id: string): void {
    this.#leftOut.delete(id);
  }

  /** What stood at the place of a deletion before the changes; none when they are accepted. */
  restored(id: string): readonly TextLine[] {
    const region = this.#regions.get(id);
    if (this.#choice !== 'rejected' || this.isLeftOut || !region?.deleted || region.inserted) return [];
    return region.lines;
  }
}
