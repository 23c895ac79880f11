import type { compare as english } from '../en/compare.ts';
import type { Translated } from '../translated.ts';

export const compare: Translated<typeof english> = {
  title: '编码 × 案例点',
  measure: '指标',
  measures: { codings: '编码数', share: '占访谈比例', perThousand: '每千字' },
  level: '层级',
  levels: { category: '范畴', concept: '概念' },
  leaveOutQuestions: '不计提问',
  code: '编码',
  total: '合计',
  interviews: 'n = {{count, number}}',
  cell: '{{code}}，{{site}}：{{value}}',
  pick: '点选一格，阅读其中的引文。',
  cellTitle: '{{code}} · {{site}}',
  exportCsv: 'CSV',
  emptyTitle: '还没有可比较的内容',
  emptyHint: '先在“开放”中编码；案例点在“资料”中设置。',
};
