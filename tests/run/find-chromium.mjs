import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function runQuietly(command, args, timeout) {
  return spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

/** Debian's package where we may install packages, Playwright's own download otherwise. */
function install() {
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s package.');
    runQuietly('apt-get', ['update'], 180_000);
    runQuietly('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], 420_000);
    return;
  }
  console.log('No Chromium found: asking Playwright to install one.');
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  runQuietly(process.execPath, [cli, 'install', 'chromium'], 420_000);
}

function found() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return SYSTEM.find(path => existsSync(path)) ?? playwrightsOwn();
}

/** A Chromium to run browser tests in: the one named, the system's, Playwright's, or one installed now; null where none can be had. */
export function findChromium() {
  const there = found();
  if (there) return there;
  install();
  return found();
}
