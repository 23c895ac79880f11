import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { FileToken, Millis } from '../primitives.ts';
import { Contents, ProjectInfo } from './project-methods.ts';

/** A copy of a project file that Rooted keeps. */
export const Backup = z.object({
  token: FileToken,
  at: Millis,
  /** What it was made for: as work goes on, or before the whole file was changed. */
  why: z.enum(['automatic', 'before-update', 'before-restore']),
  bytes: z.int().nonnegative(),
  /** Null where the copy itself cannot be read. */
  contents: Contents.nullable(),
});
export type Backup = z.infer<typeof Backup>;

/** Whose copies: a project file's, or the open project's where none is named. */
const Project = z.object({ project: FileToken.optional() });
const Chosen = Project.extend({ backup: FileToken });

export const backupMethods = defineMethods({
  'backups.list': {
    kind: 'query',
    params: Project,
    result: z.object({ fileName: z.string(), backups: z.array(Backup) }),
  },
  /** Puts a copy in the project's place and opens it; what was there is kept as another copy, or put aside. */
  'backups.restore': {
    kind: 'control',
    params: Chosen,
    result: z.object({
      opened: ProjectInfo,
      /** Name of the damaged file that was put aside; null where it was whole and is among the copies now. */
      asideAs: z.string().nullable(),
    }),
  },
  /** Opens a copy as a project of its own beside the old one, which stays as it is. */
  'backups.openCopy': { kind: 'control', params: Chosen, result: ProjectInfo },
});
