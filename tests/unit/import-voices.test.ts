import { describe, expect, it } from 'vitest';
import { settleVoices } from '../../electron/core/settle-voices.ts';
import { guessSpeakers } from '../../electron/jobs/import/speaker-roles.ts';
import { splitTurns } from '../../electron/jobs/import/split-turns.ts';
import type { ImportItem, ImportPreview } from '../../renderer/screens/sources/import-item.ts';
import { newItem } from '../../renderer/screens/sources/import-item.ts';
import {
  settledAlike,
  voicesOf,
  withName,
  withoutName,
  withRole,
} from '../../renderer/screens/sources/import-voices.ts';

const speaker = (name: string, turns: number, role: 'interviewer' | 'participant' | 'other') => ({
  name,
  turns,
  role,
});
const PREVIEW = {
  speakers: [
    speaker('问', 3, 'interviewer'),
    speaker('老王', 2, 'participant'),
    speaker('王大爷', 1, 'other'),
  ],
};
const NOTHING = { names: {}, roles: {} };

function item(token: string, names: string[]): ImportItem {
  const speakers = names.map(name => speaker(name, 1, 'participant'));
  const preview = {
    speakers,
    error: null,
    duplicate: null,
    documents: 1,
    table: null,
    title: token,
    fileName: token,
  };
  return newItem({ token, fileName: token }, {
    ...preview,
    siteName: null,
    participantCode: null,
  } as ImportPreview);
}

describe('speakers settled before an import', () => {
  it('are those written in the file, until they are given names', () => {
    expect(voicesOf(PREVIEW, NOTHING).map(voice => voice.name)).toEqual(['问', '老王', '王大爷']);
  });

  it('are one when they are merged, with all turns and the part of the one whose name is kept', () => {
    const voices = voicesOf(PREVIEW, NOTHING);
    const settled = withName(NOTHING, voices.slice(1), '王大爷');
    expect(voicesOf(PREVIEW, settled)).toEqual([
      { name: '问', written: ['问'], turns: 3, role: 'interviewer' },
      { name: '王大爷', written: ['老王', '王大爷'], turns: 3, role: 'other' },
    ]);
  });

  it('are themselves again when they are separated', () => {
    const settled = withName(NOTHING, voicesOf(PREVIEW, NOTHING).slice(1), '王');
    const [, merged] = voicesOf(PREVIEW, settled);
    if (!merged) throw new Error('nothing was merged');
    expect(voicesOf(PREVIEW, withoutName(settled, merged)).map(voice => voice.name)).toEqual([
      '问',
      '老王',
      '王大爷',
    ]);
  });

  it('have their part as one', () => {
    const settled = withName(NOTHING, voicesOf(PREVIEW, NOTHING).slice(1), '王');
    const [, merged] = voicesOf(PREVIEW, settled);
    if (!merged) throw new Error('nothing was merged');
    expect(withRole(settled, merged, 'interviewer').roles).toMatchObject({
      老王: 'interviewer',
      王大爷: 'interviewer',
    });
  });

  it('carry names and parts to other files that have the same written names, and to no others', () => {
    const from = item('a', ['甲', 'constructor']);
    const named = { ...from, choices: { ...from.choices, names: { 甲: '李' } } };
    expect(settledAlike(named, item('b', ['甲', '乙']))?.names).toEqual({ 甲: '李' });
    expect(settledAlike(named, item('c', ['乙']))).toBeNull();
    expect(settledAlike(named, named)).toBeNull();
  });
});

describe('speakers as they are stored', () => {
  const text = '问：为什么？\n老王：没钱。\n王大爷：是。\n老王：嗯。\n问：哦。\n王大爷：走了。\n';
  const turns = splitTurns(text);
  const read = { turns, speakers: guessSpeakers(turns) };

  it('have the settled names in the turns, whose places stay as they are', () => {
    const stored = settleVoices(read, { names: { 王大爷: '老王' }, roles: { 问: 'interviewer' } });
    expect(stored.turns.map(turn => turn.speaker)).toEqual(['问', '老王', '老王', '老王', '问', '老王']);
    expect(stored.turns.map(({ start, end }) => [start, end])).toEqual(
      turns.map(({ start, end }) => [start, end]),
    );
    expect(stored.voices).toEqual([
      { name: '问', role: 'interviewer' },
      { name: '老王', role: 'participant' },
    ]);
  });

  it('may be called as anything in the language of programs is', () => {
    const odd = 'constructor: a\ntoString: b\nconstructor: c\ntoString: d\n';
    const its = splitTurns(odd);
    const stored = settleVoices({ turns: its, speakers: guessSpeakers(its) }, NOTHING);
    expect(stored.voices.map(voice => voice.name)).toEqual(guessSpeakers(its).map(guess => guess.name));
  });
});
