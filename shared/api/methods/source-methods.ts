import { z } from 'zod';
import { ListedNameShape, MOST_NAMES } from '../../anonymise/key-contents.ts';
import { CELL_LENGTH, MOST_CASES } from '../../theory/case-fields.ts';
import { defineMethods } from '../define-methods.ts';
import { AttributeOwner, AttributeType } from '../entities/cases.ts';
import { PatternProblem } from '../entities/label-patterns.ts';
import { AnchorState } from '../entities/links.ts';
import { Source, Speaker, Turn } from '../entities/sources.ts';
import { ErrorFrame } from '../errors.ts';
import { Color, FileRef, FileToken, Id, Name, Position, Prose } from '../primitives.ts';

const Created = z.object({ id: Id });
const SpeakerRole = z.enum(['interviewer', 'participant', 'other']);

/** What a column of a table holds. */
export const ColumnUse = z.enum([
  'text',
  'question',
  'participant',
  'site',
  'role',
  'date',
  'attribute',
  'ignore',
]);
export type ColumnUse = z.infer<typeof ColumnUse>;

const TableDocuments = z.enum(['each', 'one']);

const Delimiter = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.infer<typeof Delimiter>;

/** What the user settled for a table; what is left out is guessed again. */
const TableChoice = z.object({
  sheet: z.string().max(400).optional(),
  /** What divides the cells of a text file; where nothing is said, what divides them best. */
  delimiter: Delimiter.optional(),
  header: z.boolean().optional(),
  documents: TableDocuments.optional(),
  uses: z.array(ColumnUse).max(16_384).optional(),
  /** The type of the attribute each column makes; null: the one all its values have. */
  types: z.array(AttributeType.nullable()).max(16_384).optional(),
});

/** How a table was understood: its sheets (of a workbook), its columns, its first rows. */
const TablePart = z.object({
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Of a text file; null for a workbook. */
  delimiter: z.string().nullable(),
  header: z.boolean(),
  documents: TableDocuments,
  /** `misfits`: values of an attribute that do not have its type; they are stored as they are written. */
  columns: z.array(
    z.object({ name: z.string(), use: ColumnUse, type: AttributeType, misfits: z.int().nonnegative() }),
  ),
  rows: z.array(z.array(z.string())),
  rowCount: z.int().nonnegative(),
});

/** The file a token stands for, with the folder it was dropped in (for guessing the site). */
export const ImportFile = z.object({
  token: FileToken,
  fileName: z.string().max(1000),
  folder: z.string().max(1000).default(''),
  encoding: z.string().max(40).optional(),
  table: TableChoice.optional(),
  /** How tracked changes of a document are read; as accepted where nothing is said. */
  trackedChanges: z.enum(['accepted', 'rejected']).optional(),
  /** Whether footnotes and endnotes are taken in, at the end of the text; kept where nothing is said. */
  notes: z.enum(['kept', 'left']).optional(),
  /** How turns begin, with placeholders: `[{time}] {speaker}:`; where nothing is said, labels are found. */
  pattern: z.string().max(200).optional(),
});

/** What a file repeats: the same bytes, the same text, or nearly (`share` of it, 0 to 1). */
const Duplicate = z.object({
  kind: z.enum(['bytes', 'text', 'near']),
  where: z.enum(['project', 'import']),
  title: z.string(),
  share: z.number(),
});

