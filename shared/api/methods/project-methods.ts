import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Place, Revision } from '../entities/history.ts';
import { ParadigmEdition, Project } from '../entities/project.ts';
import { ErrorCode } from '../errors.ts';
import { Color, FileRef, FileToken, Id, Millis, Name, Prose } from '../primitives.ts';

/** The open project as the shell's frame shows it. */
export const ProjectInfo = z.object({
  fileName: z.string(),
  project: Project,
  revision: z.int().nonnegative(),
  /** True where the last session did not end cleanly; the file was checked in full and is whole. */
  recovered: z.boolean(),
  /** True where a copy was being put in the file's place when Rooted ended; that was completed now. */
  restored: z.boolean(),
  /** Titles of the sources whose text is no longer what was imported; they are looked for after opening. */
  damagedTexts: z.array(z.string()),
  coderId: Id,
});
export type ProjectInfo = z.infer<typeof ProjectInfo>;

/** What a project holds, in numbers, under the name it bears inside. */
export const Contents = z.object({
  name: z.string(),
  sources: z.int().nonnegative(),
  codes: z.int().nonnegative(),
  codings: z.int().nonnegative(),
  links: z.int().nonnegative(),
});
export type Contents = z.infer<typeof Contents>;

/** A project file that the user may open: those in the projects folder and those handed to the shell. */
export const ProjectFile = z.object({
  token: FileToken,
  fileName: z.string(),
  modifiedAt: Millis,
  bytes: z.int().nonnegative(),
  open: z.boolean(),
  /** As this program last left the file; null where it does not know, or the file has changed since. */
  contents: Contents.nullable(),
  /** How many copies of it are kept. */
  copies: z.int().nonnegative(),
  /** Why it could not be opened the last time that was tried; null where nothing is known against it. */
  problem: ErrorCode.nullable(),
});
export type ProjectFile = z.infer<typeof ProjectFile>;

/** What the next undo and redo would act on. */
export const HistoryState = z.object({ undo: Revision.nullable(), redo: Revision.nullable() });
export type HistoryState = z.infer<typeof HistoryState>;

/** A fault that checking a project found: `table` and `id` name the row where one is to blame. */
export const Problem = z.object({
  kind: z.enum(['file', 'text', 'reference', 'position', 'quote', 'tree']),
  message: z.string(),
  table: z.string(),
  id: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** Interface choices, kept beside the projects and never inside one. */
export const Preferences = z.object({
  language: z.enum(['zh', 'en']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  layout: z.record(z.string(), z.unknown()),
});
export type Preferences = z.infer<typeof Preferences>;

const Language = z.enum(['zh', 'en']);

export const projectMethods = defineMethods({
  'project.state': {
    kind: 'query',
    params: z.object({}),
    result: z.object({ open: ProjectInfo.nullable() }),
  },
  'project.list': { kind: 'query', params: z.object({}), result: z.array(ProjectFile) },
  'project.create': {
    kind: 'control',
    params: z.object({ name: Name, question: Prose.default(''), language: Language }),
    result: ProjectInfo,
  },
  'project.open': { kind: 'control', params: z.object({ token: FileToken }), result: ProjectInfo },
  'project.openSample': { kind: 'control', params: z.object({ language: Language }), result: ProjectInfo },
  'project.close': { kind: 'control', params: z.object({}), result: z.null() },
  'project.copy': { kind: 'control', params: z.object({}), result: FileRef },
  'project.check': { kind: 'query', params: z.object({}), result: z.array(Problem) },
  'project.update': {
    kind: 'command',
    params: z.object({
      name: Name.optional(),
      question: Prose.optional(),
      edition: ParadigmEdition.optional(),
      note: Prose.optional(),
    }),
    result: z.null(),
  },
  'coders.create': {
    kind: 'command',
    params: z.object({ name: Name, initials: z.string().trim().max(8), color: Color }),
    result: z.object({ id: Id }),
  },
  'coders.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      name: Name.optional(),
      initials: z.string().trim().max(8).optional(),
      color: Color.optional(),
    }),
    result: z.null(),
  },
  'coders.use': { kind: 'control', params: z.object({ id: Id }), result: z.null() },
  'preferences.get': { kind: 'query', params: z.object({}), result: Preferences },
  'preferences.set': { kind: 'control', params: Preferences.partial(), result: Preferences },
  'history.state': { kind: 'query', params: z.object({}), result: HistoryState },
  'history.list': {
    kind: 'query',
    params: z.object({ before: z.int().positive().optional(), limit: z.int().positive().max(500) }),
    result: z.array(Revision),
  },
  'history.undo': {
    kind: 'control',
    params: z.object({}),
    result: z.object({ revision: Revision, place: Place.nullable() }),
  },
  'history.redo': {
    kind: 'control',
    params: z.object({}),
    result: z.object({ revision: Revision, place: Place.nullable() }),
  },
});
