import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { ReportWords } from './report-vocabulary.ts';

/** The list that numbers the headings by chapter. */
export const HEADING_LIST = 'headings';
/** Numbered lists in memos; each takes an instance of its own. */
export const ORDERED_LIST = 'ordered';
/** Lists in memos without numbers. */
export const BULLET_LIST = 'bullets';

// Deeper lists in a memo stay at the third level.
const LEVELS = [0, 1, 2] as const;

/** Numbering of headings, from `firstChapter` on, tied to their styles so that Word's own headings go on counting. */
export function listNumbering(words: ReportWords, firstChapter: number): INumberingOptions {
  const headings = words.headingNumbers.map((text, level) => ({
    level,
    text,
    format: LevelFormat.DECIMAL,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    start: level === 0 ? firstChapter : 1,
    style: { style: `Heading${level + 1}`, paragraph: { indent: { left: 0, firstLine: 0 } } },
  }));
  const ordered = LEVELS.map(level => ({
    ...listLevel(level, `%${level + 1}.`),
    format: LevelFormat.DECIMAL,
  }));
  const bullets = LEVELS.map(level => ({ ...listLevel(level, '•'), format: LevelFormat.BULLET }));
  return {
    config: [
      { reference: HEADING_LIST, levels: headings },
      { reference: ORDERED_LIST, levels: ordered },
      { reference: BULLET_LIST, levels: bullets },
    ],
  };
}

function listLevel(level: number, text: string) {
  const indent = { left: 480 * (level + 1), hanging: 360 };
  return { level, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
