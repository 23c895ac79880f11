import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { dispatch } from '../../electron/core/dispatcher.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

let core: CoreState;
let home: string;
const call = <M extends MethodName>(method: M, params: Params<M>) =>
  dispatch(method, params, { core, signal: new AbortController().signal, progress: () => {} }) as Promise<
    Result<M>
  >;
const newest = () => core.session.revisions.newest()?.id ?? 0;
const paragraphs = () => core.session.rows.all('storyline')[0]?.paragraphs;

beforeEach(async () => {
  home = temporaryFolder();
  core = new CoreState({ home, samples: SAMPLES });
  await call('project.create', { name: 'Joined', language: 'en' });
});
afterEach(() => {
  core.dispose();
  rmSync(home, { recursive: true, force: true });
});

describe('a step that goes on', () => {
  it('holds one change for a row however often it was written, and is undone and redone whole', async () => {
    await call('storyline.write', { title: '', paragraphs: [['before']], burst: 'before' });
    for (let n = 0; n < 20; n++)
      await call('storyline.write', { title: '', paragraphs: [[`${n}`]], burst: 'long' });
    expect(core.session.revisions.changes(newest())).toHaveLength(1);
    core.session.undo();
    expect(paragraphs()).toEqual([['before']]);
    core.session.redo();
    expect(paragraphs()).toEqual([['19']]);
  });

  it('takes away again a row that it made and then changed', async () => {
    await call('storyline.write', { title: '', paragraphs: [['a']], burst: 'first' });
    await call('storyline.write', { title: '', paragraphs: [['ab']], burst: 'first' });
    expect(core.session.revisions.changes(newest())).toMatchObject([{ before: null }]);
    core.session.undo();
    expect(paragraphs()).toBeUndefined();
    core.session.redo();
    expect(paragraphs()).toEqual([['ab']]);
  });

  it('tells of each change as it happens', async () => {
    await call('codes.create', { name: 'Code' });
    const id = core.session.rows.all('code')[0]?.id ?? '';
    const version = core.session.version;
    for (const name of ['Cod', 'Coda', 'Codas']) await call('codes.update', { id, name });
    expect(core.session.revisions.changes(newest())).toHaveLength(1);
    expect(core.session.version).toBe(version + 3);
    core.session.undo();
    expect(core.session.rows.get('code', id).name).toBe('Code');
  });
});
