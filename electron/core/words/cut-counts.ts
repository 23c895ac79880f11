import { wantedTerms } from '../../../shared/search/index-terms.ts';
import type { FlatSpans } from '../../jobs/words/words-said.ts';
import type { ProjectSession } from '../project-session.ts';
import { sourcesToSearch } from '../storage/search-queries.ts';
import { sha256 } from '../storage/texts.ts';
import type { CountedSpans } from './counted-spans.ts';
import type { PackedCounts } from './packed-counts.ts';
import type { Pause } from './pausing.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordDictionary } from './word-dictionary.ts';

/** What the counts of texts may take, in bytes: four for each different word of each text. */
const MOST_BYTES = 128 * 1024 * 1024;
/** With more spellings than this all is forgotten, so that a session of many texts does not grow for ever. */
const MOST_SPELLINGS = 2_000_000;
/** More new words than this, and all texts are cut anew: looking for each would take as long. */
const MOST_NEW_WORDS = 200;

const EVERYWHERE = { sourceIds: [], siteIds: [] };
const digest = (spans: FlatSpans) => sha256(new Uint8Array(spans.buffer)).slice(0, 24);

/** The name under which the count of a text is kept; it begins with the text's hash. */
export function nameOf(textHash: string, { said, touching }: CountedSpans): string {
  const touched = touching.map(each => `${each.with ? '+' : '-'}${digest(each.spans)}`);
  return [textHash, said === null ? 'all' : digest(said), ...touched].join(' ');
}

/** The counts of texts that were cut; those that were not asked for the longest go first. */
export class CutCounts {
  readonly vocabulary = new Vocabulary();
  dictionary: WordDictionary;
  private readonly kept = new Map<string, PackedCounts>();
  private bytes = 0;

  constructor(dictionary: WordDictionary) {
    this.dictionary = dictionary;
  }

  find(name: string): PackedCounts | undefined {
    const counts = this.kept.get(name);
    if (counts === undefined) return undefined;
    this.kept.delete(name);
    this.kept.set(name, counts);
    return counts;
  }

  keep(name: string, counts: PackedCounts): void {
    this.forget(name);
    this.kept.set(name, counts);
    this.bytes += counts.byteLength;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MOST_BYTES) return;
      this.forget(oldest);
    }
  }

  /**
   * Goes over to other words.
   * @param stays hashes of the texts that are cut as before; all others are forgotten
   */
  change(dictionary: WordDictionary, stays: ReadonlySet<string>): void {
    this.dictionary = dictionary;
    for (const name of this.kept.keys()) if (!stays.has(name.slice(0, 64))) this.forget(name);
  }

  private forget(name: string): void {
    this.bytes -= this.kept.get(name)?.byteLength ?? 0;
    this.kept.delete(name);
  }
}

function changedWords(before: WordDictionary, after: WordDictionary): string[] {
  const [old, fresh] = [new Set(before.words), new Set(after.words)];
  return [...old, ...fresh].filter(word => old.has(word) !== fresh.has(word));
}

/** The hashes of current texts that hold none of these words, by the index of the search. */
async function textsWithout(
  { rows }: ProjectSession,
  words: readonly string[],
  pause: Pause,
): Promise<ReadonlySet<string>> {
  if (words.length > MOST_NEW_WORDS) return new Set();
  const hashes = new Set(sourcesToSearch(rows, [], EVERYWHERE).map(source => source.textHash));
  for (const word of words) {
    for (const { textHash } of sourcesToSearch(rows, wantedTerms(word, true), EVERYWHERE))
      hashes.delete(textHash);
    await pause();
  }
  return hashes;
}

const known = new WeakMap<ProjectSession, CutCounts>();

/** What was counted in this session with these words. */
export async function cutCountsOf(
  session: ProjectSession,
  dictionary: WordDictionary,
  pause: Pause,
): Promise<CutCounts> {
  for (;;) {
    const cut = known.get(session);
    if (cut === undefined || cut.vocabulary.spellings.length > MOST_SPELLINGS) {
      const fresh = new CutCounts(dictionary);
      known.set(session, fresh);
      return fresh;
    }
    const before = cut.dictionary;
    if (before.key === dictionary.key) return cut;
    const stays = await textsWithout(session, changedWords(before, dictionary), pause);
    // Another count may have gone over to other words meanwhile.
    if (known.get(session) === cut && cut.dictionary === before) cut.change(dictionary, stays);
  }
}
