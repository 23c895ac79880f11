// Runs every check and every test, and ends with one plain line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oldRuntimeSentence } from '../../electron/runtime/node-version.mjs';
import { findChromium } from './find-chromium.mjs';

const tooOld = oldRuntimeSentence(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = name => join(root, 'node_modules', name);
const totals = { passed: 0, failed: 0, skipped: 0 };

function run(args, env = {}) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
      .status === 0
  );
}

function check(name, args) {
  const ok = run(args);
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`);
}

/** Vitest's own count of one project; a run that ends without one has failed. */
function tests(project, env) {
  const report = join(root, 'dist', 'test-results', `${project}.json`);
  rmSync(report, { force: true });
  const vitest = [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
  ];
  run([...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
  if (!existsSync(report)) {
    totals.failed += 1;
    console.log(`FAILED: the ${project} tests did not run`);
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that does not load has no tests to count, and has failed all the same.
  const broken = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  totals.passed += numPassedTests;
  totals.failed += numFailedTests + broken;
  totals.skipped += numPendingTests + numTodoTests;
}

mkdirSync(join(root, 'dist', 'test-results'), { recursive: true });
for (const folder of ['shared', 'electron', 'renderer', 'tests']) {
  check(`typecheck ${folder}`, [bin('typescript/bin/tsc'), '-p', folder]);
}
check('lint and format', [
  bin('@biomejs/biome/bin/biome'),
  'check',
  '--error-on-warnings',
  '--diagnostic-level=warn',
  '.',
]);
check('build', [
  bin('vite/bin/vite.js'),
  'build',
  '--config',
  'renderer/vite.config.ts',
  '--logLevel',
  'error',
]);
check('build the sample study', [join(root, 'fixtures', 'build-samples.ts')]);

for (const project of ['unit', 'contract', 'integration']) tests(project);

const chromium = findChromium();
if (chromium) {
  console.log(`Browser tests run in ${chromium}`);
  for (const project of ['dom', 'desktop', 'e2e']) tests(project, { CHROMIUM_PATH: chromium });
} else if (process.env.CI === 'true') {
  totals.failed += 1;
  console.log('FAILED: no Chromium could be found or installed, so the browser tests did not run');
} else {
  totals.skipped += 1;
  console.log('Skipped: no Chromium could be found or installed, so the browser tests did not run');
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
