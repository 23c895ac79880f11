import type { CausalHit, Part } from './find-causal-words.ts';

/** A way to read a causal word: where in the sentence its cause and its effect would stand. */
export interface Reading {
  readonly cause: Part;
  readonly effect: Part;
  /** False where the word states no direction; cause and effect are then only before and after. */
  readonly directed: boolean;
}

/** Who speaks, and what may stand before a word that still opens its sentence. */
const OPENING =
  /^(?:[^：:，,]{1,20}[：:])?(?:而且|但是|可是|不过|主要|就是|其实|可能|也许|也|是|都|全|and|but|well|mainly|perhaps|maybe|partly|it is|it was|it['’]s|that['’]s|that is|this is|[^\p{L}])*$/iu;
const COMMA = /[，,；;]/gu;
/** What goes on with the reason that the clause before gave. */
const GOES_ON = /^\s*(?:也|又|还|且|而且|并且|再加上|加上|and|or|as well as)/iu;
const ANSWER = /[，,；;]?\s*(?:所以|因此|因而|\bso\b|\btherefore\b)/iu;

/** The end of the clause that a word at the start of its sentence opens, or null where the sentence has no other. */
function clauseEnd(sentence: string, from: number): number | null {
  const answer = ANSWER.exec(sentence.slice(from));
  if (answer && answer.index > 0) return from + answer.index;
  for (const comma of sentence.slice(from).matchAll(COMMA)) {
    const at = from + comma.index;
    if (!GOES_ON.test(sentence.slice(at + 1))) return at;
  }
  return null;
}

/** Both parts after the word: first the clause it opens, then the rest. */
function leading(sentence: string, hit: CausalHit, until: number): [Part, Part] | null {
  const end = clauseEnd(sentence, hit.end);
  return end === null
    ? null
    : [
        { start: hit.end, end },
        { start: end, end: Math.max(end, until) },
      ];
}

const isBoundary = (hit: CausalHit) => hit.rule !== 'inside' && hit.rule !== 'open';

/**
 * How the word `hits[index]` may be read, the likeliest first: up to its neighbours, so that a chain of causes is not read
 * as one, and then over the whole sentence.
 */
export function readingsOf(sentence: string, hits: readonly CausalHit[], index: number): Reading[] {
  const hit = hits[index];
  if (!hit) return [];
  const before = hits.slice(0, index).findLast(isBoundary)?.end ?? 0;
  const after = hits.slice(index + 1).find(isBoundary)?.start ?? sentence.length;
  const around = [
    [
      { start: before, end: hit.start },
      { start: hit.end, end: after },
    ],
    [
      { start: 0, end: hit.start },
      { start: hit.end, end: sentence.length },
    ],
  ] as [Part, Part][];
  const causeFirst = ([cause, effect]: [Part, Part]): Reading => ({ cause, effect, directed: true });
  const effectFirst = ([effect, cause]: [Part, Part]): Reading => ({ cause, effect, directed: true });
  const opened = [after, sentence.length].flatMap(until => {
    const found = leading(sentence, hit, until);
    return found && found[1].end > found[1].start ? [found] : [];
  });
  const opens = OPENING.test(sentence.slice(0, hit.start));
  switch (hit.rule) {
    case 'result':
      return around.map(causeFirst);
    case 'origin':
      return around.map(effectFirst);
    case 'open':
      return around.map(([cause, effect]) => ({ cause, effect, directed: false }));
    case 'inside':
      return inside(hit, before);
    case 'reason':
      return opens ? opened.map(causeFirst) : [...around.map(effectFirst), ...opened.map(causeFirst)];
    case 'purpose':
      return opens ? opened.map(effectFirst) : [...around.map(causeFirst), ...opened.map(effectFirst)];
  }
}

/** One part stands before the word, the other within it. */
function inside(hit: CausalHit, before: number): Reading[] {
  const within = hit.inside;
  if (!within) return [];
  return [before, 0].map(start => {
    const outside = { start, end: hit.start };
    return within.side === 'cause'
      ? { cause: within, effect: outside, directed: true }
      : { cause: outside, effect: within, directed: true };
  });
}
