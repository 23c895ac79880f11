import { z } from 'zod';
import { ListedNameShape, MOST_NAMES } from '../../anonymise/key-contents.ts';
import { LIST_PROBLEMS } from '../../anonymise/list-problems.ts';
import { NAME_REASONS } from '../../anonymise/name-hit.ts';
import { NAME_KINDS } from '../../anonymise/name-rule.ts';
import { defineMethods } from '../define-methods.ts';
import { FileRef, FileToken, Id, Millis, Position } from '../primitives.ts';
import { ImportFile } from './source-methods.ts';

const Names = z.array(ListedNameShape).max(MOST_NAMES);
const Passphrase = z.string().max(1000);

/** Words about a place; `key` is the token of the file, or names a stored text (`StoredPlace`). */
const Context = z.object({
  key: z.string(),
  start: Position,
  end: Position,
  before: z.string(),
  name: z.string(),
  after: z.string(),
});

/** What looks like a name, why, how often it stands there, and the first places. */
export const Suggestion = z.object({
  text: z.string(),
  kind: z.enum(NAME_KINDS),
  reason: z.enum(NAME_REASONS),
  count: z.int().positive(),
  contexts: z.array(Context),
});
export type Suggestion = z.infer<typeof Suggestion>;

const Files = z.array(ImportFile).min(1).max(5000);

/** What a list would do to a file: the beginning of its text after, with where pseudonyms stand in it (UTF-16). */
const TriedFile = z.object({
  token: FileToken,
  fileName: z.string(),
  replacements: z.int().nonnegative(),
  original: z.enum(['replaced', 'left-out']),
  excerpt: z.string(),
  marks: z.array(z.object({ start: Position, end: Position })),
  /** The source with the same text once names are replaced, where there is one. */
  duplicateOf: z.string().nullable(),
});

/** Where a text is stored: of a source (`text`), in a row's field, in a kept file, or only in what came before. */
const StoredPlace = z.object({
  in: z.enum(['text', 'row', 'original']),
  table: z.string(),
  id: Id,
  field: z.string(),
  /** What people know the row by. */
  title: z.string(),
});

const Left = z.object({ find: z.string(), place: StoredPlace, start: Position, end: Position }).extend({
  before: z.string(),
  name: z.string(),
  after: z.string(),
});

export const anonymiseMethods = defineMethods({
  /**
   * What looks like a name in the files of an import; what is listed already is left out. `inFiles` and `inProject` are
   * words of theirs that look as pseudonyms do, so that none stands for two.
   */
  'anonymise.suggest': {
    kind: 'job',
    params: z.object({ files: Files, names: Names.default([]) }),
    result: z.object({
      suggestions: z.array(Suggestion),
      inFiles: z.array(z.string()),
      inProject: z.array(z.string()),
    }),
  },
  /** What a list would do to the files of an import. `counts` are by the order of the list. */
  'anonymise.try': {
    kind: 'job',
    params: z.object({ files: Files, names: Names }),
    result: z.object({
      files: z.array(TriedFile),
      counts: z.array(z.int().nonnegative()),
      variants: z.array(
        z.object({
          of: z.array(z.string()),
          find: z.string(),
          pseudonym: z.string(),
          count: z.int().positive(),
          contexts: z.array(Context),
        }),
      ),
      /** Pseudonyms that are words of the texts already. */
      taken: z.array(
        z.object({ pseudonym: z.string(), count: z.int().positive(), contexts: z.array(Context) }),
      ),
      problems: z.array(z.object({ kind: z.enum(LIST_PROBLEMS), find: z.string(), other: z.string() })),
    }),
  },
  /** A key file, encrypted with a passphrase. Fails with PASSPHRASE_SHORT. */
  'anonymise.saveKey': {
    kind: 'job',
    params: z.object({ names: Names.min(1), passphrase: Passphrase, fileName: z.string().max(200) }),
    result: FileRef,
  },
  /** Fails with KEY_NOT_ROOTED, KEY_NEWER, KEY_DAMAGED or KEY_PASSPHRASE_WRONG. */
  'anonymise.openKey': {
    kind: 'job',
    params: z.object({ token: FileToken, passphrase: Passphrase }),
    result: z.object({ fileName: z.string(), savedAt: Millis, names: Names }),
  },
  /**
   * Looks for names in all that is stored: texts, fields of rows, kept files. `history` counts in which steps of the log
   * and earlier texts each name still stands, `unread` are kept files that could not be looked into.
   */
  'anonymise.check': {
    kind: 'job',
    params: z.object({ names: Names.default([]), suggest: z.boolean().default(true) }),
    result: z.object({
      total: z.int().nonnegative(),
      left: z.array(Left),
      suggestions: z.array(Suggestion.extend({ places: z.array(StoredPlace) })),
      history: z.array(z.object({ find: z.string(), count: z.int().positive() })),
      unread: z.array(z.object({ sourceId: Id, title: z.string(), fileName: z.string() })),
    }),
  },
});
