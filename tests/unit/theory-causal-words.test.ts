import { describe, expect, it } from 'vitest';
import { findCausalWords, mayHoldCausalWord } from '../../shared/theory/causal-words/find-causal-words.ts';
import { pairCodings } from '../../shared/theory/causal-words/pair-codings.ts';

/** Reads `[code|words]` as a coding of those words; what is left is the sentence. */
function coded(marked: string) {
  const codings: { id: string; codeId: string; start: number; end: number }[] = [];
  let sentence = '';
  let last = 0;
  for (const found of marked.matchAll(/\[(\w+)\|([^\]]+)\]/gu)) {
    sentence += marked.slice(last, found.index);
    const [whole, codeId = '', words = ''] = found;
    codings.push({
      id: `${codeId}${codings.length}`,
      codeId,
      start: sentence.length,
      end: sentence.length + words.length,
    });
    sentence += words;
    last = found.index + whole.length;
  }
  return { sentence: sentence + marked.slice(last), codings };
}

/** What a marked sentence offers, as `A>B`, with its sign where it has one, `?` first where undirected, `!` where denied. */
function offers(marked: string): string {
  const { sentence, codings } = coded(marked);
  return pairCodings(sentence, codings)
    .map(
      ({ cause, effect, directed, polarity, hit }) =>
        `${cause.codeId}${directed ? '>' : '~'}${effect.codeId}${polarity === '?' ? '' : polarity}${hit.negated ? '!' : ''}`,
    )
    .join(' ');
}

