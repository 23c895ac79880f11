import { describe, expect, it } from 'vitest';
import { guessOrigin } from '../../electron/jobs/import/guess-origin.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

describe('a file name', () => {
  it.each([
    [
      'NA-02 村支书.docx',
      { site: 'NA', siteCode: 'NA', participant: 'NA-02', role: '村支书', title: 'NA-02 村支书' },
    ],
    [
      'TY_04_合作社理事长.txt',
      { site: 'TY', siteCode: 'TY', participant: 'TY_04', role: '合作社理事长', title: 'TY_04_合作社理事长' },
    ],
    [
      '农安-02 村支书.docx',
      { site: '农安', siteCode: '农安', participant: '农安-02', role: '村支书', title: '农安-02 村支书' },
    ],
    ['P03.txt', { site: null, siteCode: null, participant: 'P03', role: null, title: 'P03' }],
    [
      'LS05（农户，62岁）.md',
      {
        site: 'LS',
        siteCode: 'LS',
        participant: 'LS05',
        role: '（农户，62岁）',
        title: 'LS05（农户，62岁）',
      },
    ],
    [
      '2016-06-30 访谈.txt',
      { site: null, siteCode: null, participant: null, role: null, title: '2016-06-30 访谈' },
    ],
    [
      'zh-Hans_lu_utf8_lf.txt',
      { site: null, siteCode: null, participant: null, role: null, title: 'zh-Hans_lu_utf8_lf' },
    ],
    [
      'Interview with Mary.md',
      { site: null, siteCode: null, participant: null, role: null, title: 'Interview with Mary' },
    ],
  ])('%s', (name, guess) => {
    expect(guessOrigin(name)).toEqual(guess);
  });

  it('takes the site from its folder, unless the folder says only what it holds', () => {
    expect(guessOrigin('农安县/NA-02 村支书.docx')).toMatchObject({ site: '农安县', siteCode: 'NA' });
    expect(guessOrigin('study\\Tongyu\\P1.txt')).toMatchObject({ site: 'Tongyu', participant: 'P1' });
    expect(guessOrigin('transcripts/NA-02.txt').site).toBe('NA');
    expect(guessOrigin('逐字稿/访谈一.txt').site).toBeNull();
  });
});

describe('the title of a transcript', () => {
  const read = async (fileName: string, text: string) =>
    (await readTranscript({ bytes: Buffer.from(text), fileName })).title;
  const turns = '问：为什么？\n答：没钱。\n问：哦。\n';

  it('is the first heading of a Markdown file or the line above the first turn', async () => {
    expect(await read('a.md', `# 吕家华访谈\n\n${turns}`)).toBe('吕家华访谈');
    expect(await read('a.txt', `吕家华访谈\n\n${turns}`)).toBe('吕家华访谈');
  });

  it('is the file name where that has a participant code or the text has no title', async () => {
    expect(await read('NA-02 村支书.txt', `吕家华访谈\n\n${turns}`)).toBe('NA-02 村支书');
    expect(await read('五月四日.txt', turns)).toBe('五月四日');
    expect(await read('五月四日.txt', `日期：5月4日\n\n${turns}`)).toBe('五月四日');
  });
});
