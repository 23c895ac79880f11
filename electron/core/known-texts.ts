import { likeness, type Sketch, sketchOf } from '../../shared/text/likeness.ts';
import type { ProjectSession } from './project-session.ts';
import { readText, sha256 } from './storage/texts.ts';

/** What a file repeats: one that is in the project already, or one that comes before it in the same import. */
export interface Duplicate {
  readonly kind: 'bytes' | 'text' | 'near';
  readonly where: 'project' | 'import';
  /** Title of the source, or name of the file. */
  readonly title: string;
  /** How much of the text is the same, 0 to 1. */
  readonly share: number;
}

interface Seen {
  readonly title: string;
  readonly bytes: string;
  readonly text: string;
  readonly length: number;
  readonly sketch: Sketch;
}

/**
 * From here on two texts are one that was corrected: about one letter in thirty may differ. Two interviews after the
 * same guide have their questions in common, which is far less.
 */
const NEAR = 0.6;
const ALMOST = 0.99;
/** Texts of which one is more than so many times as long are not compared: they cannot be near. */
const LONGER = 1.6;

/** Sketches by hash of the text: a text under a hash never changes. */
const sketches = new Map<string, Sketch>();
const MOST_SKETCHES = 20_000;

function sketchUnder(hash: string, text: () => string): Sketch {
  const known = sketches.get(hash);
  if (known) return known;
  if (sketches.size >= MOST_SKETCHES) sketches.clear();
  const sketch = sketchOf(text());
  sketches.set(hash, sketch);
  return sketch;
}

/** The texts of a project and of an import under way, asked for each file of the import in turn. */
export class KnownTexts {
  readonly #session: ProjectSession;
  readonly #seen: Seen[] = [];

  constructor(session: ProjectSession) {
    this.#session = session;
  }

  /** What a file repeats, null where it is new; it is known from then on. */
  duplicateOf(file: { fileName: string; bytes: Uint8Array; text: string }): Duplicate | null {
    const { fileName, text } = file;
    const [bytes, hash] = [sha256(file.bytes), sha256(text)];
    const sketch = sketchUnder(hash, () => text);
    const seen: Seen = { title: fileName, bytes, text: hash, length: text.length, sketch };
    const found = this.#sameBytes(seen) ?? this.#sameText(seen) ?? this.#near(seen);
    this.#seen.push(seen);
    return found;
  }

  #sameBytes({ bytes }: Seen): Duplicate | null {
    const { rows } = this.#session;
    const original = rows.where('original', 'sha256', bytes)[0];
    const source = original && rows.find('source', original.sourceId);
    if (source) return { kind: 'bytes', where: 'project', title: source.title, share: 1 };
    const earlier = this.#seen.find(each => each.bytes === bytes);
    return earlier ? { kind: 'bytes', where: 'import', title: earlier.title, share: 1 } : null;
  }

  #sameText({ text }: Seen): Duplicate | null {
    const source = this.#session.rows.where('source', 'textHash', text)[0];
    if (source) return { kind: 'text', where: 'project', title: source.title, share: 1 };
    const earlier = this.#seen.find(each => each.text === text);
    return earlier ? { kind: 'text', where: 'import', title: earlier.title, share: 1 } : null;
  }

  #near({ length, sketch }: Seen): Duplicate | null {
    const isOfItsLength = (other: number) => other <= length * LONGER && length <= other * LONGER;
    const { rows } = this.#session;
    const inProject = rows
      .all('source')
      .filter(source => isOfItsLength(source.length))
      .map(({ title, textHash }) => {
        const other = sketchUnder(textHash, () => readText(rows.db, textHash, title));
        return { where: 'project' as const, title, share: likeness(sketch, other) };
      });
    const inImport = this.#seen
      .filter(each => isOfItsLength(each.length))
      .map(each => ({
        where: 'import' as const,
        title: each.title,
        share: likeness(sketch, each.sketch),
      }));
    const [nearest] = [...inProject, ...inImport].sort((a, b) => b.share - a.share);
    if (!nearest || nearest.share < NEAR) return null;
    // The estimate may find no difference; that there is one is known.
    return { kind: 'near', ...nearest, share: Math.min(nearest.share, ALMOST) };
  }
}
