import type { structure as english } from '../en/structure.ts';
import type { Translated } from '../translated.ts';

export const structure: Translated<typeof english> = {
  label: '数据结构',
  headings: {
    concept: '一阶概念',
    theme: '二阶主题',
    dimension: '聚合维度',
  },
  more: '另有 {count} 个',
  moreOf: '显示“{{name}}”的全部概念',
  continued: '（续）',
  show: '维度',
  all: '全部维度',
  loose: '未归入维度',
  most: '显示的概念',
  mostOf: '每主题 {{count, number}} 个',
  mostAll: '全部概念',
  counts: '引文数',
  box: {
    concept: '概念 {{name}}，{{quotes}}',
    theme: '主题 {{name}}，{{quotes}}',
    dimension: '维度 {{name}}，{{quotes}}',
  },
  check: '检查',
  whole: '每个主题都有概念，每个概念都有主题和引文。',
  faults: {
    conceptWithoutTheme: '未归入主题的概念',
    conceptWithoutQuote: '没有引文的概念',
    themeWithoutConcept: '没有概念的主题',
    themeWithoutDimension: '未归入维度的主题',
    dimensionWithoutTheme: '没有主题的维度',
  },
  back: '返回检查',
  open: '在范畴板上显示',
  emptyTitle: '还没有主题',
  emptyHint: '在范畴板上把概念归为范畴，它们就是此图的主题。',
  faultCount_other: '数据结构有 {{count, number}} 处空缺',
  hint: '方向键在图中移动；回车显示引文。',
};
