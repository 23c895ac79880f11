import type { LinkType, Polarity } from '../../api/entities/links.ts';
import { intervalIndex } from '../../text/interval-index.ts';
import { offset, type Span } from '../../text/offset.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { sentencesIn } from '../../text/words.ts';
import { type CausalHit, findCausalWords, mayHoldCausalWord } from './find-causal-words.ts';
import { type CodePair, pairCodings } from './pair-codings.ts';

/** A sentence that may hold a causal word. */
export interface CausalSentence extends Span {
  readonly text: string;
  /** Its causal words, looked for when they are first asked for: most sentences carry no two codes. */
  hits(): readonly CausalHit[];
}

/** A coding as far as candidates need it: UTF-16 over the source's text. */
export interface CandidateCoding {
  readonly id: string;
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
}

/** The part of a candidate that names one end: the words of its coding as far as they lie in the sentence. */
export interface CandidateEnd {
  readonly codeId: string;
  readonly codingId: string;
  readonly start: number;
  readonly end: number;
}

/** Two codes that a sentence may link. All positions are UTF-16 over the source's text. */
export interface LinkCandidate {
  /** Names the candidate by ids and place, so that an answer to it holds. */
  readonly key: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly word: { readonly start: number; readonly end: number };
  readonly cause: CandidateEnd;
  readonly effect: CandidateEnd;
  /** False where the sentence does not say which is the cause. */
  readonly directed: boolean;
  readonly polarity: Polarity;
  readonly type: LinkType;
  readonly negated: boolean;
}

/** Where somebody begins to speak: the label at `start` says who, the words begin at `bodyStart`. */
interface Turn {
  readonly start: number;
  readonly bodyStart: number;
}

/** Looks when it is first asked, and remembers. */
function lazily<T>(look: () => T): () => T {
  let found: { value: T } | null = null;
  return () => {
    found ??= { value: look() };
    return found.value;
  };
}

/**
 * The sentences of a canonical text that may hold a causal word, in the order of the text. The labels of its turns belong to
 * no sentence.
 */
export function causalSentences(text: string, turns: readonly Turn[] = []): CausalSentence[] {
  const bodies = new Map(turns.map(turn => [turn.start, turn.bodyStart]));
  return paragraphs(text)
    .map(({ start, end }) => ({ start: offset(Math.min(end, bodies.get(start) ?? start)), end }))
    .filter(paragraph => mayHoldCausalWord(text.slice(paragraph.start, paragraph.end)))
    .flatMap(paragraph => sentencesIn(text, paragraph))
    .flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!mayHoldCausalWord(sentence)) return [];
      return [{ start, end, text: sentence, hits: lazily(() => findCausalWords(sentence)) }];
    });
}

/** The candidates of one source: only sentences with a causal word and with codings of two codes give any. */
export function linkCandidates(
  sourceId: string,
  sentences: readonly CausalSentence[],
  codings: readonly CandidateCoding[],
): LinkCandidate[] {
  const index = intervalIndex(
    codings.map(each => ({ ...each, start: offset(each.start), end: offset(each.end) })),
  );
  return sentences.flatMap(sentence => {
    const inside = index.within(sentence.start, sentence.end);
    if (inside.every(each => each.codeId === inside[0]?.codeId)) return [];
    const parts = inside.map(({ id, codeId, start, end }) => ({
      id,
      codeId,
      start: start - sentence.start,
      end: end - sentence.start,
    }));
    return pairCodings(sentence.text, parts, sentence.hits()).map(pair =>
      toCandidate(sourceId, sentence, pair),
    );
  });
}

function toCandidate(sourceId: string, sentence: CausalSentence, pair: CodePair): LinkCandidate {
  const { start, end, text } = sentence;
  const endOf = (part: CodePair['cause']): CandidateEnd => ({
    codeId: part.codeId,
    codingId: part.id,
    start: Math.max(start, start + part.start),
    end: Math.min(end, start + part.end),
  });
  return {
    key: `link:${sourceId}:${start}:${pair.cause.codeId}:${pair.effect.codeId}`,
    sourceId,
    start,
    end,
    quote: text,
    word: { start: start + pair.hit.start, end: start + pair.hit.end },
    cause: endOf(pair.cause),
    effect: endOf(pair.effect),
    directed: pair.directed,
    polarity: pair.polarity,
    type: pair.type,
    negated: pair.hit.negated,
  };
}
