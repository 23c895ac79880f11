import type { axial as english } from '../en/axial.ts';
import type { Translated } from '../translated.ts';

export const axial: Translated<typeof english> = {
  toGroup: '待归类的概念',
  board: '范畴板',
  core: '核心范畴',
  noCore: '尚无核心范畴',
  noMain: '未归入主范畴',
  newCategory: '新建范畴',
  newMain: '新建主范畴',
  newCore: '新建核心范畴',
  name: '名称',
  moveTo: '移动到',
  moveTitle: '把“{{name}}”移动到',
  ungroup: '移出所有范畴',
  filter: '筛选概念',
  pick: '点选概念或范畴查看引文；拖动即可归类，也可按 M 键。',
  definition: '定义',
  quotes: '引文',
  grouped_other: '{{count, number}} 个范畴',
};
