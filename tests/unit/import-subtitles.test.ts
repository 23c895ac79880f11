import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';

async function read(text: string, fileName = 'a.srt') {
  const { text: whole, turns, ...rest } = await readTranscript({ bytes: Buffer.from(text), fileName });
  const said = turns.map(({ speaker, timeMs, bodyStart, end }) => [
    speaker,
    timeMs,
    whole.slice(bodyStart, end),
  ]);
  return { said, whole, turns, ...rest };
}

describe('subtitles become turns', () => {
  it('of one speaker in a row, with the time of the first cue', async () => {
    const vtt =
      'WEBVTT - made up\n\nNOTE for\nnobody\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:02.000 align:start position:10%\n<v 问>平台上线\n\n' +
      '2\n00:02.000 --> 00:03.500\n<v 问>怎么样？</v>\n\nlast\n01:00:00.000 --> 01:00:02.000\n<v.loud 村支书>没有人用。';
    const { said, losses, speakers, whole } = await read(vtt, 'a.vtt');
    expect(said).toEqual([
      ['问', 1000, '平台上线怎么样？'],
      ['村支书', 3_600_000, '没有人用。'],
    ]);
    expect(whole).toBe('问：平台上线怎么样？\n\n村支书：没有人用。\n');
    expect(speakers.map(s => s.role)).toEqual(['interviewer', 'participant']);
    expect(losses).toEqual([{ kind: 'comments', count: 2 }]);
  });

  it('with names before a colon, that hold until the next', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nMary: How is it?\n\n2\n00:00:02,000 --> 00:00:03,000\nTell me.\n\n3\n00:00:03,000 --> 00:00:04,000\nJohn: It works.';
    expect((await read(srt)).said).toEqual([
      ['Mary', 1000, 'How is it? Tell me.'],
      ['John', 3000, 'It works.'],
    ]);
  });

  it('without a speaker up to a pause, with sentences kept whole', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nThe clerk fills\n\n2\n00:00:05,000 --> 00:00:06,000\nit in twice.\n\n3\n00:00:09,000 --> 00:00:10,000\nWhy is that?';
    expect((await read(srt)).said).toEqual([
      [null, 1000, 'The clerk fills it in twice.'],
      [null, 9000, 'Why is that?'],
    ]);
  });

  it('with a dash or an arrow where somebody else begins', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n- Did you go?\n- No.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> Why not?';
    expect((await read(srt)).said.map(turn => turn[2])).toEqual(['Did you go?', 'No.', 'Why not?']);
  });

  it('without styling, positions and entities', async () => {
    const vtt =
      'WEBVTT\n\n00:00.000 --> 00:01.000\n{\\an8}<i>Tom &amp; <c.yellow>Ann</c></i> said 1 < 2&nbsp;<00:00:00.500>twice&#39;s';
    const { said, losses } = await read(vtt, 'a.vtt');
    expect(said).toEqual([[null, 0, "Tom & Ann said 1 < 2 twice's"]]);
    expect(losses).toEqual([{ kind: 'formatting', count: 6 }]);
  });
});

describe('captions that scroll', () => {
  it('say each line once', async () => {
    const vtt =
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n \nso the platform\n\n00:00:02.000 --> 00:00:02.010\nso the platform\n \n\n' +
      '00:00:02.010 --> 00:00:04.000\nso the platform\n<c>came to</c> the village\n\n00:00:04.000 --> 00:00:04.010\ncame to the village\n\n' +
      '00:00:04.010 --> 00:00:06.000\ncame to the village\nand nobody used it';
    expect((await read(vtt, 'a.vtt')).said).toEqual([
      [null, 0, 'so the platform came to the village and nobody used it'],
    ]);
  });

  it('grow by words', async () => {
    const vtt =
      'WEBVTT\n\n00:00.000 --> 00:01.000\nnobody\n\n00:01.000 --> 00:02.000\nnobody used\n\n00:02.000 --> 00:03.000\nnobody used it';
    expect((await read(vtt, 'a.vtt')).said).toEqual([[null, 0, 'nobody used it']]);
  });

  it('are not what people are who say a thing twice', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\nNever that.';
    expect((await read(srt)).said).toEqual([[null, 1000, 'No. No. Never that.']]);
  });

  it('and a cue that stands there twice at once is one', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:03,000\nOnce.\n\n2\n00:00:01,000 --> 00:00:03,000\nOnce.';
    expect((await read(srt)).said).toEqual([[null, 1000, 'Once.']]);
  });
});

describe('subtitles that are not as they should be', () => {
  it.each([
    [
      'without blank lines',
      '1\n00:00:01,000 --> 00:00:02,000\n问：好？\n2\n00:00:02,000 --> 00:00:03,000\n答：好。',
    ],
    [
      'with wrong numbers',
      '7\n00:00:01,000 --> 00:00:02,000\n问：好？\n\n7\n00:00:02,000 --> 00:00:03,000\n答：好。',
    ],
    ['without numbers', '00:00:01.0 --> 00:00:02.0\n问：好？\n\n00:00:02.0 --> 00:00:03.0\n答：好。'],
    ['without hours', '1\n0:01,000 -> 0:02,000\n问：好？\n\n2\n0:02,000 -> 0:03,000\n答：好。'],
    [
      'out of order',
      '2\n00:00:02,000 --> 00:00:03,000\n答：好。\n\n1\n00:00:01,000 --> 00:00:02,000\n问：好？',
    ],
    [
      'with too many blank lines',
      '\n\n1\n\n00:00:01,000 --> 00:00:02,000\n\n问：好？\n\n\n\n2\n00:00:02,000 --> 00:00:03,000\n答：好。\n\n',
    ],
  ])('%s are read', async (_what, srt) => {
    expect((await read(srt)).said).toEqual([
      ['问', 1000, '好？'],
      ['答', 2000, '好。'],
    ]);
  });

  it('with a mark, CRLF and Chinese in GBK are read', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n问：怎么报事？\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n答：没人用。\r\n';
    expect((await read(`\uFEFF${srt}`)).said[1]).toEqual(['答', 2000, '没人用。']);
    const gbk = await readTranscript({ bytes: encodeText(srt, 'gb18030'), fileName: 'a.srt' });
    expect(gbk.text).toBe('问：怎么报事？\n\n答：没人用。\n');
  });

  it('without a cue are refused', async () => {
    await expect(read('WEBVTT\n\nnothing')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
