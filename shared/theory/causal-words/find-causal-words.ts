import type { LinkType, Polarity } from '../../api/entities/links.ts';
import type { CausalWord, WordRule } from './causal-word.ts';
import { CHINESE_WORDS } from './chinese-words.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { isNegated } from './negation.ts';

/** Half-open UTF-16 positions from the start of the sentence. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A causal word in a sentence. */
export interface CausalHit extends Part {
  readonly word: string;
  readonly rule: WordRule;
  /** The sign that the word itself states; `?` where it says none. */
  readonly polarity: Polarity;
  readonly type: LinkType;
  readonly negated: boolean;
  /** For the rule `inside`: the words within the match, and what they name. */
  readonly inside: (Part & { readonly side: 'cause' | 'effect' }) | null;
}

interface Compiled extends CausalWord {
  readonly expression: RegExp;
}

const compiled = (words: readonly CausalWord[], flags: string): readonly Compiled[] =>
  words.map(word => ({
    ...word,
    expression: new RegExp(word.pattern, `gu${flags}${word.rule === 'inside' ? 'd' : ''}`),
  }));

const CHINESE = compiled(CHINESE_WORDS, '');
const ENGLISH = compiled(ENGLISH_WORDS, 'i');
const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[a-z]{2}/i;

/** What every causal word holds one of: a text without any of these need not be cut into sentences. */
const STEMS =
  /[因由为受对靠使致响]|所以|多亏|幸亏|鉴于|从而|以至|于是|造成|引起|引发|带来|决定|促|推动|带动|提[高升]|增[强进]|改善|激发|有[利助]于|调动|保障|[阻妨]碍|限制|制约|减少|降低|削弱|抑制|破坏|不利于|打击|阻止|取决|源于|得益|归功|来自于|离不开|有关|相关|\b(?:becau|as a|due|since|thank|there|conseq|hence|thus|so\b|which|that|lead|led|result|br(?:ing|ought)|g[ai]ve|cause|caus|affect|influenc|ha[sd]\b|have|mak|made|rais|help|boost|promot|improv|encourag|strength|enabl|increas|hinder|reduc|limit|weak|prevent|block|restrict|discour|lower|decreas|undermin|driven|shaped|depend|stem|aris|arose|com|cam|in order|relat|link|tied|connect|associat|correl|on account|owing)|['’]cause/iu;

/** Whether a text may hold a causal word: quick, and never wrongly false. */
export function mayHoldCausalWord(text: string): boolean {
  return STEMS.test(text);
}

/**
 * The causal words of one sentence, in the order of the text. Where two lie on each other, the one that begins first
 * counts, and of these the longer.
 */
export function findCausalWords(sentence: string): CausalHit[] {
  const words = [...(HAN.test(sentence) ? CHINESE : []), ...(LATIN.test(sentence) ? ENGLISH : [])];
  const all = words.flatMap(word =>
    [...sentence.matchAll(word.expression)]
      .filter(match => mayStandAfter(word, sentence.slice(0, match.index)))
      .map(match => toHit(sentence, word, match)),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CausalHit[] = [];
  for (const hit of all) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

const mayStandAfter = ({ notAfter, onlyAfter }: CausalWord, before: string): boolean =>
  !notAfter?.test(before) && (onlyAfter?.test(before) ?? true);

function toHit(sentence: string, word: Compiled, match: RegExpExecArray): CausalHit {
  const start = match.index;
  const end = start + match[0].length;
  const groups = match.indices?.groups;
  const side = groups?.['cause'] ? 'cause' : 'effect';
  const range = groups?.[side];
  return {
    start,
    end,
    word: match[0],
    rule: word.rule,
    polarity: word.polarity ?? '?',
    type: word.type ?? 'causes',
    negated: isNegated(sentence.slice(0, start), match[0]),
    inside: range ? { start: range[0], end: range[1], side } : null,
  };
}
