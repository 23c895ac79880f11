import type { WordScope } from '../../../shared/api/methods/word-methods.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import type { WordText } from '../../jobs/words/words-said.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import type { ProjectSession } from '../project-session.ts';
import type { QueriedSource } from '../query/cases.ts';
import { meantSources } from '../query/meant-sources.ts';
import { assertWanted } from '../storage/give-way.ts';
import { readText } from '../storage/texts.ts';
import { spansCounted } from './counted-spans.ts';
import { type CutCounts, cutCountsOf, nameOf } from './cut-counts.ts';
import { type PackedCounts, packCounts } from './packed-counts.ts';
import { type Pause, pausing } from './pausing.ts';
import { type TalliedWord, Tally } from './tally.ts';
import { dictionaryOf, type WordDictionary } from './word-dictionary.ts';

/** So much text goes to the worker at once, in UTF-16 units, and so many such parts are under way. */
const PART = 500_000;
const SOURCES = 100;
const UNDER_WAY = 2;

/** A source with its counts; without where it is still to be cut. */
interface Entry {
  readonly name: string;
  readonly counts: PackedCounts | undefined;
}

interface Part {
  readonly entries: Entry[];
  /** The texts of those without counts. */
  readonly texts: WordText[];
}

/** All words of a scope, in no order. */
export interface ScopeWords {
  readonly words: readonly TalliedWord[];
  readonly documents: number;
}

interface Counting {
  readonly session: ProjectSession;
  readonly scope: WordScope;
  readonly context: CallContext;
  readonly dictionary: WordDictionary;
  readonly cut: CutCounts;
  readonly pause: Pause;
}

class ScopeCount {
  private readonly session: ProjectSession;
  private readonly scope: WordScope;
  private readonly context: CallContext;
  private readonly dictionary: WordDictionary;
  private readonly cut: CutCounts;
  private readonly pause: Pause;
  private readonly tally: Tally;

  constructor({ session, scope, context, dictionary, cut, pause }: Counting) {
    this.session = session;
    this.scope = scope;
    this.context = context;
    this.dictionary = dictionary;
    this.cut = cut;
    this.pause = pause;
    this.tally = new Tally(cut.vocabulary);
  }

  async count(): Promise<ScopeWords> {
    const sources = this.sources();
    await withRunner(runner => this.countAll(sources, runner));
    const steps = this.tally.words();
    let step = steps.next();
    for (; !step.done; step = steps.next()) await this.pause();
    return { words: step.value, documents: sources.length };
  }

  /** The sources of one site after the other. */
  private sources(): QueriedSource[] {
    const { sourceIds, siteIds, attributes } = this.scope;
    return meantSources(this.session, { sourceIds, siteIds, attributes }).toSorted((a, b) =>
      (a.siteId ?? '').localeCompare(b.siteId ?? '', 'en'),
    );
  }

  private async countAll(sources: readonly QueriedSource[], runner: JobRunner): Promise<void> {
    const queue: Promise<PackedCounts[]>[] = [];
    let done = 0;
    const take = async () => {
      const all = (await queue.shift()) ?? [];
      assertWanted(this.session.file.db, this.context.signal);
      for (const counts of all) {
        this.tally.add(counts, sources[done]?.siteId ?? null);
        done += 1;
        await this.pause();
      }
      this.context.progress({ done, total: sources.length, phase: 'words', subject: '' });
    };
    for await (const part of this.parts(sources)) {
      const counts = this.countsOf(part, runner);
      // Where one before it fails nobody waits for it any more.
      counts.catch(() => undefined);
      queue.push(counts);
      if (queue.length >= UNDER_WAY) await take();
    }
    while (queue.length > 0) await take();
  }

  private async *parts(sources: readonly QueriedSource[]): AsyncGenerator<Part> {
    const spansOf = await spansCounted(this.session, this.scope, this.context.signal);
    let part: Part = { entries: [], texts: [] };
    let length = 0;
    for (const source of sources) {
      await this.pause();
      const spans = spansOf(source);
      const name = nameOf(source.textHash, spans);
      const counts = this.cut.find(name);
      part.entries.push({ name, counts });
      if (counts === undefined) {
        const text = readText(this.session.rows.db, source.textHash, source.title);
        part.texts.push({ text, ...spans });
        length += text.length;
      }
      if (length < PART && part.entries.length < SOURCES) continue;
      yield part;
      part = { entries: [], texts: [] };
      length = 0;
    }
    yield part;
  }

  /** The counts of a part in its order; those that were not known are kept from then on. */
  private async countsOf({ entries, texts }: Part, runner: JobRunner): Promise<PackedCounts[]> {
    if (texts.length === 0) return entries.flatMap(each => each.counts ?? []);
    const { signal } = this.context;
    const cut = await runner.run('count-words', { texts, dictionary: this.dictionary }, { signal });
    const places = cut.spellings.map(spelling => this.cut.vocabulary.placeOf(spelling));
    const fresh = cut.counts[Symbol.iterator]();
    return entries.map(({ name, counts }) => {
      if (counts !== undefined) return counts;
      const own = packCounts(fresh.next().value ?? new Uint32Array(), places);
      // The dictionary may have changed meanwhile.
      if (this.cut.dictionary.key === this.dictionary.key) this.cut.keep(name, own);
      return own;
    });
  }
}

/**
 * Counts all words of a scope as it stands now. Fails with TEXT_DAMAGED, CANCELLED, or PROJECT_NONE_OPEN where the project was
 * closed.
 */
export async function countScope(
  session: ProjectSession,
  scope: WordScope,
  context: CallContext,
): Promise<ScopeWords> {
  const dictionary = dictionaryOf(session);
  const pause = pausing(session, context);
  const cut = await cutCountsOf(session, dictionary, pause);
  return new ScopeCount({ session, scope, context, dictionary, cut, pause }).count();
}
