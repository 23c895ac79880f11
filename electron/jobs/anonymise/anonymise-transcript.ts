import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import {
  type NameFinder,
  nameFinder,
  positionsAfter,
  replaceFound,
} from '../../../shared/anonymise/replace-names.ts';
import { textLength } from '../../../shared/text/length.ts';
import type { ReadTranscript } from '../import/read-transcript.ts';
import type { ReadTable, TableDocument } from '../import/table-documents.ts';
import type { TranscriptFile } from '../import/transcript-file.ts';
import type { SpeakerGuess, Turn } from '../import/turn.ts';
import { replacedCopy } from './replaced-copy.ts';

export interface AnonymiseInput {
  readonly file: TranscriptFile;
  readonly read: ReadTranscript;
  readonly names: readonly ListedName[];
}

/** A transcript in which no listed name is left. */
export interface Anonymised {
  readonly read: ReadTranscript;
  /** How many names were replaced in its texts. */
  readonly replacements: number;
  /** The file with the names replaced in it (UTF-8); null where its format does not allow it. */
  readonly copy: Uint8Array | null;
}

interface Said {
  readonly text: string;
  readonly turns: readonly Turn[];
}

/** A text and its turns with the names replaced; turns begin and end with the words they began and ended with. */
function replaceSaid({ text, turns }: Said, finder: NameFinder): Said & { count: number } {
  const { text: replaced, replacements } = replaceFound(text, finder);
  const after = positionsAfter(replacements);
  const moved = turns.map(({ start, end, bodyStart, speaker, timeMs }) => ({
    start: after(start),
    end: after(end),
    bodyStart: after(bodyStart),
    speaker: speaker === null ? null : replaceFound(speaker, finder).text,
    timeMs,
  }));
  return { text: replaced, turns: moved, count: replacements.length };
}

/** Speakers under their pseudonyms; those that share one are one. */
function replaceSpeakers(speakers: readonly SpeakerGuess[], finder: NameFinder): SpeakerGuess[] {
  const known = new Map<string, SpeakerGuess>();
  for (const speaker of speakers) {
    const name = replaceFound(speaker.name, finder).text;
    const before = known.get(name);
    known.set(name, { ...(before ?? speaker), name, turns: (before?.turns ?? 0) + speaker.turns });
  }
  return [...known.values()];
}

function replaceDocument(document: TableDocument, finder: NameFinder): TableDocument & { count: number } {
  const say = (text: string) => replaceFound(text, finder).text;
  const orNull = (text: string | null) => (text === null ? null : say(text));
  return {
    ...replaceSaid(document, finder),
    name: orNull(document.name),
    site: orNull(document.site),
    date: document.date !== null && say(document.date) !== document.date ? null : document.date,
    people: document.people.map(({ code, role, site }) => ({
      code: say(code),
      role: say(role),
      site: orNull(site),
    })),
    values: document.values.map(({ attribute, type, value, person }) => ({
      attribute: say(attribute),
      type,
      value: say(value),
      person: orNull(person),
    })),
  };
}

function replaceTable({ part, documents }: ReadTable, finder: NameFinder): ReadTable & { count: number } {
  const say = (text: string) => replaceFound(text, finder).text;
  const replaced = documents.map(document => replaceDocument(document, finder));
  return {
    part: {
      ...part,
      sheet: part.sheet === null ? null : say(part.sheet),
      sheets: part.sheets.map(say),
      columns: part.columns.map(column => ({ ...column, name: say(column.name) })),
      rows: part.rows.map(row => row.map(say)),
    },
    documents: replaced.map(({ count: _, ...document }) => document),
    count: replaced.reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * Replaces the listed names in all that was understood of a file: its texts with their turns, speakers, title, site,
 * participant, and what a table says of people. The split into turns is that of the text as it was written. The
 * fingerprint of the bytes is left out, since whoever has the file could tell by it what was replaced.
 */
export async function anonymiseTranscript({ file, read, names }: AnonymiseInput): Promise<Anonymised> {
  const finder = nameFinder(names);
  const orNull = (text: string | null) => (text === null ? null : replaceFound(text, finder).text);
  const { count, ...said } = replaceSaid(read, finder);
  const table = read.table ? replaceTable(read.table, finder) : null;
  const whole = table ? table.documents.map(({ text }) => text).join('\n') : said.text;
  const copy = await replacedCopy(file, read, said.text, finder);
  return {
    read: {
      ...read,
      ...said,
      ...textLength(whole),
      speakers: replaceSpeakers(read.speakers, finder),
      title: orNull(read.title),
      site: orNull(read.site),
      siteCode: orNull(read.siteCode),
      participant: orNull(read.participant),
      role: orNull(read.role),
      encoding: copy && read.encoding ? { ...read.encoding, name: 'utf-8' } : read.encoding,
      table: table && { part: table.part, documents: table.documents },
      sha256OfBytes: '',
    },
    replacements: table?.count ?? count,
    copy,
  };
}
