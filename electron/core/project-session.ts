import { basename } from 'node:path';
import type { Revision } from '../../shared/api/entities/history.ts';
import { RootedError } from '../../shared/api/errors.ts';
import type { Events } from '../../shared/api/events.ts';
import type { ProjectInfo } from '../../shared/api/methods/project-methods.ts';
import type { RowChange } from '../../shared/api/tables.ts';
import { CodingCounts } from './coding-counts.ts';
import { DerivedValues } from './derived-values.ts';
import type { Known } from './known-files.ts';
import { IndexFiller } from './search/index-filler.ts';
import { contentsOf } from './storage/copy-contents.ts';
import { closeProjectFile, type OpenFile } from './storage/project-file.ts';
import { QuotePlaces } from './storage/quote-rows.ts';
import { RowOrder } from './storage/row-order.ts';
import { Rows } from './storage/rows.ts';
import { toRootedError } from './storage/storage-errors.ts';
import { TextCache } from './storage/text-cache.ts';
import { type Committed, type StepInfo, UnitOfWork } from './storage/unit-of-work.ts';

/** Above this many rows an event says only which tables changed; reading again is then cheaper than sending. */
const MOST_ROWS_IN_EVENT = 5000;

type Emit = <E extends keyof Events>(name: E, payload: Events[E]) => void;
type Step = Omit<StepInfo, 'coderId'>;

/** One open project: its rows, its history, and who is coding. */
export class ProjectSession {
  readonly file: OpenFile;
  readonly rows: Rows;
  readonly texts: TextCache;
  readonly places: QuotePlaces;
  readonly order = new RowOrder();
  /** What is derived from the rows as they stand between two steps. */
  readonly derived = new DerivedValues();
  readonly counts: CodingCounts;
  readonly index: IndexFiller;
  private readonly work: UnitOfWork;
  private readonly emit: Emit;
  private coder: string;
  private bulk = 0;
  /** Number of the last event sent since opening. */
  version = 0;
  /** Titles of the sources whose text is no longer what was imported, as far as they have been looked at. */
  damagedTexts: readonly string[] = [];

  constructor(file: OpenFile, emit: Emit) {
    this.file = file;
    this.rows = new Rows(file.db);
    this.texts = new TextCache(file.db);
    this.places = new QuotePlaces(this.rows, this.texts);
    this.counts = new CodingCounts(this.rows);
    this.index = new IndexFiller(file.db);
    this.work = new UnitOfWork(file.db);
    this.emit = emit;
    this.coder = this.rows.all('coder')[0]?.id ?? '';
  }

  get coderId(): string {
    return this.coder;
  }

  /** Fails with NOT_FOUND. */
  codeAs(id: string): void {
    this.coder = this.rows.get('coder', id).id;
  }

  get revisions() {
    return this.work.revisions;
  }

  info(): ProjectInfo {
    const project = this.rows.all('project')[0];
    if (!project)
      throw new RootedError('PROJECT_DAMAGED', 'no project row', { fileName: basename(this.file.path) });
    return {
      fileName: basename(this.file.path),
      project,
      revision: this.work.revisions.newest()?.id ?? 0,
      recovered: this.file.recovered,
      restored: this.file.restored,
      damagedTexts: [...this.damagedTexts],
      coderId: this.coder,
    };
  }

  /** What is worth remembering of the project once it is closed; null where it cannot be read. */
  remembered(): Known | null {
    try {
      const project = this.rows.all('project')[0];
      return project ? { projectId: project.id, contents: contentsOf(this.file.db) } : null;
    } catch {
      return null; // A file that went bad while it was open must still be closed.
    }
  }

  historyState() {
    return this.work.state();
  }

  /** Runs one undoable step and tells every client what changed before its caller hears of the result. */
  write<T>(step: Step, fn: (rows: Rows, step: { setSubject(subject: string): void }) => T): T {
    const committed = this.guard(() =>
      this.work.run({ ...step, coderId: this.coder || null }, unit => fn(this.rows, unit)),
    );
    this.announce(committed);
    return committed.result;
  }

  undo(): Revision {
    return this.reverse(() => this.work.undo(this.coder));
  }

  redo(): Revision {
    return this.reverse(() => this.work.redo(this.coder));
  }

  /** For jobs that write much: WAL with NORMAL loses no commit to a crash of the program, only to a power cut. */
  async inBulk<T>(fn: () => Promise<T>): Promise<T> {
    this.file.db.pragma('synchronous = NORMAL');
    this.bulk += 1;
    try {
      return await fn();
    } finally {
      this.bulk -= 1;
      if (this.bulk === 0 && this.file.db.open) {
        this.file.db.pragma('synchronous = FULL');
        this.index.start();
      }
    }
  }

  /** True while a job writes. */
  get isInBulk(): boolean {
    return this.bulk > 0;
  }

  /** A project's birth is no step to take back. */
  forgetHistory(): void {
    this.file.db.exec('DELETE FROM change; DELETE FROM revision;');
  }

  close(): void {
    this.index.stop();
    closeProjectFile(this.file);
  }

  private reverse(fn: () => Committed<null>): Revision {
    const committed = this.guard(fn);
    this.announce(committed);
    if (!committed.revision) throw new RootedError('UNEXPECTED', 'a reversal without a revision');
    return committed.revision;
  }

  private guard<T>(fn: () => T): T {
    // A job may still be running when its project is closed.
    if (!this.file.db.open) throw new RootedError('PROJECT_NONE_OPEN', 'the project was closed');
    try {
      return fn();
    } catch (error) {
      throw toRootedError(error, { fileName: basename(this.file.path) });
    }
  }

  private announce({ revision, rows, images }: Committed<unknown>): void {
    if (revision === null) return;
    const counts = this.counts.take(images);
    this.version += 1;
    const tables = [...new Set(rows.map((row: RowChange) => row.table))];
    this.derived.changed(tables);
    this.emit('project.changed', {
      version: this.version,
      revision,
      history: this.work.state(),
      tables,
      rows: rows.length > MOST_ROWS_IN_EVENT ? null : rows,
      counts,
    });
  }
}
