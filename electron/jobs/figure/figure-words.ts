import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { ModelPhrases } from '../../../shared/diagram/describe-model.ts';
import type { ReadingPhrases } from '../../../shared/diagram/describe-reading.ts';
import type { LegendText } from '../../../shared/diagram/legend.ts';

/** Words that stand in and around a drawn model, in the language of the report. */
export interface FigureWords {
  readonly siteUnit: string;
  readonly legend: LegendText;
  readonly phrases: ModelPhrases;
  readonly reading: ReadingPhrases;
  readonly kinds: Readonly<Record<CodeKind, string>>;
  /** `{categories}`, `{concepts}`, `{codings}` */
  readonly countsOfMain: string;
  readonly countsOfOther: string;
  readonly title: string;
}

const en: FigureWords = {
  siteUnit: 's',
  legend: {
    width: 'Width = quotes that state the link',
    raises: 'raises',
    restrains: 'restrains',
    mixed: 'mixed',
    contested: 'contested',
    unquoted: 'no quote yet',
  },
  phrases: {
    summary: 'The model has {factors} factors and {arrows} links.',
    noArrows: 'The model has {factors} factors and no links.',
    arrow: '{from} {verb} {to}: {quotes} quotes, {sources} sources, {sites} sites.',
    unquoted: '{from} {verb} {to}: no quote yet.',
    contestedBetween: 'The sites differ in sign.',
    contestedWithin: 'The quotes disagree.',
    alone: 'Without links: {names}.',
    verbs: { '+': 'raises', '-': 'restrains', '±': 'raises and restrains', '?': 'bears on' },
    comma: ', ',
    space: ' ',
  },
  reading: {
    loops: {
      reinforcing: 'Reinforcing loop: {chain}.',
      balancing: 'Balancing loop: {chain}.',
      undetermined: 'Loop of undetermined sign: {chain}.',
    },
    moreLoops: 'There are more loops than these {named}.',
    thread: 'Told whole by {sources} sources: {chain}.',
    moreThreads: '{more} more chains of two links are told whole.',
    noThread: 'No source tells a chain of two links whole: longer paths are inferences.',
  },
  kinds: { concept: 'concept', category: 'category', main: 'main category', core: 'core category' },
  countsOfMain: '{categories} categories · {codings} codings',
  countsOfOther: '{codings} codings',
  title: 'Causal model',
};

const zh: FigureWords = {
  siteUnit: '点',
  legend: {
    width: '线宽 = 陈述该关系的引文数',
    raises: '促进',
    restrains: '制约',
    mixed: '兼有',
    contested: '存在分歧',
    unquoted: '尚无引文',
  },
  phrases: {
    summary: '模型含 {factors} 个因素、{arrows} 条关系。',
    noArrows: '模型含 {factors} 个因素，尚无关系。',
    arrow: '{from}{verb}{to}：引文 {quotes} 条，来源 {sources} 份，案例点 {sites} 个。',
    unquoted: '{from}{verb}{to}：尚无引文。',
    contestedBetween: '各案例点方向不一。',
    contestedWithin: '引文之间不一致。',
    alone: '无关系的因素：{names}。',
    verbs: { '+': '促进', '-': '制约', '±': '既促进又制约', '?': '影响' },
    comma: '、',
    space: '',
  },
  reading: {
    loops: {
      reinforcing: '增强回路：{chain}。',
      balancing: '调节回路：{chain}。',
      undetermined: '方向未定的回路：{chain}。',
    },
    moreLoops: '回路不止这 {named} 条。',
    thread: '{sources} 份来源完整讲到：{chain}。',
    moreThreads: '另有 {more} 条两步链被完整讲到。',
    noThread: '没有一份来源完整讲到两步链，较长的路径均为推断。',
  },
  kinds: { concept: '概念', category: '范畴', main: '主范畴', core: '核心范畴' },
  countsOfMain: '{categories} 个范畴 · {codings} 处编码',
  countsOfOther: '{codings} 处编码',
  title: '因果模型',
};

/** The figure's words in a language. */
export function figureWords(language: 'zh' | 'en'): FigureWords {
  return language === 'zh' ? zh : en;
}
