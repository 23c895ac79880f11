import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Rooms of the house and the rooms each may import from (the import table of docs/architecture.md). */
const MAY_IMPORT: Record<string, string[]> = {
  shared: ['shared'],
  'electron/runtime': ['electron/runtime'],
  'electron/core': ['shared', 'electron/core', 'electron/jobs', 'electron/runtime'],
  'electron/jobs': ['shared', 'electron/jobs'],
  'electron/shell': ['shared', 'electron/core', 'electron/shell'],
  'electron/browser-host': ['shared', 'electron/core', 'electron/shell', 'electron/browser-host'],
  'electron/desktop': ['shared', 'electron/core', 'electron/shell', 'electron/desktop'],
  'electron/cli': [
    'shared',
    'electron/core',
    'electron/shell',
    'electron/launcher',
    'electron/cli',
    'electron/runtime',
  ],
  'electron/launcher': [
    'electron/core',
    'electron/shell',
    'electron/browser-host',
    'electron/launcher',
    'electron/runtime',
  ],
  renderer: ['shared', 'renderer'],
};

/** Files of the core that shells may know. */
const HANDLE = ['electron/core/core-handle.ts', 'electron/core/start-core.ts'];

/** Packages only one room may use. */
const KEPT_APART: Record<string, string[]> = {
  electron: ['electron/desktop'],
  'better-sqlite3': ['electron/core'],
  ws: ['electron/browser-host'],
  react: ['renderer'],
  docx: ['electron/jobs'],
  pdfkit: ['electron/jobs'],
  fontkit: ['electron/jobs'],
};

interface Import {
  file: string;
  room: string;
  target: string;
  typeOnly: boolean;
}

const roomOf = (file: string) =>
  Object.keys(MAY_IMPORT).find(room => file.startsWith(`${room}/`)) ?? file.split('/')[0] ?? '';

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, type, target = '']) => ({
    file,
    room: roomOf(file),
    target: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
    typeOnly: type !== undefined,
  }));
}

const IMPORTS = ['shared', 'electron', 'renderer'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx|cts)$/.test(name) && !name.endsWith('.d.ts'))
    .flatMap(name => importsOf(`${folder}/${name}`)),
);

const name = ({ file, target }: Import) => `${file} imports ${target}`;
const own = IMPORTS.filter(i => /^(shared|electron|renderer)\//.test(i.target));

describe('the import table', () => {
  it('holds for every file', () => {
    const strangers = own.filter(i => !MAY_IMPORT[i.room]?.includes(roomOf(i.target)));
    expect(strangers.map(name)).toEqual([]);
  });

  it('lets shells know the core by its handle only', () => {
    const shells = [
      'electron/shell',
      'electron/browser-host',
      'electron/desktop',
      'electron/cli',
      'electron/launcher',
    ];
    const inside = own.filter(i => shells.includes(i.room) && roomOf(i.target) === 'electron/core');
    expect(inside.filter(i => !HANDLE.includes(i.target)).map(name)).toEqual([]);
  });

  it('lets the renderer know the methods by type only', () => {
    const values = own.filter(
      i => i.room === 'renderer' && i.target.startsWith('shared/api/') && !i.typeOnly,
    );
    expect(values.map(name)).toEqual([]);
  });

  it('keeps each system library in its room', () => {
    const astray = IMPORTS.filter(i => KEPT_APART[i.target] && !KEPT_APART[i.target]?.includes(i.room));
    expect(astray.map(name)).toEqual([]);
  });

  it('has no SQL outside storage', () => {
    const files = new Set(
      IMPORTS.map(i => i.file).filter(f => f.startsWith('electron/core/') && !f.includes('/storage/')),
    );
    const withSql = [...files].filter(file =>
      /\b(SELECT|INSERT INTO|UPDATE) [a-z"*]/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(withSql).toEqual([]);
  });
});
