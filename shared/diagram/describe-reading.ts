import type { CountedModel } from '../theory/model-graph.ts';
import { findLoops, type LoopKind } from '../theory/reading/loops.ts';
import { signedGraphOf } from '../theory/reading/signed-graph.ts';
import { shortThreads } from '../theory/reading/threads.ts';
import { fillPhrase } from './describe-model.ts';

/** Sentences about loops and threads in one language. */
export interface ReadingPhrases {
  /** `{chain}` */
  readonly loops: Readonly<Record<LoopKind, string>>;
  /** There are more loops than were named; `{named}` */
  readonly moreLoops: string;
  /** `{chain}`, `{sources}` */
  readonly thread: string;
  /** `{more}`: threads that were not named. */
  readonly moreThreads: string;
  /** There are chains, and no source tells one of them whole. */
  readonly noThread: string;
}

/** More than these are read aloud by no one. */
const NAMED_LOOPS = 5;
const NAMED_THREADS = 5;

/**
 * Says in words what the drawing leads back to and what single sources tell whole: loops, shortest first, then chains of
 * two arrows, those that most sources tell first.
 * @param nameOf name of a code in the reader's language
 * @returns a sentence per entry; none where the model has neither loops nor chains
 */
export function describeReading(
  model: Pick<CountedModel, 'factors' | 'arrows'>,
  nameOf: (codeId: string) => string,
  phrases: ReadingPhrases,
): readonly string[] {
  const graph = signedGraphOf(model);
  const chain = (ids: readonly string[]) => ids.map(nameOf).join(' → ');
  const { loops, capped } = findLoops(graph, NAMED_LOOPS);
  const { threads, chains } = shortThreads(graph);
  const more = threads.length - NAMED_THREADS;
  return [
    ...loops.map(({ ids, kind }) =>
      fillPhrase(phrases.loops[kind], { chain: chain([...ids, ...ids.slice(0, 1)]) }),
    ),
    ...(capped ? [fillPhrase(phrases.moreLoops, { named: NAMED_LOOPS })] : []),
    ...threads
      .slice(0, NAMED_THREADS)
      .map(({ ids, sourceIds }) =>
        fillPhrase(phrases.thread, { chain: chain(ids), sources: sourceIds.length }),
      ),
    ...(more > 0 ? [fillPhrase(phrases.moreThreads, { more })] : []),
    ...(chains > 0 && threads.length === 0 ? [phrases.noThread] : []),
  ];
}
