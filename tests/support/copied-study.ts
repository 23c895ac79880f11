import { rmSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { EVERY_MS } from '../../electron/core/automatic-copies.ts';
import { CoreState } from '../../electron/core/core-state.ts';
import { SAMPLES, temporaryFolder } from './core-fixture.ts';
import { type Call, callsTo } from './in-process.ts';

/** The sample study open in a core of its own, with a clock that the test moves. */
export class CopiedStudy {
  readonly home = temporaryFolder();
  core = new CoreState({ home: this.home, samples: SAMPLES });
  call: Call = callsTo(this.core);

  /** Stops the clock in the morning of 24 November 2026. */
  static async start(): Promise<CopiedStudy> {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.UTC(2026, 10, 24, 9) });
    const study = new CopiedStudy();
    await study.call('project.openSample', { language: 'en' });
    return study;
  }

  /** Ends the core as a program's end does. */
  end(): void {
    this.core.dispose();
  }

  /** Starts a core anew on the same home; no project is open then. */
  restart(): void {
    this.end();
    this.core = new CoreState({ home: this.home, samples: SAMPLES });
    this.call = callsTo(this.core);
  }

  stop(): void {
    this.end();
    vi.useRealTimers();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The open project file. */
  get file(): string {
    return this.core.session.file.path;
  }

  /** Does something that can be told apart later. */
  async work(name: string): Promise<void> {
    await this.call('sites.create', { name });
  }

  /** What was done, as far as the open project knows. */
  async sites(): Promise<string[]> {
    return (await this.call('project.snapshot', {})).tables.site.map(site => site.name);
  }

  async copies() {
    return (await this.call('backups.list', {})).backups;
  }

  /** Lets ten minutes pass, and the copy that is then due be made. */
  async tenMinutes(): Promise<void> {
    const before = this.core.shelf.list(this.file).length;
    vi.advanceTimersByTime(EVERY_MS);
    const kept = () => this.core.shelf.list(this.file).length;
    await vi.waitFor(() => expect(kept()).toBeGreaterThan(before), 10_000);
  }
}
