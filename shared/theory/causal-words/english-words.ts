import type { CausalWord } from './causal-word.ts';

/** Before a noun: the cause, a help, no limit. */
const NOUN =
  /\b(?:the|a|an|of|no|any|some|more|my|our|their|his|her|its|your|this|that|these|those|with|root|main|good) $/i;

const verb = (stems: string) => ({
  rule: 'result' as const,
  pattern: `\\b(?:${stems})\\b(?! (?:of|from|by)\\b)`,
  notAfter: NOUN,
});
const passive = (stems: string): string => `\\b(?:${stems}) by\\b`;

/** A time: since 2019, since then, since we were children. */
const TIME =
  '(?! (?:the )?(?:\\d|then|last|when|child|birth|early|late|mid|beginning|start|end|year|month|week|day|yesterday|morning|january|february|march|april|may|june|july|august|september|october|november|december)|(?: \\w+){1,2} (?:was|were) (?:born|a child|children|young|little|kids?))';

const OPENS_CLAUSE = /(?:^[^\p{L}]*|[,;:—–]\s*|\b(?:and|but) )$/iu;

export const ENGLISH_WORDS: readonly CausalWord[] = [
  { rule: 'reason', pattern: "\\bbecause(?: of)?\\b|(?<= )['’]cause\\b|\\bon account of\\b|\\bowing to\\b" },
  { rule: 'reason', pattern: '\\bas a result of\\b|\\bas a consequence of\\b' },
  { rule: 'reason', pattern: '\\bdue to\\b(?! (?:arrive|start|begin|open|close|leave|finish|end|be|go)\\b)' },
  {
    rule: 'reason',
    pattern: '\\bthanks to\\b',
    notAfter: /\b(?:many|our|my|with|give|gave|say|said|special|of) $/i,
  },
  { rule: 'reason', pattern: `\\bsince\\b${TIME}`, notAfter: /\bever $/i },
  {
    rule: 'result',
    pattern: '\\b(?:therefore|consequently|hence|thus(?! far))\\b|\\bas a (?:result|consequence)\\b(?! of)',
  },
  {
    rule: 'result',
    pattern:
      '\\bso\\b(?! (?:much|many|far|few|little|called|on|forth|to|what|do|does|did|is|are|was|as|long|often)\\b|-)',
    onlyAfter: OPENS_CLAUSE,
  },
  { rule: 'result', pattern: "\\bso that\\b|\\b(?:which|that)(?: is|['’]s) why\\b" },
  {
    rule: 'result',
    pattern: '\\b(?:lead|leads|led|leading) (?:\\w+ )?to\\b|\\b(?:result|results|resulted|resulting) in\\b',
  },
  {
    rule: 'result',
    pattern: '\\b(?:bring|brings|brought|bringing) about\\b|\\bgives? rise to\\b|\\bgave rise to\\b',
  },
  { ...verb('cause|causes|caused|causing|affect|affects|affected|affecting|influences|influenced') },
  { rule: 'result', pattern: '\\b(?:has|have|had) an? (?:\\w+ )?(?:influence|effect|impact) on\\b' },
  {
    rule: 'result',
    pattern: '\\b(?:make|makes|made|making) (?:\\w+ ){1,4}?(?:easier|possible|stronger|better)\\b',
    polarity: '+',
  },
  {
    rule: 'result',
    pattern: '\\b(?:make|makes|made|making) (?:\\w+ ){1,4}?(?:harder|impossible|weaker|worse|difficult)\\b',
    polarity: '-',
  },
  {
    ...verb(
      'raise|raises|raised|raising|help|helps|helped|helping|boosts?|boosted|promote|promotes|promoted|improve|improves|improved|improving|encourage|encourages|encouraged|strengthen|strengthens|strengthened|enable|enables|enabled|increase|increases|increased|increasing',
    ),
    polarity: '+',
  },
  {
    ...verb(
      'hinder|hinders|hindered|hindering|reduce|reduces|reduced|reducing|limit|limits|limited|limiting|weaken|weakens|weakened|prevent|prevents|prevented|preventing|block|blocks|blocked|restrict|restricts|restricted|discourage|discourages|discouraged|lower|lowers|lowered|decrease|decreases|decreased|undermine|undermines|undermined',
    ),
    polarity: '-',
  },
  { rule: 'origin', pattern: passive('caused|affected|influenced|driven|shaped|brought about') },
  {
    rule: 'origin',
    pattern: passive('raised|helped|boosted|promoted|improved|encouraged|strengthened|enabled'),
    polarity: '+',
  },
  {
    rule: 'origin',
    pattern: passive(
      'hindered|reduced|limited|weakened|prevented|blocked|restricted|discouraged|lowered|undermined',
    ),
    polarity: '-',
  },
  {
    rule: 'origin',
    pattern:
      '\\b(?:depend|depends|depended|depending) (?:up)?on\\b|\\b(?:result|results|resulted|stems?|stemmed|arises?|arose|comes?|came) from\\b',
  },
  { rule: 'purpose', pattern: '\\bin order to\\b|\\bso as to\\b|\\bin order that\\b' },
  {
    rule: 'open',
    pattern: '\\b(?:related|linked|tied|connected) to\\b|\\b(?:associated|correlated) with\\b',
    type: 'associated',
  },
];
