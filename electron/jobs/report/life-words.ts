import type { LifeKind } from '../../../shared/api/entities/history.ts';
import type { ReportLanguage } from './report-data.ts';

/** Words of a life that is handed out as a file: its columns, and what each event is called. */
export interface LifeFileWords {
  readonly columns: readonly [at: string, who: string, what: string, from: string, to: string, count: string];
  readonly title: { readonly code: string; readonly coding: string };
  readonly undone: { readonly undo: string; readonly redo: string };
  readonly kinds: Readonly<Record<LifeKind, string>>;
}

const EN: LifeFileWords = {
  columns: ['Time', 'Coder', 'What happened', 'Before', 'After', 'Codings'],
  title: { code: 'Life of the code “{name}”', coding: 'Life of the passage “{name}”' },
  undone: { undo: '{what} (by undo)', redo: '{what} (by redo)' },
  kinds: {
    made: 'Made',
    removed: 'Removed',
    renamed: 'Renamed',
    translated: 'Name in the other language',
    moved: 'Moved',
    recoloured: 'Colour changed',
    level: 'Level changed',
    definition: 'Definition changed',
    whenToUse: 'When to use changed',
    whenNotToUse: 'When not to use changed',
    example: 'Example changed',
    merged: 'Other codes merged into it',
    mergedInto: 'Merged into another code',
    split: 'Split',
    splitFrom: 'Split from another code',
    coded: 'Passages coded',
    uncoded: 'Codings removed',
    recodedIn: 'Codings came from other codes',
    recodedOut: 'Codings went to other codes',
    alsoUnder: 'Also shown under',
    notAlsoUnder: 'No longer shown under',
    placed: 'Placed in a paradigm',
    unplaced: 'Taken out of a paradigm',
    centre: 'Became a phenomenon',
    notCentre: 'Phenomenon no longer',
    linked: 'Linked',
    unlinked: 'Link removed',
    property: 'Property added',
    notProperty: 'Property removed',
    memo: 'Memo added',
    memoChanged: 'Memo changed',
    notMemo: 'Memo removed',
    recoded: 'Recoded',
    edges: 'Edges moved',
    joined: 'Joined',
    cut: 'Split',
    partUncoded: 'Part uncoded',
    corrected: 'Transcript corrected',
    emptied: 'Lost its words to a correction',
    evidence: 'Became evidence',
    notEvidence: 'Evidence no longer',
  },
};

const ZH: LifeFileWords = {
  columns: ['时间', '编码者', '发生了什么', '之前', '之后', '编码处'],
  title: { code: '编码“{name}”的经历', coding: '语段“{name}”的经历' },
  undone: { undo: '{what}（因撤销）', redo: '{what}（因重做）' },
  kinds: {
    made: '建立',
    removed: '移除',
    renamed: '改名',
    translated: '另一语言的名称',
    moved: '移动',
    recoloured: '改颜色',
    level: '改层次',
    definition: '改定义',
    whenToUse: '改适用',
    whenNotToUse: '改不适用',
    example: '改示例',
    merged: '其他编码并入',
    mergedInto: '并入其他编码',
    split: '拆分',
    splitFrom: '由其他编码拆出',
    coded: '新增编码处',
    uncoded: '移除编码处',
    recodedIn: '由其他编码转来',
    recodedOut: '转给其他编码',
    alsoUnder: '另归入',
    notAlsoUnder: '不再另归入',
    placed: '放入典范模型',
    unplaced: '移出典范模型',
    centre: '成为现象',
    notCentre: '不再是现象',
    linked: '建立关系',
    unlinked: '移除关系',
    property: '添加属性',
    notProperty: '移除属性',
    memo: '添加备忘录',
    memoChanged: '改备忘录',
    notMemo: '移除备忘录',
    recoded: '改编码',
    edges: '移动边界',
    joined: '合并',
    cut: '拆分',
    partUncoded: '部分取消编码',
    corrected: '校正转录稿',
    emptied: '因校正失去文字',
    evidence: '成为证据',
    notEvidence: '不再是证据',
  },
};

/** The words in a language. */
export function lifeFileWords(language: ReportLanguage): LifeFileWords {
  return { en: EN, zh: ZH }[language];
}
