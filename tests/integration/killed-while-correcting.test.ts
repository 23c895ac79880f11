import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkProject } from '../../electron/core/storage/check-project.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import { buildChild } from '../support/build-child.ts';
import { temporaryFolder } from '../support/core-fixture.ts';
import { KILLS, killedChild, momentBefore, TIMEOUT_MS, twoAtATime } from '../support/killed-child.ts';
import { SEED, seeded } from '../support/seeded.ts';
import { makeSmallProject } from '../support/small-project.ts';

const CODINGS = 300;
const TIMES = Math.ceil(KILLS / 4);

let folder: string;
let program: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  program = await buildChild('correct-burst');
  folder = temporaryFolder();
  await makeSmallProject(at('template.rooted'), CODINGS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  `kill -9 leaves a correction wholly done or wholly not, ${TIMES} times (seed ${SEED})`,
  async () => {
    let corrected = 0;
    await twoAtATime(TIMES, async n => {
      const path = at(`${n}.rooted`);
      copyFileSync(at('template.rooted'), path);
      const moment = momentBefore({ lines: 10, ms: 20 }, seeded(SEED + n));
      const said = await killedChild(program, [at(`home-${n}`), path], moment);
      const acknowledged = Math.max(1, ...said.slice(said.indexOf('ready') + 1).map(Number));
      const file = openProjectFile(path, { backups: folder, check: false });
      const rows = new Rows(file.db);
      // Every coding that stands says what the text says there, and the text is that of its hash.
      expect(checkProject(rows), `kill ${n}, seed ${SEED}`).toEqual([]);
      const source = rows.all('source')[0];
      expect([acknowledged, acknowledged + 1]).toContain(source?.textVersion);
      const versions = rows.where('sourceText', 'sourceId', source?.id ?? '');
      expect(versions.map(row => row.version)).toEqual(versions.map((_, i) => i + 1));
      expect(versions.at(-1)?.textHash).toBe(source?.textHash);
      expect(rows.all('coding')).toHaveLength(CODINGS);
      closeProjectFile(file);
      rmSync(path);
      rmSync(at(`home-${n}`), { recursive: true });
      corrected += acknowledged - 1;
    });
    expect(corrected).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
