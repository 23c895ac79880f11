import type { sampling as english } from '../en/sampling.ts';
import type { Translated } from '../translated.ts';

export const sampling: Translated<typeof english> = {
  title: '抽样日志',
  at: '共 {{total, number}} 条，{{open, number}} 条未完成',
  show: '显示的记录',
  shown: { open: '未完成', done: '已完成', all: '全部' },
  order: '排序',
  orders: { newest: '最新在前', oldest: '最早在前', doneLast: '最近完成在前' },
  add: '新记录',
  unnamed: '未写问题的记录',
  empty: { open: '没有未完成的记录', done: '还没有已完成的记录', all: '还没有记录' },
  emptyHint: '记下尚未解决的问题、接下来访谈谁、为什么。属性表中的空缺也可记到这里。',
  fields: {
    question: '未决问题',
    gap: '缺口',
    next: '接下来访谈谁',
    reason: '理由',
    changed: '带来的变化',
  },
  hints: {
    gap: '目前还缺什么',
    next: '个人、群体或案例点',
    reason: '能说明什么',
    changed: '变动的编码、属性或关系',
  },
  questionHint: '还有什么没弄清楚？',
  done: '已完成：{{question}}',
  noted: '记于 {{date}}',
  doneOn: '完成于 {{date}}',
  markedDone: '已标为完成',
  reopened: '已重新打开',
  remove: '移除记录 {{question}}',
  removed: '已移除记录',
};
