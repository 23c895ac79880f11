import type { model as english } from '../en/model.ts';
import type { Translated } from '../translated.ts';

export const model: Translated<typeof english> = {
  diagram: '因果模型',
  siteUnit: '点',
  level: '层级',
  levels: { main: '主范畴', category: '范畴', concept: '概念' },
  theory: '全部案例点',
  minQuotes: '引文至少',
  allLinks: '全部关系',
  atLeast_other: '≥ {{count, number}} 条引文',
  legend: {
    title: '图例',
    width: '线宽 = 表述该关系的引文数',
    contested: '案例点之间有分歧',
  },
  tidy: '重新排列',
  export: '导出',
  exportSvg: '导出 SVG 图',
  exportPng: '导出 PNG 图',
  factor: '{{name}}，{{kind}}，{{codings}}',
  arrow: '{{from}}{{verb}}{{to}}，{{quotes}}，{{sites}}',
  arrowTitle: '{{from}} → {{to}}',
  countsOfMain: '{{categories, number}} 个范畴 · {{codings, number}} 处编码',
  countsOfOther: '{{codings, number}} 处编码',
  contested: '存在分歧',
  loading: '正在绘制',
  emptyTitle: '还没有关系',
  emptyHint: '在“开放式编码”中把一段话里的两处编码连起来，模型就由这些关系画出。',
  pick: '点选一条箭头，查看它的引文。',
  contradicts: '相反证据',
  factors_other: '{{count, number}} 个因素',
};
