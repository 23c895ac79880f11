import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern, parsePattern } from '../../electron/jobs/import/label-pattern.ts';
import { labelKey } from '../../electron/jobs/import/label-words.ts';
import { splitByPattern } from '../../electron/jobs/import/split-turns.ts';

function patternOf(written: string) {
  const parsed = parsePattern(written);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.pattern;
}

function heard(text: string, pattern: string) {
  return splitByPattern(text, patternOf(pattern)).map(turn => [
    turn.speaker,
    turn.timeMs,
    text.slice(turn.bodyStart, turn.end),
  ]);
}

describe('a pattern of labels', () => {
  it.each([
    ['{speaker}：', '老王: 走过场。', ['老王', null, '走过场。']],
    ['{speaker}:', '老王：走过场。', ['老王', null, '走过场。']],
    ['[{time}] {speaker}:', '[00:01:02]老王：走过场。', ['老王', 62_000, '走过场。']],
    ['{speaker}（{time}）', '老王 (1:02) 走过场。', ['老王', 62_000, '走过场。']],
    ['【{speaker}】', '【老王】走过场。', ['老王', null, '走过场。']],
    ['## {speaker}', '## 老王\n走过场。', ['老王', null, '走过场。']],
    ['{speaker} {time}', '老王 1\'02" 走过场。', ['老王', 62_000, '走过场。']],
    ['{time} {speaker} -', '00:01:02,345 --> 00:01:04,000 老王 - 走过场。', ['老王', 62_345, '走过场。']],
    ['<{speaker}>', '<a.b*c> 走过场。', ['a.b*c', null, '走过场。']],
    ['时间 {time}，{说话人}说：', '时间 00:05，老王说：走过场。', ['老王', 5000, '走过场。']],
  ])('%s reads %s', (pattern, text, turn) => {
    expect(heard(text, pattern)).toEqual([turn]);
  });

  it('takes its signs as they are written, never as a search expression', () => {
    expect(heard('a: one\n.*: two\n(x: three', '.*{speaker}:')).toEqual([
      [null, null, 'a: one\n.*: two\n(x: three'],
    ]);
    expect(heard('(+老王: 好', '(+{speaker}:')).toEqual([['老王', null, '好']]);
  });

  it('takes no end of a sentence into a name', () => {
    expect(heard('走了。他说：好', '{speaker}：')).toEqual([[null, null, '走了。他说：好']]);
  });

  it('begins no turn with a number before a time, or where no line has it', () => {
    expect(matchPattern('10:30 we went.', patternOf('{speaker}:'))).toBeNull();
    expect(heard('只是一段话。', '【{speaker}】')).toEqual([[null, null, '只是一段话。']]);
  });

  it.each([
    ['', 'no-speaker'],
    ['[{time}]', 'no-speaker'],
    ['{speaker}', 'too-wide'],
    ['{speaker} {speaker}:', 'twice'],
    ['{time}{time}{speaker}', 'twice'],
  ])('%s is refused as %s', (written, problem) => {
    expect(parsePattern(written)).toEqual({ problem });
  });

  it('is done with a line of ten million characters, and with half a million short ones', () => {
    const pattern = patternOf('[{time}] {speaker} (');
    expect(matchPattern(`[0:01] ${'a'.repeat(10_000_000)}`, pattern)).toBeNull();
    expect(splitByPattern('a(b\n'.repeat(500_000), patternOf('{speaker} ( : - {time}'))).toHaveLength(1);
  });
});

const mark = fc.constantFrom(':', '：', '】', '>', ' | ', ' -- ', '=', '.*', '$^', '\\d+');
const opening = fc.constantFrom('', '【', '<', '## ', '(?:', '[', '*');
const name = fc.stringMatching(/^[a-z甲乙丙丁王李]{1,12}( [a-z甲乙丙]{1,8})?$/);
const words = fc.stringMatching(/^[a-z走过场，。]{1,30}$/);
const seconds = fc.integer({ min: 0, max: 359_999 });

const clock = (s: number) =>
  [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60].map(n => String(n).padStart(2, '0')).join(':');

describe('a text that was written with a pattern', () => {
  it('is split into the same turns again, with any signs about the names', () => {
    const turn = fc.record({ name, words, seconds });
    fc.assert(
      fc.property(
        opening,
        mark,
        fc.constantFrom('', '{time} ', '[{time}] '),
        fc.array(turn),
        (open, close, time, turns) => {
          const pattern = `${time}${open}{speaker}${close}`;
          const text = turns
            .map(
              each =>
                pattern.replace('{time}', clock(each.seconds)).replace('{speaker}', () => each.name) +
                each.words,
            )
            .join('\n\n');
          const spelling = new Map<string, string>();
          const expected = turns.map(each => {
            const key = labelKey(each.name);
            if (!spelling.has(key)) spelling.set(key, each.name);
            return [spelling.get(key), time === '' ? null : each.seconds * 1000, each.words];
          });
          expect(heard(text, pattern)).toEqual(expected);
        },
      ),
    );
  });

  it('gives turns in order that hold every visible character, for any text and pattern', () => {
    const written = fc.tuple(fc.string(), fc.string()).map(([a, b]) => `${a}{speaker}${b}`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), written, (text, raw) => {
        const parsed = parsePattern(raw);
        if ('problem' in parsed) return;
        let at = 0;
        for (const turn of splitByPattern(text, parsed.pattern)) {
          expect(text.slice(at, turn.start).trim()).toBe('');
          expect(turn.start <= turn.bodyStart && turn.bodyStart <= turn.end).toBe(true);
          at = turn.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
