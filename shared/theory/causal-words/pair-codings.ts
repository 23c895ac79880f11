import type { LinkType, Polarity } from '../../api/entities/links.ts';
import { type CausalHit, findCausalWords, type Part } from './find-causal-words.ts';
import { type Reading, readingsOf } from './readings.ts';

/** The part of a coding that pairing needs; positions from the start of the sentence, and possibly beyond it. */
export interface CodedPart extends Part {
  readonly id: string;
  readonly codeId: string;
}

/** Two codes and the word of their sentence that may join them. */
export interface CodePair {
  readonly hit: CausalHit;
  readonly cause: CodedPart;
  readonly effect: CodedPart;
  /** Whether the sentence says which is the cause; else they stand in the order of the text. */
  readonly directed: boolean;
  readonly polarity: Polarity;
  readonly type: LinkType;
}

/** So many codes on each side of a word, the nearest to it: a sentence with twenty codes does not state a hundred links. */
const NEAREST = 3;

const shared = (a: Part, b: Part) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Codings that lie on one side, the nearest to the word first, one of each code. */
function onSide(codings: readonly CodedPart[], side: Part, other: Part, hit: CausalHit): CodedPart[] {
  const distance = (each: Part) => Math.max(0, each.start - hit.end, hit.start - each.end);
  const lying = codings.filter(each => {
    const here = shared(each, side);
    return here > 0 && here >= 3 * shared(each, other);
  });
  const nearest = lying.sort((a, b) => distance(a) - distance(b) || a.end - a.start - (b.end - b.start));
  return firstOfEachCode(nearest).slice(0, NEAREST);
}

function firstOfEachCode(codings: readonly CodedPart[]): CodedPart[] {
  const seen = new Set<string>();
  return codings.filter(({ codeId }) => !seen.has(codeId) && seen.add(codeId));
}

function pairsOfReading(codings: readonly CodedPart[], hit: CausalHit, reading: Reading): CodePair[] {
  const causes = onSide(codings, reading.cause, reading.effect, hit);
  const effects = onSide(codings, reading.effect, reading.cause, hit);
  const { polarity, type } = hit;
  return causes.flatMap(cause =>
    effects
      .filter(effect => effect.codeId !== cause.codeId)
      .map(effect => ({ hit, cause, effect, directed: reading.directed, polarity, type })),
  );
}

/**
 * Codes of which at least one lies across the word: the sentence holds both, and does not tell them apart. A word without
 * a direction joins any two (A 和 B 有关).
 */
function pairsAcross(codings: readonly CodedPart[], hit: CausalHit): CodePair[] {
  // What opens its sentence with 所以 or “so” has its cause in the sentence before.
  if (hit.rule === 'result' && hit.start === 0) return [];
  const isOpen = hit.rule === 'open';
  const across = codings.filter(each => isOpen || (each.start < hit.start && each.end > hit.end));
  if (across.length === 0) return [];
  const inOrder = firstOfEachCode(codings.toSorted((a, b) => a.start - b.start || a.end - b.end)).slice(
    0,
    NEAREST,
  );
  const isAcross = (each: CodedPart) => across.some(one => one.codeId === each.codeId);
  const { polarity, type } = hit;
  return inOrder.flatMap((cause, at) =>
    inOrder
      .slice(at + 1)
      .filter(effect => isAcross(cause) || isAcross(effect))
      .map(effect => ({ hit, cause, effect, directed: false, polarity, type })),
  );
}

const ends = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * The pairs of codes that a sentence may link by a causal word. What a word with a direction says comes before what two
 * codes on the same words may mean; every two codes once in each direction.
 */
export function pairCodings(
  sentence: string,
  codings: readonly CodedPart[],
  hits: readonly CausalHit[] = findCausalWords(sentence),
): CodePair[] {
  const found = new Map<string, CodePair>();
  const told = new Set<string>();
  const keep = (pair: CodePair) => {
    const key = `${pair.cause.codeId} ${pair.effect.codeId}`;
    if (!found.has(key)) found.set(key, pair);
    told.add(ends(pair.cause.codeId, pair.effect.codeId));
  };
  hits.forEach((hit, index) => {
    for (const reading of readingsOf(sentence, hits, index)) {
      const pairs = pairsOfReading(codings, hit, reading);
      pairs.forEach(keep);
      if (pairs.length > 0) break;
    }
  });
  for (const hit of hits)
    for (const pair of pairsAcross(codings, hit))
      if (!told.has(ends(pair.cause.codeId, pair.effect.codeId))) keep(pair);
  return [...found.values()];
}
