import { basename } from 'node:path';
import type { BackupReason } from '../../../shared/api/methods/backup-methods.ts';

/** `Study 2026-11-25T06-49-12-345Z automatic.rooted`: sorts by time, says why, and is a project file like any other. */
const NAME =
  /^(.*) (\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z) (automatic|before-update|before-restore)\.rooted$/;

/** What the name of a backup says. */
export interface BackupName {
  /** File name of the project it is a copy of, without its ending. */
  stem: string;
  at: Date;
  reason: BackupReason;
}

/** The file name of a backup. Colons and dots of the time are left out: Windows allows no colon. */
export function backupName(fileName: string, reason: BackupReason, at: Date): string {
  const stamp = at.toISOString().replaceAll(':', '-').replace('.', '-');
  return `${stemOf(fileName)} ${stamp} ${reason}.rooted`;
}

/** Reads a backup's file name; null for any other file. */
export function readBackupName(fileName: string): BackupName | null {
  const [, stem, stamp = '', reason] = NAME.exec(fileName) ?? [];
  if (stem === undefined) return null;
  const [date, time = ''] = stamp.split('T');
  const [hours, minutes, seconds, milliseconds] = time.split('-');
  const at = new Date(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}`);
  return { stem, at, reason: reason as BackupReason };
}

/** A project's file name without folder and ending. */
export function stemOf(path: string): string {
  return basename(path).replace(/\.rooted$/i, '');
}
