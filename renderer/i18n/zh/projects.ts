import type { projects as english } from '../en/projects.ts';
import type { Translated } from '../translated.ts';

export const projects: Translated<typeof english> = {
  title: '项目',
  lead: '每个项目都是这台计算机上的一个文件。',
  create: '新建项目',
  createName: '研究名称',
  createQuestion: '研究问题',
  createAction: '创建',
  sample: '打开示例研究',
  sampleHint: '四个案例点的虚构访谈，编码完整',
  bringIn: '打开文件',
  bringInHint: '来自别处的 .rooted 文件',
  list: '这台计算机上的项目',
  empty: '还没有项目',
  emptyHint: '新建一个，或先看看示例研究。',
  open: '打开',
  isOpen: '已打开',
  changed: '最近修改',
  size: '大小',
  back: '返回 {{name}}',
  copyDone: '已保存副本：{{fileName}}',
  recoveredTitle: '上次没有正常结束',
  recoveredText: '文件已完整检查，没有损坏。已保存的内容一项不少。',
  uploading: '正在读取 {{fileName}}',
};
