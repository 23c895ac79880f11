import { createHash } from 'node:crypto';
import { textLength } from '../../../shared/text/length.ts';
import type { Content } from './content.ts';
import type { DetectedEncoding } from './detect-encoding.ts';
import { fileKind, type TranscriptFormat } from './file-kind.ts';
import { guessOrigin } from './guess-origin.ts';
import { ImportError } from './import-error.ts';
import { IMPORT_LIMITS } from './import-limits.ts';
import { parsePattern } from './label-pattern.ts';
import type { Loss } from './losses.ts';
import { READERS } from './readers.ts';
import type { ReadingChoice } from './reading-choices.ts';
import { guessSpeakers } from './speaker-roles.ts';
import { splitByPattern, splitTurns } from './split-turns.ts';
import type { ReadTable } from './table-documents.ts';
import type { TranscriptFile } from './transcript-file.ts';
import type { SpeakerGuess, Turn } from './turn.ts';

/** All that is understood of a transcript before anything is stored. */
export interface ReadTranscript {
  /** Canonical text with every label as it was written; all positions count over it (UTF-16). */
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly speakers: readonly SpeakerGuess[];
  readonly title: string | null;
  /** Null for formats that declare their own. */
  readonly encoding: DetectedEncoding | null;
  readonly losses: readonly Loss[];
  /** What of the file can be read in more than one way. */
  readonly offers: readonly ReadingChoice[];
  /** How many characters of the text are U+FFFD: bytes or controls that had no character. */
  readonly replaced: number;
  readonly site: string | null;
  /** Letters by which the participants of a site are numbered: NA in NA-02. */
  readonly siteCode: string | null;
  readonly participant: string | null;
  /** What the file name says of the participant beside the code. */
  readonly role: string | null;
  /** Visible grapheme clusters and words, as `textLength` counts them; of a table, in all its documents. */
  readonly characters: number;
  readonly words: number;
  readonly format: TranscriptFormat;
  /** For a table: its columns and all documents it gives; text and turns are those of the first. */
  readonly table: ReadTable | null;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256OfBytes: string;
}

const LONGEST_TITLE = 80;

/** The first line, when it stands before the first turn and is short enough for a title. */
function firstLine(text: string, turns: readonly Turn[]): string | null {
  const [preamble, next] = turns;
  if (!preamble || preamble.speaker !== null || !next || next.speaker === null) return null;
  const line = text.slice(preamble.start, preamble.end).split('\n', 1)[0]?.trim() ?? '';
  return line !== '' && line.length <= LONGEST_TITLE && !/[:：\t]/.test(line) ? line : null;
}

/** The turns of a text: by the user's pattern, as the format tells them, or by the labels that are found. */
function turnsOf({ text, turns, bold, notesAt }: Content, written: string | undefined): readonly Turn[] {
  if (written === undefined) return turns ?? splitTurns(text, { bold, notesAt });
  const parsed = parsePattern(written);
  if ('problem' in parsed) throw new ImportError('PATTERN_INVALID', { problem: parsed.problem });
  return splitByPattern(text, parsed.pattern, notesAt);
}

async function read(file: TranscriptFile): Promise<ReadTranscript> {
  const limits = { ...IMPORT_LIMITS, ...file.limits };
  if (file.bytes.length > limits.fileBytes) {
    const details = { limit: 'fileBytes', found: file.bytes.length, allowed: limits.fileBytes };
    throw new ImportError('FILE_TOO_LARGE', details);
  }
  const format = fileKind(file.bytes, file.fileName);
  const given = await READERS[format](file, limits);
  const { heading, turns: _, table, bold, notesAt, offers = [], ...content } = given;
  // A table whose text column is not found yet is shown all the same: the column can be chosen.
  if (content.text.trim() === '' && !table) throw new ImportError('FILE_EMPTY');
  // Rows of a table are turns already, whatever their words begin with.
  const turns = turnsOf(given, table ? undefined : file.pattern);
  const origin = guessOrigin(file.fileName);
  // Who codes participants in the file name wants to see that code wherever the transcript is listed.
  const named = origin.participant === null ? null : origin.title;
  return {
    ...content,
    ...textLength(table ? table.documents.map(each => each.text).join('\n') : content.text),
    turns,
    offers,
    speakers: guessSpeakers(table ? table.documents.flatMap(each => each.turns) : turns),
    title: named ?? heading ?? firstLine(content.text, turns) ?? origin.title,
    site: origin.site,
    siteCode: origin.siteCode,
    participant: origin.participant,
    role: origin.role,
    format,
    table: table ?? null,
    sha256OfBytes: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

/**
 * Reads a transcript from the bytes of a file of a known form: decodes it, makes its canonical text, finds
 * turns and speakers, and guesses where it comes from. Stores nothing.
 * @throws ImportError, with the file's name among its details, and nothing else
 */
export async function readTranscript(file: TranscriptFile): Promise<ReadTranscript> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof ImportError) throw error.inFile(file.fileName);
    throw new ImportError('FILE_DAMAGED', { fileName: file.fileName }, error);
  }
}
