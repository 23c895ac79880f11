import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { startBrowserHost } from '../browser-host/start-browser-host.ts';
import { startCore } from '../core/start-core.ts';
import { homeFolder } from '../shell/home-folder.ts';
import { openAtStart } from '../shell/open-at-start.ts';
import { electronRuntime } from './electron-runtime.ts';
import { ensureDesktop, ensureInterface, ensureSamples } from './ensure-built.ts';

const USAGE = `npm start -- [--browser] [--project FILE] [--port N] [--no-open]
  --browser       serve the app to a browser on this machine, even where Electron is there
  --project FILE  open this project instead of the sample study
  --port N        the browser host's port; a free one when left out
  --no-open       do not open the browser`;

function readArguments() {
  return parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      project: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function systemLanguage(): 'zh' | 'en' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
}

function runDesktop(runtime: string, project: string | undefined): void {
  const args = [ensureDesktop(), ...(project === undefined ? [] : [`--project=${resolve(project)}`])];
  const child = spawn(runtime, args, { stdio: 'inherit' });
  child.on('exit', code => process.exit(code ?? 0));
}

async function runBrowser(options: ReturnType<typeof readArguments>): Promise<void> {
  const core = await startCore({ home: homeFolder(process.env), samples: ensureSamples() });
  const host = await startBrowserHost({
    core,
    staticDir: ensureInterface(),
    port: Number(options.port ?? 0),
  });
  const stop = async () => {
    await host.close();
    await core.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await openAtStart(core, {
      project: options.project && resolve(options.project),
      language: systemLanguage(),
    });
  } catch (error) {
    // The app itself comes up all the same and offers the user's other projects.
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.log(`Rooted is at ${host.url}`);
  if (!options['no-open']) await open(host.url).catch(() => undefined);
}

async function start(): Promise<void> {
  const options = readArguments();
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const runtime = options.browser ? null : electronRuntime();
  if (runtime !== null) {
    ensureInterface();
    ensureSamples();
    runDesktop(runtime, options.project);
    return;
  }
  if (!options.browser)
    console.log(
      'The Electron runtime is not here and could not be fetched; serving the app to the browser instead.',
    );
  await runBrowser(options);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
