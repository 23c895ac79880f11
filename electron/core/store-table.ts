import { RootedError } from '../../shared/api/errors.ts';
import type { CheckedParams } from '../../shared/api/method-table.ts';
import { textLength } from '../../shared/text/length.ts';
import type { ReadTranscript } from '../jobs/import/read-transcript.ts';
import type { ReadTable, TableDocument, TablePerson, TableValue } from '../jobs/import/table-documents.ts';
import { setAttributeValue } from './handlers/attribute-handlers.ts';
import type { ProjectSession } from './project-session.ts';
import type { Rows } from './storage/rows.ts';
import { type ImportStep, siteNamed, storeTranscript } from './store-transcript.ts';

type Item = CheckedParams<'imports.commit'>['items'][number];
type OwnerKind = 'participant' | 'source';

/** So many are stored before other calls have their turn. */
const DOCUMENTS_AT_ONCE = 20;

/** The options of a new attribute are all its values in the table, not those of the first document alone. */
type Options = ReadonlyMap<string, readonly string[]>;

function optionsOf(table: ReadTable): Options {
  const options = new Map<string, Set<string>>();
  for (const { attribute, type, value } of table.documents.flatMap(each => each.values)) {
    if (type !== 'choice') continue;
    const known = options.get(attribute) ?? new Set();
    options.set(attribute, known.add(value));
  }
  return new Map([...options].map(([name, values]) => [name, [...values]]));
}

function attributeNamed(
  rows: Rows,
  owner: OwnerKind,
  { attribute: name, type }: TableValue,
  options: Options,
) {
  const known = rows.all('attribute').find(each => each.owner === owner && each.name === name);
  if (known) return known.id;
  const position = rows.nextPosition('attribute');
  return rows.insert('attribute', { owner, name, type, options: [...(options.get(name) ?? [])], position })
    .id;
}

function participantOf(rows: Rows, { code, role, site }: TablePerson, siteId: string | null): string {
  const known = rows.where('participant', 'code', code)[0];
  if (known) return known.id;
  const home = site === null ? siteId : siteNamed(rows, site);
  return rows.insert('participant', { code, role, siteId: home, note: '' }).id;
}

/** The people of a document, each bound to the voice with their code, and the values of their attributes. */
function storePeople(
  rows: Rows,
  sourceId: string,
  siteId: string | null,
  document: TableDocument,
  options: Options,
) {
  const ids = new Map<string, string>();
  const present = new Set(
    rows.where('sourceParticipant', 'sourceId', sourceId).map(each => each.participantId),
  );
  for (const person of document.people) {
    const participantId = participantOf(rows, person, siteId);
    ids.set(person.code, participantId);
    if (!present.has(participantId)) rows.insert('sourceParticipant', { sourceId, participantId });
  }
  for (const speaker of rows.where('speaker', 'sourceId', sourceId)) {
    const participantId = ids.get(speaker.name);
    if (participantId) rows.update('speaker', speaker.id, { participantId });
  }
  for (const value of document.values) {
    const owner: OwnerKind = value.person === null ? 'source' : 'participant';
    const ownerId = value.person === null ? sourceId : ids.get(value.person);
    if (ownerId) setAttributeValue(rows, attributeNamed(rows, owner, value, options), ownerId, value.value);
  }
}

/** What was settled for the file, with what the table says of this document. */
function itemOf(item: Item, document: TableDocument, count: number): Item {
  const title = document.name === null || count === 1 ? item.title : document.name;
  // A single document may still be named by hand; of several, each row says who and where.
  const siteName = count === 1 ? (item.siteName ?? document.site) : (document.site ?? item.siteName);
  const code = document.people.length > 0 || count > 1 ? null : item.participantCode;
  return { ...item, title, siteName, date: document.date ?? item.date, participantCode: code };
}

/**
 * Stores the documents of a table, each in its own transaction of one undo step, with participants, attributes and
 * their values. Gives the ids of the sources.
 * @param between is awaited after some documents, so that others are heard; what it throws ends the import there
 * @throws RootedError TABLE_WITHOUT_TEXT when no column holds any text
 */
export async function storeTable(
  session: ProjectSession,
  item: Item,
  read: ReadTranscript & { readonly table: ReadTable },
  bytes: Uint8Array,
  job: ImportStep,
  between: (done: number, total: number) => Promise<void>,
): Promise<string[]> {
  const { documents } = read.table;
  if (documents.length === 0)
    throw new RootedError('TABLE_WITHOUT_TEXT', 'no column of the table holds text');
  const options = optionsOf(read.table);
  const sourceIds: string[] = [];
  for (const [done, document] of documents.entries()) {
    if (done > 0 && done % DOCUMENTS_AT_ONCE === 0) await between(done, documents.length);
    const { text, turns } = document;
    const voices = new Set(turns.map(({ speaker }) => speaker));
    const speakers = read.speakers.filter(({ name }) => voices.has(name));
    const one: ReadTranscript = { ...read, ...textLength(text), text, turns, speakers };
    const its = itemOf(item, document, documents.length);
    const id = storeTranscript(session, its, one, bytes, job, (rows, sourceId, siteId) =>
      storePeople(rows, sourceId, siteId, document, options),
    );
    sourceIds.push(id);
  }
  return sourceIds;
}
