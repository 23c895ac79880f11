import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { ModelPhrases } from '../../../shared/diagram/describe-model.ts';
import type { LegendText } from '../../../shared/diagram/legend.ts';

/** Words that stand in and around a drawn model, in the language of the report. */
export interface FigureWords {
  readonly siteUnit: string;
  readonly legend: LegendText;
  readonly phrases: ModelPhrases;
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
  },
  phrases: {
    summary: 'The model has {factors} factors and {arrows} links.',
    noArrows: 'The model has {factors} factors and no links.',
    arrow: '{from} {verb} {to}: {quotes} quotes, {sources} sources, {sites} sites.',
    contestedBetween: 'The sites differ in sign.',
    contestedWithin: 'The quotes disagree.',
    alone: 'Without links: {names}.',
    verbs: { '+': 'raises', '-': 'restrains', '±': 'raises and restrains', '?': 'bears on' },
    comma: ', ',
    space: ' ',
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
  },
  phrases: {
    summary: '模型含 {factors} 个因素、{arrows} 条关系。',
    noArrows: '模型含 {factors} 个因素，尚无关系。',
    arrow: '{from}{verb}{to}：引文 {quotes} 条，来源 {sources} 份，案例点 {sites} 个。',
    contestedBetween: '各案例点方向不一。',
    contestedWithin: '引文之间不一致。',
    alone: '无关系的因素：{names}。',
    verbs: { '+': '促进', '-': '制约', '±': '既促进又制约', '?': '影响' },
    comma: '、',
    space: '',
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
