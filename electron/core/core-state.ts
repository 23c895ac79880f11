import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErrorCode, RootedError } from '../../shared/api/errors.ts';
import type { EventName, Events } from '../../shared/api/events.ts';
import { AutomaticCopies } from './automatic-copies.ts';
import type { CoreOptions } from './core-handle.ts';
import { FileTokens } from './file-tokens.ts';
import { KnownFiles } from './known-files.ts';
import { PreferenceFile } from './preferences.ts';
import { ProjectSession } from './project-session.ts';
import { BackupShelf } from './storage/backup-shelf.ts';
import type { OpenFile } from './storage/project-file.ts';
import { finishAllReplacing } from './storage/replace-file.ts';
import { removeLeftovers } from './storage/safe-files.ts';
import { removeStaleFolders } from './temporary-folders.ts';

type Listener = (name: EventName, payload: Events[EventName]) => void;

/** What lives as long as the core does: the open project, the files it was handed, the user's choices. */
export class CoreState {
  readonly home: string;
  readonly samplesFolder: string;
  readonly projectsFolder: string;
  readonly backupsFolder: string;
  readonly shelf: BackupShelf;
  readonly files = new FileTokens();
  readonly preferences: PreferenceFile;
  readonly known: KnownFiles;
  /** Files that could not be opened the last time that was tried, by path. */
  readonly problems = new Map<string, ErrorCode>();
  private readonly copies: AutomaticCopies;
  private readonly listeners = new Set<Listener>();
  private open: ProjectSession | null = null;

  constructor({ home, samples, backups, copiesApartMs }: CoreOptions) {
    this.home = home;
    this.samplesFolder = samples;
    mkdirSync(join(home, 'projects'), { recursive: true });
    this.projectsFolder = realpathSync.native(join(home, 'projects'));
    this.backupsFolder = backups ?? join(home, 'backups');
    this.shelf = new BackupShelf(this.backupsFolder);
    this.preferences = new PreferenceFile(home);
    this.known = new KnownFiles(home);
    this.copies = new AutomaticCopies({
      shelf: this.shelf,
      apartMs: copiesApartMs ?? 0,
      current: () => this.open,
      onFailure: error => this.emit('backups.failed', error.toFrame()),
    });
    this.tidy();
  }

  /** Every event goes to every listener, in the order of the writes. */
  onEvent(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit<E extends EventName>(name: E, payload: Events[E]): void {
    for (const listener of this.listeners) listener(name, payload);
  }

  get current(): ProjectSession | null {
    return this.open;
  }

  /** The open project. Fails with PROJECT_NONE_OPEN. */
  get session(): ProjectSession {
    if (this.open === null) throw new RootedError('PROJECT_NONE_OPEN', 'no project is open');
    return this.open;
  }

  /** Puts a freshly opened file in the place of the open project. */
  use(file: OpenFile): ProjectSession {
    this.closeProject();
    this.open = new ProjectSession(file, (name, payload) => this.emit(name, payload));
    this.open.index.start();
    return this.open;
  }

  /** Closes the open project, if any; a copy of it is kept first where something was done. */
  closeProject(options = { keepCopy: true }): void {
    const session = this.open;
    if (!session) return;
    if (options.keepCopy) this.copies.beforeClosing();
    this.open = null;
    const what = session.remembered();
    session.close();
    if (what) this.known.remember(session.file.path, what);
  }

  dispose(): void {
    this.closeProject();
    this.copies.dispose();
    this.files.dispose();
  }

  /** Ends what an earlier process could not: a half-written file goes, a replacement that was decided on is done. */
  private tidy(): void {
    finishAllReplacing(this.projectsFolder);
    removeLeftovers(this.projectsFolder);
    this.shelf.tidy();
    removeStaleFolders(tmpdir());
  }
}
