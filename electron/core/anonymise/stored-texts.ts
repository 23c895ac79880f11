import type { NamedText } from '../../../shared/anonymise/suggestions.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import type { Row, TableName } from '../../../shared/api/tables.ts';
import { TABLE_NAMES } from '../storage/row-mapping.ts';
import type { Rows } from '../storage/rows.ts';
import { readText } from '../storage/texts.ts';

export type StoredPlace = Result<'anonymise.check'>['left'][number]['place'];

/** A stored text with where it stands. */
export interface StoredText extends NamedText {
  readonly place: StoredPlace;
}

/** Fields that hold no words of people's own, or repeat what stands in a text. */
const NOT_WORDS = new Set([
  'id',
  'quote',
  'textHash',
  'sha256',
  'mediaType',
  'color',
  'kind',
  'state',
  'encoding',
]);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** All words in a value of a row, however deep they lie. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || UUID.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : [];
}

/** What people know a row by. */
function titleOf(row: Readonly<Record<string, unknown>>, titles: ReadonlyMap<string, string>): string {
  for (const key of ['title', 'name', 'code', 'question', 'fileName'])
    if (typeof row[key] === 'string' && row[key] !== '') return row[key];
  const owner = ['sourceId', 'ownerId', 'codeId', 'linkId'].map(key => titles.get(String(row[key] ?? '')));
  return owner.find(title => title !== undefined) ?? '';
}

function* rowTexts<T extends TableName>(
  rows: Rows,
  table: T,
  titles: ReadonlyMap<string, string>,
): Generator<StoredText> {
  for (const row of rows.all(table)) {
    for (const [field, value] of Object.entries(row as Row<TableName>)) {
      // Turns repeat the speakers, and quotes the text, unless a correction took the words from under them.
      const isKept = field === 'quote' && 'state' in row && row.state === 'emptied';
      if ((NOT_WORDS.has(field) && !isKept) || field === 'turns') continue;
      const text = wordsIn(value).join('\n');
      if (text === '') continue;
      const place: StoredPlace = { in: 'row', table, id: row.id, field, title: titleOf(row, titles) };
      yield { key: `${table} ${row.id} ${field}`, text, place };
    }
  }
}

/** Every text of a project that people read, with its place: those of sources, and the words in each row's fields. */
export function storedTexts(rows: Rows): StoredText[] {
  const sources = rows.all('source', ['position', 'id']);
  const titles = new Map([
    ...sources.map(({ id, title }) => [id, title] as const),
    ...rows.all('code').map(({ id, name }) => [id, name] as const),
    ...rows.all('participant').map(({ id, code }) => [id, code] as const),
    ...rows.all('site').map(({ id, name }) => [id, name] as const),
  ]);
  const texts = sources.map(({ id, title, textHash }): StoredText => {
    const place: StoredPlace = { in: 'text', table: 'source', id, field: 'text', title };
    return { key: `text ${id}`, text: readText(rows.db, textHash, title), place };
  });
  return [...texts, ...TABLE_NAMES.flatMap(table => [...rowTexts(rows, table, titles)])];
}
