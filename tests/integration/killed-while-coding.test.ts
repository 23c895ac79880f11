import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProject } from '../../electron/core/storage/check-project.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import { readText } from '../../electron/core/storage/texts.ts';
import { buildChild } from '../support/build-child.ts';
import { INTERVIEW, startFixture, temporaryFolder } from '../support/core-fixture.ts';
import {
  KILLS,
  killedChild,
  type Moment,
  momentBefore,
  TIMEOUT_MS,
  twoAtATime,
} from '../support/killed-child.ts';
import { SEED, seeded } from '../support/seeded.ts';
import { makeSmallProject } from '../support/small-project.ts';

/** Some documents and codings come before it. */
const LATEST = { lines: 14, ms: 15 };
const TRANSCRIPTS = 9;

let folder: string;
let template: string;
let program: string;
const at = (...names: string[]) => join(folder, ...names);

/** An interview that is like no other, some longer than others. */
function interview(n: number): string {
  const turn = `\n\n村支书：第${n}份访谈里的话，${'数字乡村的平台刚刚上线，'.repeat(20)}就这样。`;
  return `${INTERVIEW}${turn.repeat(1 + n)}`;
}

/** Everything that is wrong with one imported document. */
function faultsOfSource(rows: Rows, id: string): string[] {
  const source = rows.get('source', id);
  const original = rows.where('original', 'sourceId', id)[0];
  const version = rows.where('sourceText', 'sourceId', id)[0];
  const bytes = rows.db
    .prepare('SELECT bytes FROM blob WHERE hash = ?')
    .pluck()
    .get(original?.sha256 ?? '');
  const handed = readFileSync(at('transcripts', source.title));
  // Fails where the text is not the one that its hash was made of.
  const text = readText(rows.db, source.textHash, source.title);
  const faults = {
    text: text === handed.toString('utf8') && text.length === source.length,
    turns: (version?.turns.length ?? 0) > 5 && version?.textHash === source.textHash,
    speakers: rows.where('speaker', 'sourceId', id).length === 2,
    participant: rows.where('sourceParticipant', 'sourceId', id).length === 1,
    original: Buffer.isBuffer(bytes) && bytes.equals(handed),
  };
  return Object.entries(faults).flatMap(([what, isWhole]) => (isWhole ? [] : [`${source.title}: ${what}`]));
}

/** Texts and originals that neither a row nor a row image in the history names. */
function orphans(rows: Rows): unknown[] {
  const unnamed = (table: string, where: string) =>
    rows.db
      .prepare(
        `SELECT hash FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${where})
           AND NOT EXISTS (SELECT 1 FROM change WHERE instr(coalesce(after, ''), ${table}.hash) > 0)`,
      )
      .pluck()
      .all();
  return [
    ...unnamed('body', 'sourceText WHERE textHash = body.hash'),
    ...unnamed('blob', 'original WHERE sha256 = blob.hash'),
  ];
}

function faultsOf(rows: Rows, acknowledged: { sources: string[]; codings: string[] }): unknown[] {
  const half = rows.db.prepare('SELECT seq FROM change WHERE revision NOT IN (SELECT id FROM revision)');
  return [
    ...acknowledged.sources.filter(id => rows.find('source', id) === null),
    ...acknowledged.codings.filter(id => rows.find('coding', id) === null),
    ...rows.all('source').flatMap(({ id, title }) => (title === 'Interview' ? [] : faultsOfSource(rows, id))),
    ...checkProject(rows),
    ...half.pluck().all(),
    ...orphans(rows),
  ];
}

beforeAll(async () => {
  program = await buildChild('core-burst');
  folder = temporaryFolder();
  template = at('template.rooted');
  await makeSmallProject(template, 1);
  mkdirSync(at('transcripts'));
  for (let n = 1; n <= TRANSCRIPTS; n++) writeFileSync(at('transcripts', `P-${n}.txt`), interview(n));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kills a core that codes and imports at once, and gives what it had acknowledged. */
async function killOnce(path: string, home: string, moment: Moment) {
  const said = await killedChild(program, [home, path, at('transcripts')], moment);
  const ids = (word: string) =>
    said.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  return { sources: ids('source'), codings: ids('coding') };
}

describe('kill -9 while someone codes and an import runs', () => {
  it(
    `loses nothing acknowledged and leaves no half document, ${KILLS} times (seed ${SEED})`,
    async () => {
      const total = { sources: 0, codings: 0 };
      await twoAtATime(KILLS, async n => {
        const path = at(`${n}.rooted`);
        copyFileSync(template, path);
        const acknowledged = await killOnce(path, at(`home-${n}`), momentBefore(LATEST, seeded(SEED + n)));
        // At once: the dead process keeps nobody out.
        const file = openProjectFile(path, { backups: folder, check: false });
        expect(file.recovered).toBe(true);
        expect(faultsOf(new Rows(file.db), acknowledged), `kill ${n}, seed ${SEED}`).toEqual([]);
        closeProjectFile(file);
        rmSync(path);
        rmSync(at(`home-${n}`), { recursive: true });
        total.sources += acknowledged.sources.length;
        total.codings += acknowledged.codings.length;
      });
      expect(total.sources).toBeGreaterThanOrEqual(KILLS);
      expect(total.codings).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it('is told at the next start, by a core that finds nothing wrong', async () => {
    const path = at('told.rooted');
    copyFileSync(template, path);
    await killOnce(path, at('home-told'), LATEST);
    const { core, client, stop } = await startFixture();
    try {
      const info = await client.call('project.open', { token: await core.registerFile(path) });
      expect(info.recovered).toBe(true);
      expect(await client.call('project.check', {})).toEqual([]);
      await client.call('project.close', {});
      const again = await client.call('project.open', { token: await core.registerFile(path) });
      expect(again.recovered).toBe(false);
      // What was done before the kill is in a copy now, though nothing was done since.
      expect((await client.call('backups.list', {})).backups).toHaveLength(1);
    } finally {
      await stop();
    }
  });
});
