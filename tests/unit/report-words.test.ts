import { describe, expect, test } from 'vitest';
import { fill, reportWords } from '../../electron/jobs/report/report-words.ts';

type Tree = string | readonly Tree[] | { readonly [name: string]: Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([name, value]) => leaves(value as Tree, `${path}/${name}`));
}

const zh = leaves(reportWords('zh') as unknown as Tree);
const en = new Map(leaves(reportWords('en') as unknown as Tree));

describe('words of a report', () => {
  test('exist in both languages, and sentences take the same values', () => {
    const names = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
    expect(zh.map(([path]) => path).sort()).toEqual([...en.keys()].sort());
    for (const [path, text] of zh) expect(names(en.get(path)), path).toEqual(names(text));
  });

  test('a sentence keeps the names it is given no value for', () => {
    expect(fill('{concepts} of {table}', { concepts: 3 })).toBe('3 of {table}');
  });
});
