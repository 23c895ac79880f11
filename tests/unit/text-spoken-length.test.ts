import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTurns } from '../../electron/jobs/import/split-turns.ts';
import { textLength } from '../../shared/text/length.ts';
import { spokenCharacters } from '../../shared/text/spoken-length.ts';

const TEXT = '记录\n问：为什么？\n答：没钱。\n问：Why so?\n答：No money, 真的。\n';
const TURNS = splitTurns(TEXT);
const PARTS = new Map([
  ['问', 'interviewer'],
  ['答', 'participant'],
] as const);

describe('how much is said', () => {
  it('leaves out questions and labels where only answers are asked for', () => {
    const said = spokenCharacters(TEXT, TURNS, PARTS, new Set(['participant']));
    expect(said).toBe([...'没钱。Nomoney,真的。'].length);
    expect(said).toBe(textLength('没钱。').characters + textLength('No money, 真的。').characters);
  });

  it('counts what has no speaker only where that is asked for', () => {
    expect(spokenCharacters(TEXT, TURNS, PARTS, new Set(['unnamed']))).toBe(2);
    expect(spokenCharacters(TEXT, TURNS, new Map(), new Set(['participant']))).toBe(0);
  });

  it('is the sum of its parts for any words', () => {
    const line = fc.tuple(fc.constantFrom('问：', '答：'), fc.stringMatching(/^[a-z 走过场。]{1,20}$/));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), lines => {
        const text = lines.map(([label, words]) => `${label}${words}\n`).join('');
        const turns = splitTurns(text);
        const of = (...roles: ('interviewer' | 'participant' | 'unnamed')[]) =>
          spokenCharacters(text, turns, PARTS, new Set(roles));
        const parts = [of('interviewer'), of('participant'), of('unnamed')];
        const all = of('interviewer', 'participant', 'unnamed');
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
      }),
    );
  });
});
