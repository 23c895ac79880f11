import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { SettledOptions } from './report-options.ts';
import { headingRun, TYPE_SIZE } from './typography.ts';

/** One and a half lines. */
export const BODY_LINE = { line: 360, lineRule: LineRuleType.AUTO } as const;

const CENTRED = { alignment: AlignmentType.CENTER } as const;
const NO_INDENT = { firstLine: 0, firstLineChars: 0 } as const;

/** Styles of text, cover, figure, tables and the lines above and below a page. */
export function bodyStyles(options: SettledOptions): readonly IParagraphStyleOptions[] {
  return [...textStyles(options), ...coverStyles(options), ...tableStyles()];
}

function textStyles(options: SettledOptions): IParagraphStyleOptions[] {
  // Chinese paragraphs begin two characters in; English ones stand apart instead.
  const chinese = options.language === 'zh';
  const indent = chinese ? { firstLine: 480, firstLineChars: 200 } : NO_INDENT;
  const spacing = { ...BODY_LINE, after: chinese ? 0 : 120 };
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing, indent },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'BodyText',
      quickFormat: true,
      paragraph: { indent: { left: 480, right: 480, ...NO_INDENT } },
    },
    {
      id: 'MemoTitle',
      name: 'Memo Title',
      basedOn: 'Normal',
      next: 'MemoText',
      run: headingRun(options, TYPE_SIZE.heading3),
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 60 } },
    },
    {
      id: 'MemoText',
      name: 'Memo Text',
      basedOn: 'BodyText',
      paragraph: { alignment: AlignmentType.LEFT, indent: NO_INDENT, spacing: { ...BODY_LINE, after: 60 } },
    },
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      paragraph: { ...CENTRED, keepNext: true, spacing: { before: 200, after: 0 } },
    },
  ];
}

function coverStyles(options: SettledOptions): IParagraphStyleOptions[] {
  const cover = { ...CENTRED, spacing: { ...BODY_LINE, after: 240 } };
  return [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: headingRun(options, TYPE_SIZE.heading1),
      paragraph: { ...CENTRED, spacing: { after: 960 } },
    },
    { id: 'CoverText', name: 'Cover Text', basedOn: 'Normal', paragraph: cover },
    {
      id: 'PageLine',
      name: 'Page Line',
      basedOn: 'Normal',
      run: { size: TYPE_SIZE.small },
      paragraph: CENTRED,
    },
  ];
}

function tableStyles(): IParagraphStyleOptions[] {
  const run = { size: TYPE_SIZE.table };
  return [
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run, paragraph: { spacing: { after: 20 } } },
    { id: 'TableCentred', name: 'Table Centred', basedOn: 'TableText', paragraph: CENTRED },
    {
      id: 'TableHeader',
      name: 'Table Header',
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { ...CENTRED, keepNext: true },
    },
    {
      id: 'TableNote',
      name: 'Table Note',
      basedOn: 'Normal',
      run: { size: TYPE_SIZE.small },
      paragraph: { spacing: { before: 80, after: 240 } },
    },
  ];
}