/** What Rooted understood of a file, shown before anything is stored. */
export const ImportPreview = z.object({
  token: FileToken,
  fileName: z.string(),
  error: ErrorFrame.nullable(),
  format: z.string(),
  title: z.string(),
  siteName: z.string().nullable(),
  participantCode: z.string().nullable(),
  participantRole: z.string(),
  encoding: z
    .object({ name: z.string(), confidence: z.number(), candidates: z.array(z.string()) })
    .nullable(),
  speakers: z.array(z.object({ name: z.string(), turns: z.int(), role: SpeakerRole })),
  turns: z.int().nonnegative(),
  characters: z.int().nonnegative(),
  words: z.int().nonnegative(),
  losses: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** What of the file can be read in more than one way. */
  offers: z.array(z.enum(['trackedChanges', 'notes'])),
  excerpt: z.string(),
  duplicate: Duplicate.nullable(),
  /** How many sources the file gives: one, unless it is a table. */
  documents: z.int().nonnegative(),
  table: TablePart.nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** How a pattern splits a file: how many lines it finds, who speaks, and the first turns with their first words. */
export const PatternPreview = z.object({
  problem: PatternProblem.nullable(),
  turns: z.int().nonnegative(),
  speakers: z.array(z.object({ name: z.string(), turns: z.int() })),
  first: z.array(z.object({ speaker: z.string().nullable(), timeMs: z.int().nullable(), words: z.string() })),
});
export type PatternPreview = z.infer<typeof PatternPreview>;

/** One file with what the user settled for it. */
const ImportItem = ImportFile.extend({
  title: Name,
  siteName: Name.nullable(),
  participantCode: Name.nullable(),
  participantRole: z.string().max(400).default(''),
  date: z.string().max(40).nullable().default(null),
  /** By the speakers' names as written: what they are called in the project (the same name makes one), their parts. */
  names: z.record(z.string(), Name).default({}),
  roles: z.record(z.string(), SpeakerRole).default({}),
  /** Whether the file itself is kept in the project beside its text. */
  keepsOriginal: z.boolean().default(true),
});
export type ImportItem = z.input<typeof ImportItem>;

/**
 * A source's current text with its turns and voices: UTF-16 positions over `text`. `version` and `textHash` are those of
 * the source's row: where they differ, the row is the newer one.
 */
export const SourceBody = z.object({
  sourceId: Id,
  version: z.int().positive(),
  textHash: Source.shape.textHash,
  text: z.string(),
  turns: z.array(Turn),
  speakers: z.array(Speaker),
});
export type SourceBody = z.infer<typeof SourceBody>;

/** Words that take the place of `[start, end)` of the text of a version (UTF-16). */
const TextEdit = z.object({ start: Position, end: Position, text: z.string().max(10_000_000) });

/** A correction is of one version of a text; its edits are in order and do not overlap. */
const Correction = z
  .object({ sourceId: Id, version: z.int().positive(), edits: z.array(TextEdit).min(1).max(100_000) })
  .refine(
    ({ edits }) => edits.every(({ start, end }, i) => end >= start && start >= (edits[i - 1]?.end ?? 0)),
    'edits are in order and do not overlap',
  );

const PassageKind = z.enum(['coding', 'evidence']);

/**
 * A passage whose words a correction changed: the words before and after, and where these stand now (UTF-16). One that
 * lost them is `emptied`: it says nothing after. `codeIds` are a coding's code, or cause and effect of evidence.
 */
export const ChangedPassage = z.object({
  kind: PassageKind,
  id: Id,
  codeIds: z.array(Id),
  before: z.string(),
  after: z.string(),
  start: Position,
  end: Position,
  state: AnchorState,
});
export type ChangedPassage = z.infer<typeof ChangedPassage>;

/** A passage that lost its words: where it stood, and where it may stand now, if anything speaks for a place. */
export const EmptiedPassage = z.object({
  kind: PassageKind,
  id: Id,
  codeIds: z.array(Id),
  quote: z.string(),
  start: Position,
  offer: z.object({ start: Position, end: Position, words: z.string() }).nullable(),
});
export type EmptiedPassage = z.infer<typeof EmptiedPassage>;

const CellText = z.string().max(CELL_LENGTH);

/** What every case has besides its attributes: `name` is a site's name, a participant's code, a source's title. */
export const CaseField = z.enum(['name', 'role', 'site', 'participants', 'date', 'note']);
export type CaseField = z.infer<typeof CaseField>;

/** A column of cells to write: a field of the case itself, an attribute, or an attribute to be made. */
export const CaseColumn = z.union([
  z.object({ field: CaseField }),
  z.object({ attributeId: Id }),
  z.object({ newAttribute: Name, type: AttributeType, options: z.array(Name).max(1000).default([]) }),
]);
export type CaseColumn = z.input<typeof CaseColumn>;

export const sourceMethods = defineMethods({
  'imports.preview': {
    kind: 'job',
    params: z.object({ files: z.array(ImportFile).min(1).max(5000) }),
    result: z.array(ImportPreview),
  },
  /** Tries a pattern on a file. `turns` counts those with a label; a pattern that finds none is no error. */
  'imports.split': {
    kind: 'job',
    params: z.object({ file: ImportFile }),
    result: PatternPreview,
  },
  'imports.commit': {
    kind: 'job',
    /**
     * `anonymise` are names and what stands in their place, in every word that is stored. The files themselves are then
     * not kept: of plain text a replaced copy is, where `keepsOriginal` asks for it.
     */
    params: z.object({
      items: z.array(ImportItem).min(1).max(5000),
      anonymise: z.array(ListedNameShape).max(MOST_NAMES).default([]),
    }),
    result: z.object({
      /** `replacements` in a file are counted with the first of its sources. */
      imported: z.array(
        z.object({
          sourceId: Id,
          fileName: z.string(),
          replacements: z.int().nonnegative(),
          original: z.enum(['kept', 'replaced', 'left-out']),
        }),
      ),
      failed: z.array(z.object({ fileName: z.string(), error: ErrorFrame })),
    }),
  },
  /** Removes uploads of an import that ended or was given up; what is no upload is left alone. */
  'imports.discard': {
    kind: 'control',
    params: z.object({ tokens: z.array(FileToken).max(5000) }),
    result: z.null(),
  },
  /** The file as it was imported. Fails with ORIGINAL_LEFT_OUT where it was not kept. */
  'sources.original': { kind: 'job', params: z.object({ sourceId: Id }), result: FileRef },
  'sources.text': { kind: 'query', params: z.object({ sourceId: Id }), result: SourceBody },
  /**
   * Corrects the text in one step: a new version, with everything that stands in the text carried over. Fails with
   * TEXT_CHANGED where `version` is not the current one. Of edits that change nothing there is no new version.
   */
  'sources.correct': {
    kind: 'command',
    params: Correction,
    result: z.object({ version: z.int().positive(), passages: z.array(ChangedPassage) }),
  },
  /** The passages of a source that corrections left without words; `rows` are the first of them. */
  'sources.emptied': {
    kind: 'query',
    params: z.object({ sourceId: Id, limit: z.int().positive().max(1000).default(200) }),
    result: z.object({ total: z.int().nonnegative(), rows: z.array(EmptiedPassage) }),
  },
  'sources.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      title: Name.optional(),
      siteId: Id.nullable().optional(),
      date: z.string().max(40).nullable().optional(),
      note: Prose.optional(),
      participantIds: z.array(Id).optional(),
    }),
    result: z.null(),
  },
  'sources.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  'sites.create': {
    kind: 'command',
    params: z.object({ name: Name, color: Color.optional() }),
    result: Created,
  },
  'sites.update': {
    kind: 'command',
    params: z.object({ id: Id, name: Name.optional(), color: Color.optional(), note: Prose.optional() }),
    result: z.null(),
  },
  'sites.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'participants.create': {
    kind: 'command',
    params: z.object({
      code: Name,
      role: z.string().max(400).default(''),
      siteId: Id.nullable().default(null),
    }),
    result: Created,
  },
  'participants.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      code: Name.optional(),
      role: z.string().max(400).optional(),
      siteId: Id.nullable().optional(),
      note: Prose.optional(),
    }),
    result: z.null(),
  },
  'participants.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  /** Turns of the current text follow a new name. Fails with NAME_TAKEN: two of one name are to be merged. */
  'speakers.update': {
    kind: 'command',
    params: z.object({ id: Id, name: Name.optional(), role: SpeakerRole.optional() }),
    result: z.null(),
  },
  /** Makes speakers of one source one, in one step: turns of its current text follow, its words stay as written. */
  'speakers.merge': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1).max(1000), intoId: Id, name: Name.optional() }),
    result: z.null(),
  },
  'attributes.create': {
    kind: 'command',
    params: z.object({
      owner: AttributeOwner,
      name: Name,
      type: AttributeType,
      options: z.array(z.string()).default([]),
    }),
    result: Created,
  },
  'attributes.setValue': {
    kind: 'command',
    params: z.object({ attributeId: Id, ownerId: Id, value: z.string().max(10_000).nullable() }),
    result: z.null(),
  },
  'attributes.setValues': {
    kind: 'command',
    params: z.object({
      values: z
        .array(z.object({ attributeId: Id, ownerId: Id, value: CellText.nullable() }))
        .min(1)
        .max(100_000),
    }),
    result: z.null(),
  },
  /** A new type changes only how values are written: those that do not fit it are kept as they are. */
  'attributes.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      name: Name.optional(),
      type: AttributeType.optional(),
      options: z.array(Name).max(1000).optional(),
    }),
    result: z.null(),
  },
  'attributes.move': {
    kind: 'command',
    params: z.object({ id: Id, beforeId: Id.nullable() }),
    result: z.null(),
  },
  'attributes.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'cases.write': {
    kind: 'command',
    params: z.object({
      owner: AttributeOwner,
      columns: z.array(CaseColumn).min(1).max(1000),
      rows: z
        .array(z.object({ id: Id.nullable(), cells: z.array(CellText.nullable()) }))
        .min(1)
        .max(MOST_CASES),
    }),
    /** The cases that were made, in the order of their rows. */
    result: z.object({ created: z.array(Id) }),
  },
});
