import type { typed as english } from '../en/typed.ts';
import type { Translated } from '../translated.ts';

export const typed: Translated<typeof english> = {
  kept: '上次未保存的内容',
  throwAway: '丢弃',
  givenUp: '已放弃所写内容',
  notice_other: '有 {{count, number}} 段文字尚未保存。',
  show: '查看',
  title: '未保存的文字',
  hint: '在保存或丢弃之前，它们会留在原处。',
  onPassage: '语段的备忘录',
  onCode: '关于“{{name}}”的备忘录',
  comparison: '“{{name}}”语段的比较',
  link: '关系 {{from}} → {{to}} 的含义',
  newCode: '新编码的含义',
};