const CASES: readonly (readonly [string, string])[] = [
  // Chinese: joined clauses
  ['因为[A|没有产业]，[B|年轻人都走了]。', 'A>B'],
  ['因为[A|村里穷]，所以[B|没人愿意当干部]。', 'A>B'],
  ['[B|年轻人都走了]，因为[A|没有产业]。', 'A>B'],
  ['由于[A|资金不到位]，[B|项目停了]。', 'A>B'],
  ['这几年，由于[A|政策好]，[B|游客多了]。', 'A>B'],
  ['之所以[B|活动办不起来]，是因为[A|没有场地]。', 'A>B'],
  ['[A|书记带头]，因此[B|村民愿意参加]。', 'A>B'],
  ['[A|道路修通了]，于是[B|客商来了]。', 'A>B'],
  ['[A|成立了合作社]，从而[B|增加了收入]。', 'A>B'],
  ['因为[A|没有钱]，也[C|没有人]，[B|活动就少了]。', 'A>B C>B'],
  ['访谈者：因为[A|地方偏]，[B|物流成本高]，是吗？', 'A>B'],
  ['多亏[A|政府支持]，[B|村庄变了样]。', 'A>B'],
  ['全靠[A|能人带动]，[B|产业起来了]。', 'A>B'],
  ['[B|这里的发展]主要靠[A|旅游]。', 'A>B'],
  ['为了[B|留住游客]，[A|村里修了民宿]。', 'A>B'],
  ['[A|村里修了民宿]，为了[B|留住游客]。', 'A>B'],
  // Chinese: verbs, with their signs
  ['[A|人口外流]导致[B|农田撂荒]。', 'A>B'],
  ['[A|老龄化]和[C|外流]导致[B|农田撂荒]。', 'C>B A>B'],
  ['[A|人口外流]导致[B|农田撂荒]，从而[C|收入下降]。', 'A>B B>C'],
  ['[A|好的政策]使得[B|村民积极]。', 'A>B'],
  ['[A|集体行动]使[B|村庄]更干净。', 'A>B'],
  ['[A|干部作风]影响[B|村民信任]。', 'A>B'],
  ['[A|培训]促进了[B|就业]。', 'A>B+'],
  ['[A|派系矛盾]阻碍[B|合作]。', 'A>B-'],
  ['[A|补贴]减少了[B|负担]。', 'A>B-'],
  ['[A|协会]有助于[B|信息传播]。', 'A>B+'],
  ['[B|发展]取决于[A|领导]。', 'A>B'],
  ['[B|村民的态度]受到[A|干部作风]的影响。', 'A>B'],
  ['[B|产业]受[A|土地指标]限制。', 'A>B-'],
  ['[A|这件事]对[B|村里的风气]有很大影响。', 'A>B'],
  // Chinese: denied
  ['[A|换届]不会影响[B|项目]。', 'A>B!'],
  ['[A|补贴]并没有促进[B|生产]。', 'A>B+!'],
  ['[A|拆迁]对[B|生活]没有影响。', 'A>B!'],
  ['[A|拆迁]不仅影响[B|生活]。', 'A>B'],
  // Chinese: traps
  ['[A|村民]使用[B|新设备]。', ''],
  ['[A|书记]的影响力很大，[B|村民]都知道。', ''],
  ['即使[A|下雨]，[B|活动]照常。', ''],
  ['[A|他]为人可靠，[B|大家]都知道。', ''],
  ['[A|那个本子]比啥都好使，[B|大伙儿认它]。', ''],
  ['[A|收入]提高了，[B|村民]都知道。', ''],
  ['问题在于是否[A|公开]，[B|公平]。', ''],
  ['所以[A|收入]和[B|信任]都重要。', ''],
  // No direction, or codes on the same words
  ['[A|收入]和[B|教育]有关，大家说。', 'A~B'],
  ['[A|收入]跟这个相关，也说到[B|教育]。', 'A~B'],
  ['[A|因为穷所以走]', ''],
  // English
  ['Because [A|there was no work], [B|young people left].', 'A>B'],
  ['[B|Young people left] because [A|there was no work].', 'A>B'],
  ['[B|The project stopped] due to [A|a lack of funds].', 'A>B'],
  ['Thanks to [A|the new road], [B|visitors came].', 'A>B'],
  ['Since [A|nobody trusted the council], [B|the vote failed].', 'A>B'],
  ['[A|The road was built], so [B|visitors came].', 'A>B'],
  ['[A|The mill closed]; therefore [B|people moved].', 'A>B'],
  ['[A|Migration] led to [B|empty fields].', 'A>B'],
  ['[A|Migration] and [C|ageing] led to [B|empty fields].', 'C>B A>B'],
  ['As a result of [A|the reform], [B|taxes fell].', 'A>B'],
  ['[A|The reform came] and, as a result, [B|taxes fell].', 'A>B'],
  ['[B|The delay] was caused by [A|paperwork].', 'A>B'],
  ['[A|Training] raised [B|confidence].', 'A>B+'],
  ['[A|Rules] hinder [B|cooperation].', 'A>B-'],
  ['[B|Cooperation] was hindered by [A|rules].', 'A>B-'],
  ['[A|A shared fund] makes it easier to [B|repair the road].', 'A>B+'],
  ['[B|Success] depends on [A|leadership].', 'A>B'],
  ['In order to [B|keep visitors], [A|the village built inns].', 'A>B'],
  ['[A|The village built inns] in order to [B|keep visitors].', 'A>B'],
  // English: denied
  ['[A|The election] did not affect [B|the project].', 'A>B!'],
  ['[B|They left], not because [A|of the pay].', 'A>B!'],
  ['[A|The pay] not only affects [B|morale].', 'A>B'],
  // English: traps
  ['[A|The inn] has been open since 2019 and [B|visitors] come.', ''],
  ['[A|The fund] existed since then, with [B|few members].', ''],
  ['[A|People] liked it so much that [B|visitors] came.', ''],
  ['[A|The bus] is due to arrive near [B|the school].', ''],
  ['[A|The root cause] of it is unclear, says [B|the mayor].', ''],
  ['With the help of [A|students] we met [B|farmers].', ''],
  ['[A|Income] is associated with [B|schooling].', 'A~B'],
];

describe('causal words', () => {
  it.each(CASES)('%s', (marked, expected) => expect(offers(marked)).toBe(expected));

  it('are never passed over by the quick look', () => {
    for (const [marked] of CASES) {
      const { sentence } = coded(marked);
      if (findCausalWords(sentence).length > 0) expect(mayHoldCausalWord(sentence), sentence).toBe(true);
    }
  });

  it('leave two codes on the same words without a direction', () => {
    const sentence = '村里穷，因此年轻人走了。';
    const whole = { start: 0, end: sentence.length };
    const codings = [
      { id: '1', codeId: 'A', ...whole },
      { id: '2', codeId: 'B', ...whole },
    ];
    expect(pairCodings(sentence, codings)).toMatchObject([{ directed: false, hit: { word: '因此' } }]);
  });

  it('offer nothing where the cause stands in the sentence before', () => {
    const sentence = '所以手机上报事的那个，我从来没弄过。';
    const codings = [
      { id: '1', codeId: 'A', start: -20, end: 12 },
      { id: '2', codeId: 'B', start: 2, end: 8 },
    ];
    expect(pairCodings(sentence, codings)).toEqual([]);
  });

  it('take the nearest codes of a crowded sentence', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map(code => `[${code}|词语]`).join('、');
    expect(offers(`${many}导致[Z|结果]。`)).toBe('E>Z D>Z C>Z');
  });
});
