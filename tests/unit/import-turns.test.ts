import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSpeakers } from '../../electron/jobs/import/speaker-roles.ts';
import { splitTurns } from '../../electron/jobs/import/split-turns.ts';
import { canonicalText } from '../../shared/text/canonical-text.ts';
import { rawText } from './text-arbitraries.ts';

/** Turns as speaker and words, the label cut off. */
function heard(text: string): [string | null, string][] {
  return splitTurns(text).map(t => [t.speaker, text.slice(t.bodyStart, t.end)]);
}

function roles(text: string): Record<string, string> {
  return Object.fromEntries(guessSpeakers(splitTurns(text)).map(s => [s.name, s.role]));
}

describe('turns are found', () => {
  it.each([
    ['name and words on one line', 'Mary Li: Yes.\nTheo Bass: And then?\nMary Li: No.'],
    ['full-width colons', 'Mary Li：Yes.\nTheo Bass： And then?\nMary Li：No.'],
    ['names on lines of their own', 'Mary Li:\nYes.\n\nTheo Bass:\nAnd then?\n\nMary Li:\nNo.'],
    ['Markdown headings', '### Mary Li:\nYes.\n\n### Theo Bass:\nAnd then?\n\n### Mary Li:\nNo.'],
    ['Markdown emphasis', '**Mary Li:** Yes.\n\n**Theo Bass**: And then?\n\n__Mary Li__: No.'],
    ['a table', 'Mary Li\tYes.\nTheo Bass\tAnd then?\nMary Li\tNo.\nTheo Bass\tOh.'],
    ['numbered lines', '1. Mary Li: Yes.\n2. Theo Bass: And then?\n3. Mary Li: No.'],
  ])('by %s', (_form, text) => {
    expect(heard(text).slice(0, 3)).toEqual([
      ['Mary Li', 'Yes.'],
      ['Theo Bass', 'And then?'],
      ['Mary Li', 'No.'],
    ]);
  });

  it('with the time after the name, before it, or alone with it', () => {
    const forms = [
      'Interviewer [00:06:12]: Why?\nClerk [00:06:20]: No money.\nInterviewer [01:00:00]: Oh.',
      '[00:06:12] Interviewer: Why?\n[00:06:20] Clerk: No money.\n[01:00:00] Interviewer: Oh.',
      'Interviewer [00:06:12] Why?\nClerk [00:06:20] No money.\nInterviewer [01:00:00] Oh.',
      'Interviewer  06:12\nWhy?\n\nClerk  06:20\nNo money.\n\nInterviewer  1:00:00\nOh.',
    ];
    for (const text of forms) {
      expect(heard(text)).toEqual([
        ['Interviewer', 'Why?'],
        ['Clerk', 'No money.'],
        ['Interviewer', 'Oh.'],
      ]);
      expect(splitTurns(text).map(t => t.timeMs)).toEqual([372_000, 380_000, 3_600_000]);
    }
  });

  it('as transcription services in China export them', () => {
    const text = '说话人1 00:00\n村里几口人？\n说话人2 00:04\n三百多。\n说话人1 01:10\n嗯。\n';
    expect(splitTurns(text).map(t => [t.speaker, t.timeMs])).toEqual([
      ['说话人1', 0],
      ['说话人2', 4000],
      ['说话人1', 70_000],
    ]);
  });
});

describe('turns run', () => {
  it('with later paragraphs in the running turn and the rest of the file kept', () => {
    const text = '访谈记录\n\n问：为什么？\n\n答：没钱。\n\n县里不给。\n\n问：哦。\n';
    expect(heard(text)).toEqual([
      [null, '访谈记录'],
      ['问', '为什么？'],
      ['答', '没钱。\n\n县里不给。'],
      ['问', '哦。'],
    ]);
  });

  it('where two people speak once each', () => {
    expect(heard('Tom: Hello.\nMary: Hello.')).toEqual([
      ['Tom', 'Hello.'],
      ['Mary', 'Hello.'],
    ]);
    expect(heard('访谈员：好吗？\n村支书：还行。')).toEqual([
      ['访谈员', '好吗？'],
      ['村支书', '还行。'],
    ]);
  });

  it('with what brackets say of a speaker', () => {
    const text =
      'Interviewer: Why?\nFarmer (62, widow): No money.\nInterviewer: Oh.\nFarmer (62, widow): Yes.';
    expect(heard(text).map(([speaker]) => speaker)).toEqual([
      'Interviewer',
      'Farmer (62, widow)',
      'Interviewer',
      'Farmer (62, widow)',
    ]);
  });

  it('with numbered questions as one voice and one spelling for each name', () => {
    expect(heard('Q1: Why?\nA1: So.\nQ2: And?\nA2: No.').map(([speaker]) => speaker)).toEqual([
      'Q',
      'A',
      'Q',
      'A',
    ]);
    expect(heard('MARY LI: a\nMary Li: b\nmary li: c').map(([speaker]) => speaker)).toEqual([
      'MARY LI',
      'MARY LI',
      'MARY LI',
    ]);
  });

  it('as one without a speaker where there are no labels', () => {
    expect(heard('只是一段话。\n还有一段。\n')).toEqual([[null, '只是一段话。\n还有一段。']]);
    expect(splitTurns(' \n\n')).toEqual([]);
  });

  it('with an empty body where a label has no words', () => {
    expect(heard('问：\n答：有。\n问：\n答：没有。\n问：')).toEqual([
      ['问', ''],
      ['答', '有。'],
      ['问', ''],
      ['答', '没有。'],
      ['问', ''],
    ]);
  });
});

describe('turns lie', () => {
  it('in order, without overlap, holding every visible character, for any text', () => {
    const labelled = fc
      .array(
        fc.tuple(fc.constantFrom('问：', '张三：', '### Mary Li:\n', 'Note: ', '[00:01] A: ', ''), rawText),
      )
      .map(parts => parts.map(([label, words]) => `${label}${words}\n`).join(''));
    fc.assert(
      fc.property(labelled, raw => {
        const { text } = canonicalText(raw);
        const turns = splitTurns(text);
        let at = 0;
        for (const turn of turns) {
          expect(text.slice(at, turn.start).trim()).toBe('');
          expect(turn.start).toBeLessThanOrEqual(turn.bodyStart);
          expect(turn.bodyStart).toBeLessThanOrEqual(turn.end);
          at = turn.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('in one line of ten million characters, which is one turn', () => {
    const text = `问：${'走过场，'.repeat(2_500_000)}`;
    expect(splitTurns(text)).toHaveLength(1);
  });
});

describe('the part of a speaker', () => {
  it.each([
    '问',
    '問',
    '访谈员',
    '訪談員',
    '采访者',
    '主持人',
    '记者',
    'Interviewer',
    'INTERVIEWER 2',
    'Q',
    '访谈员（李）',
  ])('%s is the interviewer, the other the participant', label => {
    const text = `${label}：为什么？\n村民甲：没钱。\n${label}：哦。\n村民甲：是。`;
    expect(roles(text)).toEqual({ [label]: 'interviewer', 村民甲: 'participant' });
  });

  it('stays open where nobody is known to ask', () => {
    expect(roles('Tom: a\nMary: b\nTom: c\nMary: d')).toEqual({ Tom: 'unknown', Mary: 'unknown' });
    expect(roles('A: a\nB: b\nA: c\nB: d\nA: e\nB: f')).toEqual({ A: 'unknown', B: 'unknown' });
  });
});
