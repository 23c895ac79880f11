import type { commands as english } from '../en/commands.ts';
import type { Translated } from '../translated.ts';

export const commands: Translated<typeof english> = {
  project: { create: '新建项目', update: '修改项目说明' },
  coders: { create: '添加编码者 {{subject}}', update: '修改编码者 {{subject}}' },
  imports: { commit: '导入 {{subject}}' },
  sources: {
    update: '修改资料 {{subject}}',
    remove: '移除资料 {{subject}}',
    purge: '永久删除 {{subject}}',
  },
  sites: {
    create: '添加案例点 {{subject}}',
    update: '修改案例点 {{subject}}',
    remove: '移除案例点 {{subject}}',
  },
  participants: {
    create: '添加受访者 {{subject}}',
    update: '修改受访者 {{subject}}',
    remove: '移除受访者 {{subject}}',
  },
  speakers: { update: '修改说话人 {{subject}}' },
  attributes: { create: '添加属性 {{subject}}', setValue: '填写 {{subject}}' },
  codes: {
    create: '新建编码 {{subject}}',
    update: '修改编码 {{subject}}',
    recolor: '更改颜色：{{subject}}',
    move: '移动编码 {{subject}}',
    merge: '合并为编码 {{subject}}',
    split: '拆分编码 {{subject}}',
    remove: '移除编码 {{subject}}',
  },
  codings: {
    create: '编码为 {{subject}}',
    move: '调整 {{subject}} 的边界',
    recode: '改编为 {{subject}}',
    remove: '移除编码处 {{subject}}',
  },
  memos: {
    create: '写备忘录 {{subject}}',
    update: '修改备忘录 {{subject}}',
    remove: '移除备忘录 {{subject}}',
  },
  sampling: { create: '记录抽样决定', update: '修改抽样决定' },
  links: { create: '建立关系 {{subject}}', update: '修改关系 {{subject}}', remove: '移除关系 {{subject}}' },
  evidence: {
    add: '为 {{subject}} 添加证据',
    update: '修改 {{subject}} 的证据',
    remove: '移除 {{subject}} 的证据',
  },
  models: {
    create: '新建模型 {{subject}}',
    update: '修改模型 {{subject}}',
    remove: '移除模型 {{subject}}',
    place: '移动模型中的因素',
    tidy: '整理模型布局',
  },
  structures: { set: '说明关系结构 {{subject}}' },
  properties: {
    create: '添加性质 {{subject}}',
    update: '修改性质 {{subject}}',
    remove: '移除性质 {{subject}}',
    place: '在 {{subject}} 上定位引文',
  },
  paradigms: {
    create: '以 {{subject}} 为现象建立典范模型',
    place: '将 {{subject}} 放入典范模型',
    move: '在典范模型中移动 {{subject}}',
    cite: '更改典范模型中 {{subject}} 的引文',
    unplace: '将 {{subject}} 移出典范模型',
    remove: '移除典范模型',
  },
  storyline: { write: '撰写故事线' },
  propositions: {
    create: '添加命题',
    update: '修改命题',
    remove: '移除命题',
    move: '移动命题',
    setLinks: '修改命题所依据的关系',
  },
  core: { choose: '变更核心范畴：{{subject}}' },
  suggestions: { answer: '答复一条建议' },
};
