import type { ColumnUse } from '../../../shared/api/methods/source-methods.ts';
import {
  type AttributeType,
  attributeTypeOf,
  attributeValueOf,
  fitsType,
  isoDate,
} from '../../../shared/theory/attribute-types.ts';
import type { TableChoice, TableColumn } from './table-part.ts';

type Row = readonly string[];

const HEADINGS: readonly (readonly [ColumnUse, RegExp])[] = [
  ['question', /^(question|prompt|item|问题|提问|题目|问)(\s?text)?$/i],
  [
    'text',
    /^(answers?|responses?|texts?|comments?|statement|quote|回答|答案|答|内容|文本|原话|原始语句|意见|评论)$/i,
  ],
  [
    'participant',
    /^(participants?|respondents?|interviewees?|informant|speaker|code|id|.*\bid|no\.?|受访者|受访人|访谈对象|被访者|参与者|编号|.*编号|姓名|说话人)$/i,
  ],
  ['site', /^(sites?|case|village|town|county|place|location|案例|案例点|地点|村|村庄|乡镇|县|地区|单位)$/i],
  ['role', /^(role|occupation|position|job|身份|角色|职务|职业)$/i],
  ['date', /^(date|interview date|日期|访谈日期|时间|访谈时间|填写时间|提交时间|timestamp)$/i],
];
const LONG_CELL = 40;
const LONG_HAN_CELL = 14;

const filled = (rows: readonly Row[], column: number): string[] =>
  rows.map(row => row[column] ?? '').filter(cell => cell.trim() !== '');

function meanLength(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}

function readsLikeText(cells: readonly string[]): boolean {
  const isHan = cells.some(cell => /\p{Script=Han}{3}/u.test(cell));
  return meanLength(cells) >= (isHan ? LONG_HAN_CELL : LONG_CELL);
}

/** Why do you not use it?: what stands below a question is an answer, unless it is one of a few, or a number. */
function answersFreely(name: string, cells: readonly string[]): boolean {
  return (
    /[?？]$/.test(name.trim()) && attributeTypeOf(cells) === 'text' && cells.some(cell => /\p{L}/u.test(cell))
  );
}

/** Whether the first row names the columns: short, all different, no numbers and no dates. */
export function guessHeader(rows: readonly Row[]): boolean {
  const [first = [], ...rest] = rows;
  const names = first.map(cell => cell.trim());
  if (names.some(name => HEADINGS.some(([, words]) => words.test(name)))) return true;
  const given = names.filter(name => name !== '');
  if (given.length === 0 || rest.length === 0 || new Set(given).size < given.length) return false;
  if (given.some(name => /^[-+]?[\d.,]+$/.test(name) || isoDate(name) !== null)) return false;
  return given.every(name => name.length <= 300) && meanLength(given) <= meanLength(rest.flat()) + 20;
}

function guessUses(names: readonly string[], rows: readonly Row[]): ColumnUse[] {
  const taken = new Set<ColumnUse>();
  const uses = names.map((name, i): ColumnUse => {
    const cells = filled(rows, i);
    if (cells.length === 0) return 'ignore';
    const named = HEADINGS.find(
      ([use, words]) => words.test(name.trim()) && (use === 'text' || !taken.has(use)),
    );
    if (named) {
      taken.add(named[0]);
      return named[0];
    }
    return readsLikeText(cells) || answersFreely(name, cells) ? 'text' : 'attribute';
  });
  if (uses.includes('text')) return uses;
  // The longest answers are the text, however short they are; numbers and dates are none.
  const lengths = names.map((_, i) => {
    const cells = filled(rows, i);
    const free = uses[i] === 'attribute' && !['number', 'date', 'boolean'].includes(attributeTypeOf(cells));
    return free ? meanLength(cells) : 0;
  });
  const longest = Math.max(0, ...lengths);
  return uses.map((use, i) => (longest > 0 && lengths[i] === longest ? 'text' : use));
}

/** Of a list every value is an option: it is made of them. */
function misfitsOf(cells: readonly string[], type: AttributeType): number {
  if (type === 'choice') return 0;
  return cells.filter(cell => !fitsType(attributeValueOf(cell, type), type, [])).length;
}

/** The columns with what they are guessed, or said, to hold. */
export function columnsOf(
  names: readonly string[],
  rows: readonly Row[],
  { uses: chosen, types }: Pick<TableChoice, 'uses' | 'types'>,
): TableColumn[] {
  const uses = chosen?.length === names.length ? chosen : guessUses(names, rows);
  return names.map((name, i) => {
    const cells = filled(rows, i);
    const use = uses[i] ?? 'ignore';
    const said = types?.length === names.length ? types[i] : null;
    const type = said ?? attributeTypeOf(cells);
    return { name, use, type, misfits: use === 'attribute' ? misfitsOf(cells, type) : 0 };
  });
}
