import type { CausalWord } from './causal-word.ts';

/** A verb that ends its clause, or describes a noun, has no object: 收入提高了，… and 提高的部分 state no effect. */
const NO_OBJECT = '(?!了?(?:$|[，。；！？、]|的))';

const verbs = (words: string): string => `(?:${words})${NO_OBJECT}`;

/** What joins clauses, without 之所以, 使用, 即使, 影响力, 可靠 and the like, in which the same signs mean something else. */
export const CHINESE_WORDS: readonly CausalWord[] = [
  { rule: 'inside', pattern: '受(?:到|了)?(?<cause>[^，。；！？]{1,30}?)的?(?:影响|左右)(?!力)' },
  {
    rule: 'inside',
    pattern: '受(?:到|了)?(?<cause>[^，。；！？]{1,30}?)的?(?:限制|制约|阻碍)',
    polarity: '-',
  },
  {
    rule: 'inside',
    pattern:
      '对于?(?<effect>[^，。；！？]{1,30}?)(?:并?没有?|不|有|产生了?|造成了?|的)[^，。；！？对]{0,4}影响(?!力)',
  },
  {
    rule: 'inside',
    pattern:
      '对于?(?<effect>[^，。；！？]{1,30}?)(?:有|起到?了?|发挥了?)[^，。；！？对]{0,6}(?:促进|推动|带动)作用',
    polarity: '+',
  },
  { rule: 'reason', pattern: '因为|由于|多亏|幸亏有|鉴于' },
  { rule: 'reason', pattern: '依靠|(?<![依可牢停挂背投靠])靠(?![近边山谱背岸拢右左墙得不])' },
  { rule: 'result', pattern: '(?<!之)所以(?!然)|因此|因而|从而|以至于|以致于?' },
  { rule: 'result', pattern: '(?<![在对由关等属至基鉴])于是(?!否)' },
  { rule: 'result', pattern: '导致|致使|使得|促使|迫使|造成|引起|引发|带来|决定着|决定了' },
  { rule: 'result', pattern: '(?<![即假大天纵哪行驱迫促致唆好难])使(?![用命者劲唤然得])' },
  { rule: 'result', pattern: `${verbs('影响')}(?![力面]|因素|范围)` },
  {
    rule: 'result',
    pattern: verbs('促进|推动|带动|提高|提升|增强|增进|改善|激发|有利于|有助于|调动|保障'),
    polarity: '+',
  },
  {
    rule: 'result',
    pattern: verbs('阻碍|妨碍|限制|制约|减少|降低|削弱|抑制|破坏|不利于|打击|阻止'),
    polarity: '-',
  },
  { rule: 'origin', pattern: '取决于|源于|得益于|归功于|归因于|来源于|来自于|离不开' },
  { rule: 'purpose', pattern: '为了(?!解)' },
  {
    rule: 'open',
    pattern: '(?<!没有?|无)(?:有关(?!部门|单位|人员|方面)|相关(?!部门|单位|人员|政策|的))',
    type: 'associated',
  },
];
