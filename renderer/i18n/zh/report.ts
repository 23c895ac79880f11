import type { report as english } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const report: Translated<typeof english> = {
  title: 'Word 文件',
  intro: '表格与图直接取自当前的编码与关系。',
  language: '报告语言',
  languageHint: '用于标题、题注与字体；引文保持原话。',
  languages: { zh: '中文', en: 'English' },
  chapters: '章节',
  chapter: {
    cases: '案例与受访者',
    open: '开放式编码',
    axial: '主轴编码',
    selective: '选择性编码',
    model: '因果模型',
    comparison: '案例点比较',
    codebook: '编码手册',
    memos: '备忘录',
  },
  holds: {
    cases: '案例点及其属性、受访者、访谈',
    open: '范畴、概念、原始语句（受访者编号）',
    axial: '主范畴、范畴、内涵；各现象的典范模型',
    selective: '核心范畴、故事线、典型关系结构',
    model: '总体模型图，以及每个案例点各一幅',
    comparison: '编码 × 案例点，以及案例点之间的差异',
    codebook: '定义、何时使用、何时不用、示例',
    memos: '按日期排列的全部备忘录',
  },
  quotes: '每个概念的原始语句（最多）',
  make: '生成 Word 文件',
  making: '正在生成 Word 文件',
  tables: '表格',
  tablesHint: '用于电子表格和统计软件，每表一个文件。',
  table: { codings: '编码', codebook: '编码手册', matrix: '编码 × 案例点', links: '关系与证据' },
  tableHolds: {
    codings: '每个编码片段一行',
    codebook: '每个编码一行',
    matrix: '每个编码一行，每个案例点一列',
    links: '每条表述关系的引文一行',
  },
};
