import type { portrait as en } from '../en/portrait.ts';
import type { Translated } from '../translated.ts';

export const portrait: Translated<typeof en> = {
  open: '文档画像',
  openOf: '“{{title}}”的文档画像',
  title: '文档画像：{{title}}',
  strip: '“{{title}}”中的编码',
  level: '编码层次',
  order: { label: '顺序', text: '按文本', frequency: '按编码' },
  scope: { label: '资料', one: '此资料', site: '同一案例点的资料' },
  size: { label: '格数', coarse: '100 格', fine: '400 格' },
  legend: '画像中的编码',
  others: '其他编码',
  uncoded: '未编码',
  paragraph: '第 {{number, number}} 段',
  first: '首处语段：{{place}}',
  hint: '指向一格，或用方向键在条带中移动；按 Enter 或点击即到该处。',
  filtered: '仅显示通过高亮筛选的编码处。',
  left_other: '该案例点另有 {{count, number}} 份资料未显示。',
  moreCodes_other: '另有 {{count, number}} 个文本较少的编码',
  copy: '复制为图片',
  copied: '画像已复制到剪贴板',
  asking: '正在读取文本……',
  empty: '文本为空。',
};
