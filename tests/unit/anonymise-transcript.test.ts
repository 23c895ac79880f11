import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymiseTranscript } from '../../electron/jobs/anonymise/anonymise-transcript.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { TranscriptFile } from '../../electron/jobs/import/transcript-file.ts';
import type { ListedName } from '../../shared/anonymise/name-rule.ts';
import { replaceNames } from '../../shared/anonymise/replace-names.ts';

const names: ListedName[] = [
  { find: '张伟', pseudonym: 'P1', kind: 'person', ignoreCase: true },
  { find: '张书记', pseudonym: 'P1书记', kind: 'person', ignoreCase: true },
  { find: '大王庄村', pseudonym: 'A村', kind: 'place', ignoreCase: true },
  { find: 'Anna Schmidt', pseudonym: 'P2', kind: 'person', ignoreCase: true },
];

async function anonymised(fileName: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file: TranscriptFile = { bytes, fileName };
  return anonymiseTranscript({ file, read: await readTranscript(file), names });
}
const asText = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));

describe('a transcript with its names replaced', () => {
  it('has the turns it had, in which the words are those that were said', async () => {
    const text = '访谈员：张伟，你好。\n张伟：我是大王庄村的张　伟。\n访谈员：张书记呢？\n张伟：走了。\n';
    const { read, replacements } = await anonymised('张伟.txt', text);
    expect(read.text).toBe('访谈员：P1，你好。\nP1：我是A村的P1。\n访谈员：P1书记呢？\nP1：走了。\n');
    expect(replacements).toBe(6);
    const said = read.turns.map(({ speaker, bodyStart, end }) => [speaker, read.text.slice(bodyStart, end)]);
    expect(said).toEqual([
      ['访谈员', 'P1，你好。'],
      ['P1', '我是A村的P1。'],
      ['访谈员', 'P1书记呢？'],
      ['P1', '走了。'],
    ]);
    expect(read.speakers).toMatchObject([
      { name: '访谈员', turns: 2 },
      { name: 'P1', turns: 2 },
    ]);
    expect(read.title).toBe('P1');
    expect(JSON.stringify(read)).not.toMatch(/张伟|大王庄/);
  });

  it('makes one speaker of two who share a pseudonym', async () => {
    const two: ListedName[] = [
      { find: '老张', pseudonym: 'P1', kind: 'person', ignoreCase: true },
      { find: '张伟', pseudonym: 'P1', kind: 'person', ignoreCase: true },
    ];
    const text = '问：好？\n老张：好。\n问：哦？\n张伟：嗯。\n问：还有？\n老张：没。\n问：啊？\n张伟：是。\n';
    const file = { bytes: new TextEncoder().encode(text), fileName: 'a.txt' };
    const { read } = await anonymiseTranscript({ file, read: await readTranscript(file), names: two });
    expect(read.speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ['问', 4],
      ['P1', 4],
    ]);
  });

  it('replaces what a table says of people, and all its documents', async () => {
    const csv =
      '编号,姓名,村,您怎么看？,谁帮您？\n1,张伟,大王庄村,我是张伟。,没人。\n2,李四,红旗村,张书记好。,张伟帮我。\n';
    const { read, copy } = await anonymised('answers.csv', csv);
    expect(JSON.stringify(read.table)).not.toMatch(/张伟|张书记|大王庄/);
    expect(read.table?.documents.map(({ text }) => text).join('\n')).toContain('P1帮我');
    expect(copy).toBeNull();
  });
});

describe('any transcript', () => {
  const said = fc.array(fc.constantFrom('张伟', '张　伟', '大王庄村', '好', '。', ' ', '😀', '3', 'a'), {
    minLength: 1,
  });
  const turn = fc.tuple(fc.constantFrom('问', '张伟', '老李'), said);

  it('keeps its turns, each with the words it had but for the names, and no name anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 8 }), async turns => {
        const text = turns.map(([speaker, pieces]) => `${speaker}：${pieces.join('')}好\n`).join('');
        const bytes = new TextEncoder().encode(text);
        const clear = await readTranscript({ bytes, fileName: '张伟.txt' });
        const { read, copy } = await anonymiseTranscript({
          file: { bytes, fileName: '张伟.txt' },
          read: clear,
          names,
        });
        expect(read.turns).toHaveLength(clear.turns.length);
        read.turns.forEach(({ start, bodyStart, end }, i) => {
          const before = clear.turns[i];
          const part = (from: number, to: number) => replaceNames(clear.text.slice(from, to), names).text;
          expect(read.text.slice(start, bodyStart)).toBe(part(before?.start ?? 0, before?.bodyStart ?? 0));
          expect(read.text.slice(bodyStart, end)).toBe(part(before?.bodyStart ?? 0, before?.end ?? 0));
        });
        expect(JSON.stringify(read)).not.toMatch(/张[ 　]*伟|大王庄/);
        expect(asText(copy)).toBe(read.text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the copy that is kept of a file', () => {
  it('of plain text and Markdown is the file with the names replaced, in UTF-8', async () => {
    const { copy } = await anonymised('a.md', '# 张伟\n\n张伟：好。\r\n');
    expect(asText(copy)).toBe('# P1\n\nP1：好。\n');
  });

  it('of subtitles keeps cues and times', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nAnna Schmidt: Hello.\n\n2\n00:00:03,000 --> 00:00:04,000\nI am Anna Schmidt.\n';
    const { copy, read } = await anonymised('a.srt', srt);
    expect(asText(copy)).toBe(srt.replaceAll('Anna Schmidt', 'P2'));
    expect(read.turns[0]).toMatchObject({ speaker: 'P2', timeMs: 1000 });
  });

  it('is not made where a name is parted by cues or markup, which is whole in the text', async () => {
    const parted =
      '1\n00:00:01,000 --> 00:00:02,000\nI am Anna\n\n2\n00:00:02,000 --> 00:00:04,000\nSchmidt, hello.\n';
    const { copy, read } = await anonymised('a.srt', parted);
    expect(read.text).toContain('I am P2, hello.');
    expect(copy).toBeNull();
    const marked = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v 张伟>我是<b>张</b>伟。\n';
    expect(await anonymised('a.vtt', marked)).toMatchObject({ copy: null, read: { text: 'P1：我是P1。\n' } });
  });

  it('is not made of formats that are more than text', async () => {
    const { copy, read } = await anonymised(
      'a.html',
      '<html><body><p>张伟：好。</p><p>问：嗯？</p></body></html>',
    );
    expect(read.text).toContain('P1：好。');
    expect(copy).toBeNull();
  });
});
