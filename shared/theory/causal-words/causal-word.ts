import type { LinkType, Polarity } from '../../api/entities/links.ts';

/**
 * Where a word has its cause and its effect.
 * `result`: the cause stands before it (所以, led to). `reason`: the effect stands before it, or both after it where it
 * opens the sentence (因为 A，B; because A, B). `origin`: the effect always stands before it (取决于, caused by).
 * `purpose`: what is done stands before what it is done for; where it opens the sentence, after. `inside`: one part stands
 * within the words themselves, as group `cause` or `effect` (受 A 影响). `open`: it states no direction (与 … 有关).
 */
export type WordRule = 'result' | 'reason' | 'origin' | 'purpose' | 'inside' | 'open';

/** A way of saying that one thing bears on another. */
export interface CausalWord {
  readonly rule: WordRule;
  /** Without flags; every pattern is tried on one sentence. */
  readonly pattern: string;
  /** What must not, or must, stand right before it: looked at only where the word was found, which keeps the search quick. */
  readonly notAfter?: RegExp;
  readonly onlyAfter?: RegExp;
  /** What the word says of the sign, where it plainly does. */
  readonly polarity?: Polarity;
  readonly type?: LinkType;
}
