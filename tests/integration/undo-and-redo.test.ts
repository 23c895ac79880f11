import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { dispatch } from '../../electron/core/dispatcher.ts';
import { TABLE_NAMES } from '../../electron/core/storage/row-mapping.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import { INTERVIEW, SAMPLES, startFixture, temporaryFolder } from '../support/core-fixture.ts';

const transcript = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/sample-study/transcripts/${name}`, import.meta.url));

describe('undo and redo', () => {
  it('survive closing and opening the project, step by step', async () => {
    const fixture = await startFixture();
    try {
      const { client } = fixture;
      await client.call('project.create', { name: 'Steps', language: 'en' });
      const sourceId = await fixture.importText('NA-01.txt', INTERVIEW, 'Nongan');
      await client.call('codings.create', { sourceId, start: 0, end: 10, newCode: { name: 'First' } });
      await client.call('codings.create', { sourceId, start: 5, end: 15, newCode: { name: 'Second' } });
      const file = (await client.call('project.list', {}))[0];
      await client.call('project.close', {});
      await client.call('project.open', { token: file?.token ?? '' });
      await client.call('history.undo', {});
      await client.call('history.undo', {});
      expect((await client.call('codings.counts', {})).total).toBe(0);
      await client.call('project.close', {});
      await client.call('project.open', { token: file?.token ?? '' });
      await client.call('history.redo', {});
      await client.call('history.redo', {});
      expect((await client.call('codings.list', { sourceId })).map(c => [c.start, c.end])).toEqual([
        [0, 10],
        [5, 15],
      ]);
      await expect(client.call('history.redo', {})).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
    } finally {
      await fixture.stop();
    }
  });

  it('takes a whole import back as one step and brings it again', async () => {
    const fixture = await startFixture();
    try {
      const { client, core } = fixture;
      await client.call('project.create', { name: 'Import', language: 'en' });
      const token = await core.registerFile(transcript('TD-02 社工.txt'));
      const item = { token, fileName: 'a.txt', siteName: 'Tiedong', participantCode: 'TD-02' };
      await client.call('imports.commit', {
        items: [
          { ...item, title: 'One' },
          { ...item, title: 'Two' },
        ],
      });
      const [step] = await client.call('history.list', { limit: 5 });
      expect(step).toMatchObject({ command: 'imports.commit', subject: 'One + 1' });
      await client.call('history.undo', {});
      const gone = (await client.call('project.snapshot', {})).tables;
      expect([gone.source.length, gone.site.length, gone.participant.length]).toEqual([0, 0, 0]);
      await client.call('history.redo', {});
      const back = (await client.call('project.snapshot', {})).tables;
      expect([back.source.length, back.site.length, back.participant.length]).toEqual([2, 1, 1]);
      expect(await client.call('project.check', {})).toEqual([]);
    } finally {
      await fixture.stop();
    }
  });
});

describe('the law of undo', () => {
  let core: CoreState;
  let home: string;
  const call = <M extends MethodName>(method: M, params: Params<M>) =>
    dispatch(method, params, { core, signal: new AbortController().signal, progress: () => {} }) as Promise<
      Result<M>
    >;
  const rows = () => JSON.stringify(TABLE_NAMES.map(table => core.session.rows.all(table)));

  beforeEach(() => {
    home = temporaryFolder();
    core = new CoreState({ home, samples: SAMPLES });
  });
  afterEach(() => {
    core.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

  /** One random command on whatever is there; refusals by the closed list are part of life. */
  async function act(kind: number, a: number, b: number): Promise<void> {
    const { rows: r } = core.session;
    const code = pick(r.all('code'), a);
    const other = pick(r.all('code'), b);
    const coding = pick(r.all('coding'), a);
    const source = pick(r.all('source'), a);
    const link = pick(r.all('link'), b);
    const model = pick(r.all('model'), 0);
    const person = pick(r.all('participant'), a);
    const attribute = pick(r.all('attribute'), 0);
    const tie = pick(r.all('samplingTie'), b);
    const actions: (() => Promise<unknown> | undefined)[] = [
      () =>
        call('codes.create', { name: `Code ${a} ${b}`, parentId: a % 3 === 0 ? (other?.id ?? null) : null }),
      () =>
        source &&
        code &&
        call('codings.create', {
          sourceId: source.id,
          codeId: code.id,
          start: a % 40,
          end: (a % 40) + 1 + (b % 20),
        }),
      () => code && call('codes.move', { ids: [code.id], parentId: other?.id ?? null }),
      () => code && call('codes.update', { id: code.id, name: `Renamed ${b}`, color: 'red' }),
      () => code && call('codes.remove', { ids: [code.id] }),
      () => coding && call('codings.remove', { ids: [coding.id] }),
      () =>
        coding &&
        call('memos.create', {
          kind: 'code',
          body: `memo ${a}`,
          about: [{ targetKind: 'coding', targetId: coding.id }],
        }),
      () =>
        code &&
        other &&
        source &&
        call('links.create', {
          fromId: code.id,
          toId: other.id,
          polarity: '+',
          evidence: [{ sourceId: source.id, start: 2, end: 20 }],
        }),
      () => link && call('links.remove', { ids: [link.id] }),
      () =>
        model &&
        code &&
        call('models.place', {
          modelId: model.id,
          level: 'main',
          positions: [{ codeId: code.id, x: a / 7, y: b / 3 }],
        }),
      () => source && call('sources.update', { id: source.id, title: `Title ${b}`, note: '😀𠮷' }),
      () => call('participants.create', { code: `P-${a}` }),
      () => person && call('participants.remove', { id: person.id }),
      () =>
        person &&
        attribute &&
        call('attributes.setValue', { attributeId: attribute.id, ownerId: person.id, value: String(b) }),
      () =>
        code &&
        person &&
        call('sampling.create', {
          question: `Whom after ${a}?`,
          ties: [
            { targetKind: 'code', targetId: code.id },
            { targetKind: 'participant', targetId: person.id },
          ],
        }),
      () => tie && call('sampling.untie', { id: tie.id }),
    ];
    await pick(actions, kind)?.()?.catch(error => {
      if (!('code' in error) || error.code === 'UNEXPECTED') throw error;
    });
  }

  it('gives the same rows back for any sequence of commands, undone and redone', async () => {
    const step = fc.tuple(fc.nat(15), fc.nat(60), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async steps => {
        await call('project.create', { name: 'Law', language: 'en' });
        const file = core.files.register(transcript('NA-01 村民.txt'));
        await call('imports.commit', {
          items: [{ token: file, fileName: 'a.txt', title: 'A', siteName: null, participantCode: null }],
        });
        await call('attributes.create', { owner: 'participant', name: 'Age', type: 'number' });
        const states = [rows()];
        for (const [kind, a, b] of steps) {
          await act(kind, a, b);
          if (rows() !== states.at(-1)) states.push(rows());
        }
        let undone = 0;
        while (core.session.historyState().undo !== null) {
          core.session.undo();
          undone += 1;
        }
        for (let i = 0; i < undone; i++) core.session.redo();
        expect(rows()).toBe(states.at(-1));
        await call('project.close', {});
      }),
      { numRuns: 25 },
    );
  });
});
