import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { FileToken, Millis } from '../primitives.ts';
import { ProjectInfo } from './project-methods.ts';

/** Why a copy was made: while working and on closing, before the schema was changed, before another took its place. */
export const BackupReason = z.enum(['automatic', 'before-update', 'before-restore']);
export type BackupReason = z.infer<typeof BackupReason>;

/** How much a project file holds. */
export const BackupCounts = z.object({
  sources: z.int().nonnegative(),
  codes: z.int().nonnegative(),
  codings: z.int().nonnegative(),
  links: z.int().nonnegative(),
});
export type BackupCounts = z.infer<typeof BackupCounts>;

/** A copy that Rooted keeps of a project; `counts` is null where it cannot be read. */
export const Backup = z.object({
  token: FileToken,
  at: Millis,
  reason: BackupReason,
  bytes: z.int().nonnegative(),
  counts: BackupCounts.nullable(),
});
export type Backup = z.infer<typeof Backup>;

export const backupMethods = defineMethods({
  /** The copies of a project file, newest first; of the open project where no token is given. */
  'backups.list': {
    kind: 'query',
    params: z.object({ project: FileToken.optional() }),
    result: z.array(Backup),
  },
  /** Puts a copy in the place of a project and opens it; what stood there is kept first, or set aside where damaged. */
  'backups.restore': {
    kind: 'control',
    params: z.object({ project: FileToken, backup: FileToken }),
    result: ProjectInfo,
  },
  /** Opens a copy as a project of its own beside the others; nothing is replaced. */
  'backups.open': { kind: 'control', params: z.object({ backup: FileToken }), result: ProjectInfo },
});
