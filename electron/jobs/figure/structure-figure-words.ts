import type { StructureWords } from '../../../shared/figure/structure-layout.ts';

/** Words that stand in and around a drawn data structure, in the language of the figure. */
export interface StructureFigureWords extends StructureWords {
  readonly title: string;
  /** `{concepts}`, `{themes}`, `{dimensions}` */
  readonly summary: string;
  /** `{name}`, `{themes}`: one sentence for each dimension. */
  readonly dimension: string;
  readonly ungrouped: string;
  /** A theme in a sentence: `{name}`, `{concepts}`. */
  readonly theme: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly space: string;
}

const en: StructureFigureWords = {
  headings: {
    concept: 'First-order concepts',
    theme: 'Second-order themes',
    dimension: 'Aggregate dimensions',
  },
  more: 'and {count} more',
  continued: '(continued)',
  title: 'Data structure',
  summary: 'Data structure of {concepts} concepts in {themes} themes and {dimensions} dimensions.',
  dimension: '{name}: {themes}.',
  ungrouped: 'In no dimension: {themes}.',
  theme: '{name} ({concepts})',
  comma: ', ',
  semicolon: '; ',
  space: ' ',
};

const zh: StructureFigureWords = {
  headings: { concept: '一阶概念', theme: '二阶主题', dimension: '聚合维度' },
  more: '另有 {count} 个',
  continued: '（续）',
  title: '数据结构',
  summary: '数据结构：{concepts} 个概念、{themes} 个主题、{dimensions} 个维度。',
  dimension: '{name}：{themes}。',
  ungrouped: '未归入维度：{themes}。',
  theme: '{name}（{concepts}）',
  comma: '、',
  semicolon: '；',
  space: '',
};

/** The figure's words in a language. */
export function structureFigureWords(language: 'zh' | 'en'): StructureFigureWords {
  return language === 'zh' ? zh : en;
}
