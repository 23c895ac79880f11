import type { NameKind } from './name-rule.ts';

/** A row as it was pasted; without a pseudonym where the sheet had none. */
export interface PastedName {
  readonly find: string;
  readonly pseudonym: string;
  readonly kind: NameKind;
}

const KINDS: readonly (readonly [RegExp, NameKind])[] = [
  [/^(?:人|人名|姓名|个人|person|people|name)$/i, 'person'],
  [/^(?:地|地名|地点|地方|place|location)$/i, 'place'],
  [/^(?:机构|单位|组织|organi[sz]ation|institution)$/i, 'organisation'],
  [/^(?:电话|手机|手机号|tele?phone|mobile|tel)$/i, 'telephone'],
  [/^(?:证件|证件号|身份证|身份证号|号码|id|id number)$/i, 'id'],
];
const HEADER = /^(?:姓名|名字|原名|真名|查找|要找的内容|name|real name|find|original)$/i;
const LONGEST = 400;

const kindOf = (cell: string): NameKind => KINDS.find(([form]) => form.test(cell))?.[1] ?? 'other';

/**
 * Rows of a list copied from a spreadsheet or typed line by line: name, pseudonym, kind, in columns parted by tabs (or,
 * where there is none, by commas or equals signs). A first row of headings is left out; so are empty rows.
 */
export function pastedNames(text: string): PastedName[] {
  const parts = text.includes('\t') ? /\t/ : /[,，;；=]/;
  const rows = text
    .split(/\r\n?|\n/)
    .map(line =>
      line.split(parts).map(cell =>
        cell
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .slice(0, LONGEST),
      ),
    )
    .filter(([find = '']) => find !== '');
  const [head] = rows;
  const isHeader = head !== undefined && head.length > 1 && HEADER.test(head[0] ?? '');
  return rows.slice(isHeader ? 1 : 0).map(([find = '', pseudonym = '', kind = '']) => ({
    find,
    pseudonym,
    kind: kind === '' ? 'person' : kindOf(kind),
  }));
}
