import type { LossKind } from './losses.ts';

/** Elements of WordprocessingML that count as lost, wholly or in their form. */
export const COUNTED: ReadonlyMap<string, LossKind> = new Map([
  ['pic:pic', 'images'],
  ['v:imagedata', 'images'],
  ['c:chart', 'images'],
  ['dgm:relIds', 'images'],
  ['v:textpath', 'objects'],
  ['w:commentReference', 'comments'],
  ['w:tbl', 'tables'],
  ['m:oMath', 'formulas'],
  ['w:object', 'objects'],
  ['w:altChunk', 'objects'],
  ['w:subDoc', 'objects'],
  ['w:ruby', 'ruby'],
  ['w:ddList', 'form-fields'],
  ['w:checkBox', 'form-fields'],
]);

/** Elements of which nothing is text: what was before a change of format, instructions, properties, readings. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange ' +
    'w:numberingChange w:delInstrText w:rt w:sdtPr w:sdtEndPr w:tblPr w:tblGrid w:object w:tabs'
  ).split(' '),
);

/** Elements that stand for a character. A soft hyphen is a place to divide a word, not part of it. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

/** Elements whose content is words. */
export const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
