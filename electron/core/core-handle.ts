import type { ClientChannel } from '../../shared/api/frames.ts';
import type { FileToken } from '../../shared/api/primitives.ts';

/** A file that a token stands for. Only shells see paths; the interface sees the token. */
export interface TokenFile {
  path: string;
  fileName: string;
  mediaType: string;
  bytes: number;
}

/** All that a shell may know of the core. */
export interface CoreHandle {
  /** Opens one more ordered channel; each window or tab has its own. */
  connect(): ClientChannel;
  /** Lets the core read (or, for a project, open) a file that the user has handed to the shell. */
  registerFile(path: string, options?: { fileName?: string; temporary?: boolean }): Promise<FileToken>;
  /** The finished file behind a token; fails with TOKEN_UNKNOWN. */
  resolveFile(token: FileToken): Promise<TokenFile>;
  /** A fresh path in the core's own temporary folder, for an upload that is about to be written. */
  temporaryPath(fileName: string): Promise<string>;
  /** Closes the project (checkpointed to one file) and ends the worker. */
  stop(): Promise<void>;
}

export interface CoreOptions {
  /** Folder of the user's own projects, backups and preferences; made when missing. */
  home: string;
  /** Folder of the kept copies, where it is not to be the one in `home`. */
  backups?: string;
  /**
   * At closing no copy is kept where there is one younger than this many milliseconds; 0 when left out. For scripts,
   * which open and close a project for each command.
   */
  copiesApartMs?: number;
  /** Folder that holds the built sample study, `sample-zh.rooted` and `sample-en.rooted`. */
  samples: string;
}
