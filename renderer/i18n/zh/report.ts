import type { report as english } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const report: Translated<typeof english> = {
  title: 'Word 报告',
  intro: '表格与模型图直接取自当前的编码与关系。',
  language: '报告语言',
  languages: { zh: '中文', en: 'English' },
  chapters: '章节',
  chapter: {
    cases: '案例与受访者',
    open: '开放式编码',
    axial: '主轴编码',
    selective: '选择性编码与典型关系结构',
    model: '模型图（含各案例点）',
    comparison: '案例点比较',
    codebook: '编码手册',
    memos: '备忘录',
  },
  quotes: '每个概念的原始语句数',
  make: '生成 Word 文件',
  making: '正在生成 Word 文件',
  tables: 'CSV 表格',
  table: { codings: '编码', codebook: '编码手册', matrix: '编码 × 案例点', links: '关系与证据' },
};
