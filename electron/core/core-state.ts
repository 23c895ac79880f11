import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RootedError } from '../../shared/api/errors.ts';
import type { EventName, Events } from '../../shared/api/events.ts';
import type { CoreOptions } from './core-handle.ts';
import { FileTokens } from './file-tokens.ts';
import { KnownFiles } from './known-files.ts';
import { PreferenceFile } from './preferences.ts';
import { backupFolders, keepBackup } from './project-backups.ts';
import { ProjectSession } from './project-session.ts';
import { removeAbandonedParts } from './storage/part-files.ts';
import type { OpenFile } from './storage/project-file.ts';

type Listener = (name: EventName, payload: Events[EventName]) => void;

/** What lives as long as the core does: the open project, the files it was handed, the user's choices. */
export class CoreState {
  readonly home: string;
  readonly samplesFolder: string;
  readonly projectsFolder: string;
  readonly backupsFolder: string;
  /** Whether copies are kept while working and on closing. */
  readonly keepsBackups: boolean;
  readonly files = new FileTokens();
  readonly preferences: PreferenceFile;
  readonly known: KnownFiles;
  private readonly listeners = new Set<Listener>();
  private open: ProjectSession | null = null;

  constructor({ home, samples, backups, keepsBackups }: CoreOptions) {
    this.home = home;
    this.samplesFolder = samples;
    this.projectsFolder = join(home, 'projects');
    this.backupsFolder = backups ?? join(home, 'backups');
    this.keepsBackups = keepsBackups ?? true;
    mkdirSync(this.projectsFolder, { recursive: true });
    this.preferences = new PreferenceFile(home);
    this.known = new KnownFiles(home);
    for (const folder of [this.projectsFolder, ...backupFolders(this.backupsFolder)]) {
      removeAbandonedParts(folder);
    }
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
    return this.open;
  }

  closeProject(): void {
    const session = this.open;
    this.open = null;
    if (!session) return;
    const projectId = session.info().project.id;
    session.close();
    this.known.remember(session.file.path, projectId);
  }

  dispose(): void {
    try {
      keepBackup(this);
    } catch {
      // A copy that could not be made (a full disk) is no reason not to close: the project itself is whole.
    }
    this.closeProject();
    this.files.dispose();
  }
}
