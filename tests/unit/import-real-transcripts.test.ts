import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

// Real interviews that are not part of this repository; where they lie beside it, they are read as well.
const folder = new URL('../../../shared/transcripts/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('Skipped: there is no ../shared/transcripts beside the repository.');

const read = (name: string) => readTranscript({ bytes: readFileSync(new URL(name, folder)), fileName: name });
const texts = {
  gbk: 'zh-Hans_lu_gbk_crlf.txt',
  plain: 'zh-Hans_lu_utf8_lf.txt',
  mark: 'zh-Hans_lu_utf8bom_crlf.txt',
};

describe.skipIf(!present)('real transcripts', () => {
  it('give one text in GBK, UTF-8 and UTF-8 with a mark', async () => {
    const [gbk, plain, mark] = await Promise.all([read(texts.gbk), read(texts.plain), read(texts.mark)]);
    expect(gbk.encoding?.name).toBe('gb18030');
    expect(gbk.text).toBe(plain.text);
    expect(mark.text).toBe(plain.text);
    expect(plain.speakers).toEqual([
      { name: '问', turns: 25, role: 'interviewer' },
      { name: '吕家华', turns: 49, role: 'participant' },
    ]);
    expect(plain.title).toBe('2016-06-30 vTaiwan及Join平台之分析访谈（吕家华）');
  });

  it('give the same in UTF-16, which has an appendix of rare characters besides', async () => {
    const [wide, plain] = await Promise.all([read('zh-Hans_lu_utf16le_bom.txt'), read(texts.plain)]);
    expect(wide.text.startsWith(plain.text)).toBe(true);
    expect(wide.text.slice(plain.text.length).trim()).toBe(
      '附录：生僻字与表情：𠮷野家、㐀、䶮、🙂👩‍👩‍👧、龘靐齉',
    );
    expect(wide.speakers).toEqual(plain.speakers);
  });

  it('are read from Big5 for what they are', async () => {
    const found = await read('zh-Hant_lu_big5_crlf.txt');
    expect(found.encoding?.name).toBe('big5');
    expect(found.replaced).toBe(0);
    expect(found.text).toContain('有關vTaiwan跟Join平臺在機制設計上');
    expect(found.speakers).toEqual([
      { name: '問', turns: 25, role: 'interviewer' },
      { name: '呂家華', turns: 49, role: 'participant' },
    ]);
  });

  it('have the speakers of their Markdown headings', async () => {
    const english = await read('en_2016-07-30-Interview-with-Nesta.md');
    expect(english.speakers.map(s => [s.name, s.turns])).toEqual([
      ['Theo Bass', 36],
      ['Audrey Tang', 36],
    ]);
    expect(english.title).toBe('2016-07-30 Interview with Nesta');
    const chinese = await read('zh-Hant_2017-06-20-蔡沛琪訪談.md');
    expect(chinese.speakers.map(s => [s.name, s.turns])).toEqual([
      ['蔡沛琪', 63],
      ['唐鳳', 124],
    ]);
  });

  it('of Word have their table by rows and their changes accepted', async () => {
    const { text, turns, speakers, losses } = await read('zh-Hans_lu_table_trackchanges.docx');
    expect(text).toContain('受访者\t呂家華\n日期\t2016-06-30\n方式\t面访，录音转写\n');
    expect(text.match(/（此处为修订插入的文字）/g)).toHaveLength(2);
    expect(text).not.toContain('修订删除');
    expect(speakers.map(s => [s.name, s.turns])).toEqual([
      ['问', 9],
      ['吕家华', 21],
    ]);
    expect(turns[0]?.speaker).toBeNull();
    expect(losses).toContainEqual({ kind: 'tracked-changes', count: 4 });
    expect(losses).toContainEqual({ kind: 'tables', count: 1 });
  });

  it('of subtitles have their cues joined, with speakers and times', async () => {
    const chinese = await read('zh-Hans_lu.vtt');
    expect(chinese.speakers).toEqual([
      { name: '问', turns: 12, role: 'interviewer' },
      { name: '吕家华', turns: 12, role: 'participant' },
    ]);
    expect(chinese.turns.slice(0, 3).map(turn => turn.timeMs)).toEqual([0, 12_000, 116_000]);
    expect(chinese.text).toContain('以前你印象的政府机关');
    const english = await read('en_hitsave_RikNicol.vtt');
    expect(english.speakers).toEqual([]);
    expect(english.text).toContain('for the past couple of years. So tell me a bit about Good Boy Galaxy.');
    expect(english.turns[0]?.timeMs).toBe(43_810);
    // Whole sentences: every turn ends with one.
    const ends = english.turns.map(turn => english.text.slice(turn.end - 1, turn.end));
    expect(ends.filter(end => !/[.!?]/.test(end)).length).toBeLessThanOrEqual(2);
  });
});
