import { describe, expect, it } from 'vitest';
import { splitTurns } from '../../electron/jobs/import/split-turns.ts';

const PAIRS = [
  ['Q', 'A'],
  ['问', '答'],
  ['访谈员', '受访者'],
  ['SPEAKER_00', 'SPEAKER_01'],
  ['Interviewer', 'Participant'],
  ['老王', '小李'],
] as const;

/** A form of turns; NAME and WORDS stand for what is put there, `ms` is the time that is written. */
const FORMS: readonly [form: string, ms: number | null][] = [
  ['NAME: WORDS', null],
  ['NAME：WORDS', null],
  ['**NAME:** WORDS', null],
  ['**NAME**：WORDS', null],
  ['**NAME** WORDS', null],
  ['**NAME**\nWORDS', null],
  ['__NAME__\nWORDS', null],
  ['NAME:\nWORDS', null],
  ['NAME：\nWORDS', null],
  ['NAME\nWORDS', null],
  ['NAME [00:01:02] WORDS', 62_000],
  ['NAME [00:01:02]\nWORDS', 62_000],
  ['NAME [00:01:02]: WORDS', 62_000],
  ['NAME（1:02）：WORDS', 62_000],
  ['[00:01:02] NAME: WORDS', 62_000],
  ['(1:02) NAME：WORDS', 62_000],
  ['NAME 00:01:02.345\nWORDS', 62_345],
  ['00:01:02.345 NAME: WORDS', 62_345],
  ['NAME 1\'02"\nWORDS', 62_000],
  ['1′02″ NAME：WORDS', 62_000],
  ['00:01:02,345 --> 00:01:04,000 NAME: WORDS', 62_345],
  ['NAME 00:01:02,345 --> 00:01:04,000\nWORDS', 62_345],
  ['NAME 时间 00:01\nWORDS', 1000],
  ['时间：00:01 NAME：WORDS', 1000],
  ['NAME（时间：00:01）：WORDS', 1000],
];

describe('turns are recognised by themselves', () => {
  it.each(FORMS)('written as %j', (form, ms) => {
    for (const pair of PAIRS) {
      const words = ['一说', '二说', '三说', '四说'];
      const text = words
        .map((each, i) => form.replace('NAME', pair[i % 2] ?? '').replace('WORDS', each))
        .join('\n\n');
      expect(splitTurns(text).map(t => [t.speaker, t.timeMs, text.slice(t.bodyStart, t.end)])).toEqual(
        words.map((each, i) => [pair[i % 2], ms, each]),
      );
    }
  });
});

describe('names alone on a line begin no turn', () => {
  it.each([
    ['in a list of those present', '张三\n李四\n王五\n张三\n李四\n王五\n今天开会。'],
    ['where only one comes back', '王建国\n走过场。\n王建国\n没钱。\n'],
    ['beside labels with a sign', '问：谁？\n张三\n答：李四\n问：还有？\n张三\n答：李四\n李四'],
  ])('%s', (_where, text) => {
    expect(splitTurns(text).some(turn => turn.speaker === '张三' || turn.speaker === '王建国')).toBe(false);
  });
});

describe('a time or a bold word in prose begins no turn', () => {
  it.each([
    ['We met (10:30) and talked.\nThen we left (11:15) for the village.\nIt rained.'],
    ['**Trust** matters most.\nIt grows slowly.\n**Money** matters less.\nAnd so on.'],
  ])('%s', text => {
    expect(splitTurns(text).map(turn => turn.speaker)).toEqual([null]);
  });
});
