import type { StepPlace } from '../../../shared/api/methods/life-methods.ts';
import type { TableName } from '../../../shared/api/tables.ts';
import type { ProjectSession } from '../project-session.ts';
import { changesOfStep, type LoggedChange } from '../storage/life-queries.ts';
import type { StoredRow } from '../storage/row-mapping.ts';
import type { Rows } from '../storage/rows.ts';

/** The first changes of a step tell what it was about; a step of ten thousand is opened at its first. */
const LOOKED_AT = 50;

const NOWHERE: StepPlace = {
  place: null,
  codingId: null,
  linkId: null,
  memoId: null,
  modelId: null,
  isGone: false,
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const number = (value: unknown) => (typeof value === 'number' ? value : 0);

type Finder = (row: StoredRow, rows: Rows) => Partial<StepPlace> | null;

/** A passage, where its source is still there: also one whose coding is gone, as it stood then. */
function passage(row: StoredRow, rows: Rows): StepPlace['place'] {
  const sourceId = text(row['sourceId']);
  if (!rows.find('source', sourceId)) return null;
  return { screen: 'open', sourceId, start: number(row['start']), end: number(row['end']) };
}

function codePlace(id: unknown, rows: Rows): Partial<StepPlace> | null {
  return rows.find('code', text(id)) ? { place: { screen: 'open', codeId: text(id) } } : null;
}

const stage =
  (screen: string, of: Partial<StepPlace> = {}): Finder =>
  () => ({ place: { screen }, ...of });

const linked = (id: unknown, rows: Rows): Partial<StepPlace> | null =>
  rows.find('link', text(id)) ? { place: { screen: 'axial' }, linkId: text(id) } : null;

const modelled = (id: unknown, rows: Rows): Partial<StepPlace> | null =>
  rows.find('model', text(id)) ? { place: { screen: 'model' }, modelId: text(id) } : null;

const memoed = (id: unknown, rows: Rows): Partial<StepPlace> | null =>
  rows.find('memo', text(id)) ? { memoId: text(id) } : null;

const coded: Finder = (row, rows) => {
  const place = passage(row, rows);
  return place && { place: { ...place, codeId: text(row['codeId']) }, codingId: text(row['id']) };
};

const quoted: Finder = (row, rows) => {
  const place = passage(row, rows);
  return place && { place, ...(rows.find('link', text(row['linkId'])) && { linkId: text(row['linkId']) }) };
};

/** Where rows of each table are looked at, the most telling table first. */
const FINDERS: readonly (readonly [TableName, Finder])[] = [
  ['evidence', quoted],
  ['link', (row, rows) => linked(row['id'], rows)],
  ['memo', (row, rows) => memoed(row['id'], rows)],
  ['coding', coded],
  ['code', (row, rows) => codePlace(row['id'], rows)],
  ['codeMembership', (row, rows) => codePlace(row['codeId'], rows)],
  ['property', (row, rows) => codePlace(row['codeId'], rows)],
  ['paradigmPlacement', stage('axial')],
  ['placementEvidence', stage('axial')],
  ['paradigm', stage('axial')],
  ['propertyPlacement', stage('axial')],
  ['modelPosition', (row, rows) => modelled(row['modelId'], rows)],
  ['modelNote', (row, rows) => modelled(row['modelId'], rows)],
  ['model', (row, rows) => modelled(row['id'], rows)],
  ['storyline', stage('selective')],
  ['proposition', stage('selective')],
  ['propositionLink', stage('selective')],
  ['structure', stage('selective')],
  [
    'sourceText',
    (row, rows) => passage({ ...row, start: 0, end: 0 }, rows) && { place: passage({ ...row }, rows) },
  ],
  [
    'source',
    (row, rows) => passage({ ...row, sourceId: text(row['id']) }, rows) && { place: { screen: 'sources' } },
  ],
];

/** The telling change of a step: of the first table in the list that it touched. */
function telling(changes: readonly LoggedChange[]): [LoggedChange, Finder] | null {
  for (const [table, find] of FINDERS) {
    const change = changes.find(each => each.tableName === table);
    if (change) return [change, find];
  }
  return null;
}

/** Where a step was made: what it was about as it is now, or the place the step itself noted. Fails with nothing. */
export function placeOfStep({ rows, revisions }: ProjectSession, id: number): StepPlace {
  const noted = revisions.find(id)?.place ?? null;
  const found = telling(changesOfStep(rows.db, id, LOOKED_AT));
  if (!found) return { ...NOWHERE, place: noted };
  const [change, find] = found;
  const now = rows.find(change.tableName, change.rowId) as StoredRow | null;
  const image = now ?? change.after ?? change.before ?? {};
  const place = find(image, rows);
  const isGone = place === null || now === null;
  return { ...NOWHERE, place: isGone && !place ? noted : null, ...place, isGone };
}
