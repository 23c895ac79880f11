import type { correct as english } from '../en/correct.ts';
import type { Translated } from '../translated.ts';

export const correct: Translated<typeof english> = {
  open: '更正文本',
  text: '待更正的访谈文本',
  label: '说话人与时间：{{name}}',
  words: '内容',
  wordsOf: '{{name}}的发言',
  hint: '编码仍留在原来的语句上。说话人和时间也可以更正。',
  changed_other: '已改 {{count, number}} 处',
  save: '保存',
  saved: '已更正“{{title}}”的文本',
  nothing: '没有改动。',
  before: '原文',
  after: '现文',
  go: '在文本中查看',
  seen: '完成',
  passages_other: '{{count, number}} 处已编码语段的文字有变',
  more_other: '另有 {{count, number}} 处',
  lost: {
    title_other: '{{count, number}} 处语段已无文字',
    hint: '更正删去了它们的全部文字。它们保留在这里，不计入任何统计。',
    offer: '可改放于',
    take: '放到此处',
    taken: '语段已重新放入文本',
    removed: '已移除无文字的语段',
  },
  restored: {
    text: '“{{title}}”中未保存的更正已恢复',
    asMemo: '“{{title}}”的文本已有变化，未保存的更正存入了备忘录',
    memo: '未保存的更正',
    show: '查看',
  },
  unsaved: {
    title: '保存更正吗？',
    text: '在“{{titles}}”中输入的内容尚未保存。',
    discard: '放弃',
    stay: '继续输入',
  },
};
