import type { ColumnUse } from '../../../shared/api/methods/source-methods.ts';
import { canonicalText } from '../../../shared/text/canonical-text.ts';
import { type AttributeType, attributeValueOf, isoDate } from '../../../shared/theory/attribute-types.ts';
import type { TableColumn, TableDocuments, TablePart } from './table-part.ts';
import type { Turn } from './turn.ts';

type Row = readonly string[];

/** Someone whose answers a table holds. */
export interface TablePerson {
  readonly code: string;
  readonly role: string;
  readonly site: string | null;
}

/** A value of an attribute that a column holds. */
export interface TableValue {
  readonly attribute: string;
  readonly type: AttributeType;
  readonly value: string;
  /** Of whom: the code of a participant, or null for the document. */
  readonly person: string | null;
}

/** One document that a table gives. */
export interface TableDocument {
  /** The participant's code, or a number; null for a whole table. */
  readonly name: string | null;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly site: string | null;
  readonly date: string | null;
  readonly people: readonly TablePerson[];
  readonly values: readonly TableValue[];
}

/** A table as it was understood, and the documents it gives. */
export interface ReadTable {
  readonly part: TablePart;
  readonly documents: readonly TableDocument[];
}

const LONGEST_NAME = 400;
const LONGEST_VALUE = 10_000;

function cellOf(columns: readonly TableColumn[], row: Row, use: ColumnUse): string {
  const index = columns.findIndex(column => column.use === use);
  return index < 0 ? '' : (row[index] ?? '').trim();
}

function personOf(columns: readonly TableColumn[], row: Row): TablePerson | null {
  const code = cellOf(columns, row, 'participant').replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  if (code === '') return null;
  const site = cellOf(columns, row, 'site').slice(0, LONGEST_NAME) || null;
  return { code, role: cellOf(columns, row, 'role').slice(0, LONGEST_NAME), site };
}

/** Rows of one respondent together, in order of first appearance; a row without a code stands for itself. */
function respondents(columns: readonly TableColumn[], rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  rows.forEach((row, i) => {
    const code = personOf(columns, row)?.code;
    const key = code === undefined ? `row ${i}` : `code ${code}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  return [...groups.values()];
}

interface Said {
  readonly speaker: string;
  readonly words: string;
  readonly isQuestion: boolean;
}

/** The questions and answers of a row: several text columns are answers to what their headings ask. */
function saidIn(
  columns: readonly TableColumn[],
  row: Row,
  voices: { asks: string; answers: string },
): Said[] {
  const answers = columns.flatMap((column, i) => (column.use === 'text' ? [{ column, i }] : []));
  const speaker = personOf(columns, row)?.code ?? voices.answers;
  return answers.flatMap(({ column, i }) => {
    const words = (row[i] ?? '').trim();
    if (words === '') return [];
    const asked = [cellOf(columns, row, 'question'), answers.length > 1 ? column.name : ''];
    const question = asked.filter(part => part !== '').join(' ');
    const answer = { speaker, words, isQuestion: false };
    return question === '' ? [answer] : [{ speaker: voices.asks, words: question, isQuestion: true }, answer];
  });
}

function write(said: readonly Said[], isHan: boolean): { text: string; turns: Turn[] } {
  const turns: Turn[] = [];
  let text = '';
  let asked = '';
  for (const { speaker, words, isQuestion } of said) {
    // Rows of one respondent may repeat what was asked; it is asked once.
    if (isQuestion && words === asked) continue;
    if (isQuestion) asked = words;
    const start = text === '' ? 0 : text.length + 2;
    const label = `${speaker}${isHan ? '：' : ': '}`;
    text += `${text === '' ? '' : '\n\n'}${label}${canonicalText(words).text}`;
    turns.push({ start, end: text.length, bodyStart: start + label.length, speaker, timeMs: null });
  }
  return { text: text === '' ? '' : `${text}\n`, turns };
}

function valuesOf(columns: readonly TableColumn[], rows: readonly Row[]): TableValue[] {
  const found = new Map<string, TableValue>();
  for (const row of rows) {
    const person = personOf(columns, row)?.code ?? null;
    columns.forEach(({ name, use, type }, i) => {
      const value = attributeValueOf(row[i] ?? '', type).slice(0, LONGEST_VALUE);
      const key = `${i} ${person}`;
      if (use !== 'attribute' || value === '' || found.has(key)) return;
      found.set(key, { attribute: name.slice(0, LONGEST_NAME), type, value, person });
    });
  }
  return [...found.values()];
}

function peopleOf(columns: readonly TableColumn[], rows: readonly Row[]): TablePerson[] {
  const people = new Map<string, TablePerson>();
  for (const row of rows) {
    const person = personOf(columns, row);
    if (person && !people.has(person.code)) people.set(person.code, person);
  }
  return [...people.values()];
}

/** Makes the documents of a table; those without a word are left out. */
export function documentsOf(
  columns: readonly TableColumn[],
  rows: readonly Row[],
  documents: TableDocuments,
): TableDocument[] {
  const isHan = rows.slice(0, 50).some(row => /\p{Script=Han}/u.test(row.join(' ')));
  const voices = isHan ? { asks: '问', answers: '答' } : { asks: 'Q', answers: 'A' };
  const groups = documents === 'one' ? [[...rows]] : respondents(columns, rows);
  return groups.flatMap((group, i): TableDocument[] => {
    const { text, turns } = write(
      group.flatMap(row => saidIn(columns, row, voices)),
      isHan,
    );
    const [first] = group;
    if (text === '' || !first) return [];
    const people = peopleOf(columns, group);
    const sites = new Set(group.map(row => cellOf(columns, row, 'site')));
    const date = cellOf(columns, first, 'date');
    return [
      {
        name: documents === 'one' ? null : (people[0]?.code ?? String(i + 1)),
        text,
        turns,
        site: sites.size === 1 ? ([...sites][0] ?? '').slice(0, LONGEST_NAME) || null : null,
        date: documents === 'one' || date === '' ? null : (isoDate(date) ?? date.slice(0, 40)),
        people,
        values: valuesOf(columns, group),
      },
    ];
  });
}
