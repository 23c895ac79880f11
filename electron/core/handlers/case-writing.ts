import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import type { CaseField } from '../../../shared/api/methods/source-methods.ts';
import { attributeValueOf, isoDate } from '../../../shared/theory/attribute-types.ts';
import { CASE_FIELDS } from '../../../shared/theory/case-fields.ts';
import { codesTyped } from '../../../shared/theory/typed-codes.ts';
import type { Rows } from '../storage/rows.ts';
import { siteNamed } from '../store-transcript.ts';
import { assertNameFree, setAttributeValue } from './attribute-handlers.ts';
import { insertSite } from './case-handlers.ts';
import type { HandlersFor } from './handler-types.ts';
import { setParticipants } from './source-handlers.ts';

type Params = CheckedParams<'cases.write'>;
type Owner = Params['owner'];
type Column = Params['columns'][number];

const FIELDS: Readonly<Record<Owner, Partial<Record<CaseField, number>>>> = CASE_FIELDS;
const NAME_KEY = { site: 'name', participant: 'code', source: 'title' } as const;

function refuse(problem: string): never {
  throw new RootedError('PARAMS_INVALID', problem, { method: 'cases.write', at: 'rows', problem });
}

function siteIdOf(rows: Rows, name: string): string | null {
  return name === '' ? null : siteNamed(rows, name);
}

function participantIdOf(rows: Rows, code: string, siteId: string | null): string {
  const known = rows.where('participant', 'code', code)[0];
  return known?.id ?? rows.insert('participant', { code, role: '', siteId, note: '' }).id;
}

function writeField(rows: Rows, owner: Owner, id: string, field: CaseField, text: string): void {
  if (text.length > (FIELDS[owner][field] ?? -1)) refuse(`${owner} takes no such ${field}`);
  if (field === 'name' && text === '') refuse('a case needs a name');
  if (field === 'name') rows.update(owner, id, { [NAME_KEY[owner]]: text });
  else if (field === 'site') rows.update(owner, id, { siteId: siteIdOf(rows, text) });
  else if (field === 'date') rows.update(owner, id, { date: isoDate(text) ?? (text || null) });
  else if (field === 'participants') {
    const { siteId } = rows.get('source', id);
    setParticipants(
      rows,
      id,
      codesTyped(text).map(code => participantIdOf(rows, code, siteId)),
    );
  } else rows.update(owner, id, { [field]: text });
}

/** The column's attribute with its type, made where it is a new one; null for a field. */
function attributeOf(rows: Rows, owner: Owner, column: Column) {
  if ('field' in column) return null;
  if ('newAttribute' in column) {
    const { newAttribute: name, type, options } = column;
    assertNameFree(rows, name, { owner, id: '' });
    return rows.insert('attribute', { owner, name, type, options, position: rows.nextPosition('attribute') });
  }
  const attribute = rows.get('attribute', column.attributeId);
  return attribute.owner === owner ? attribute : refuse('an attribute of another kind of case');
}

function makeCase(rows: Rows, owner: Owner, name: string): string {
  if (name === '') refuse('a new case needs a name');
  if (owner === 'site') return insertSite(rows, name).id;
  if (owner === 'participant')
    return rows.insert('participant', { code: name, role: '', siteId: null, note: '' }).id;
  return refuse('a source is made of a file');
}

/** Writes the cells and gives the ids of the cases it made. */
function write(rows: Rows, { owner, columns, rows: lines }: Params): string[] {
  const attributes = columns.map(column => attributeOf(rows, owner, column));
  const nameAt = columns.findIndex(column => 'field' in column && column.field === 'name');
  const created: string[] = [];
  for (const line of lines) {
    const id = line.id ?? makeCase(rows, owner, line.cells[nameAt]?.trim() ?? '');
    if (line.id === null) created.push(id);
    else rows.get(owner, id);
    for (const [index, column] of columns.entries()) {
      const text = line.cells[index]?.trim();
      const attribute = attributes[index];
      if (text === undefined) continue;
      if ('field' in column) writeField(rows, owner, id, column.field, text);
      else if (attribute)
        setAttributeValue(rows, attribute.id, id, attributeValueOf(text, attribute.type) || null);
    }
  }
  return created;
}

/** What the history calls the step: the case it was about, or the first few and that there are more. */
function subjectOf(rows: Rows, { owner, columns, rows: lines }: Params): string {
  const nameAt = columns.findIndex(column => 'field' in column && column.field === 'name');
  const nameOf = (line: Params['rows'][number]) => {
    if (line.id === null) return line.cells[nameAt]?.trim() ?? '';
    if (owner === 'site') return rows.get('site', line.id).name;
    return owner === 'participant'
      ? rows.get('participant', line.id).code
      : rows.get('source', line.id).title;
  };
  return lines.slice(0, 3).map(nameOf).join(', ') + (lines.length > 3 ? ', …' : '');
}

/** Cells of many cases written at once, as one step: an empty cell clears, null leaves what is there. */
export const caseWritingHandlers: HandlersFor<'cases.write'> = {
  'cases.write': (params, { core }) => {
    const subject = subjectOf(core.session.rows, params);
    const step = { command: 'cases.write', subject, place: { screen: 'sources' } };
    return { created: core.session.write(step, rows => write(rows, params)) };
  },
};
