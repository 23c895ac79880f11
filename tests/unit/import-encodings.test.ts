import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../electron/jobs/import/detect-encoding.ts';
import {
  ENCODING_NAMES,
  type EncodingName,
  encodingNamed,
} from '../../electron/jobs/import/encoding-names.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';

const SIMPLIFIED = '问：培训怎么样？\n答：培训就是走个过场，签个到就完了。县里说数字乡村，可是没有钱。\n';
const TRADITIONAL = '問：培訓怎麼樣？\n答：培訓就是走個過場，簽個到就完了。縣裡說數位鄉村，可是沒有錢。\n';
const RARE = '访谈员：店名怎么写？\n店主：𠮷野家的𠮷，不是吉。㐂也有人写。一家👨‍👩‍👧都来。\n';

function read(text: string, name: EncodingName, withMark = false) {
  return readTranscript({ bytes: encodeText(text, name, withMark), fileName: 'a.txt' });
}

describe('a text without a byte order mark', () => {
  const cases: [string, EncodingName, string][] = [
    ['simplified Chinese', 'utf-8', SIMPLIFIED],
    ['simplified Chinese', 'gb18030', SIMPLIFIED],
    ['simplified Chinese', 'utf-16le', SIMPLIFIED],
    ['simplified Chinese', 'utf-16be', SIMPLIFIED],
    ['traditional Chinese', 'utf-8', TRADITIONAL],
    ['traditional Chinese', 'big5', TRADITIONAL],
    ['traditional Chinese', 'gb18030', TRADITIONAL],
    ['traditional Chinese', 'utf-16le', TRADITIONAL],
    ['four-byte characters', 'gb18030', RARE],
    ['surrogate pairs', 'utf-16le', RARE],
    ['surrogate pairs', 'utf-16be', RARE],
    ['a famous line that looks like UTF-16', 'utf-8', 'Bush hid the facts'],
    ['curly quotation marks', 'windows-1252', 'Interviewer: “Key in twice” – don’t you mind?\n'],
    ['a few Chinese words in English', 'gb18030', 'Q: Any 农业 apps in 农安?\nA: Yes, the 合作社 has one.\n'],
    ['two characters', 'gb18030', '你好'],
    ['two characters', 'big5', '你好'],
    ['two characters', 'utf-16le', '你好'],
    ['another script', 'utf-8', 'Да, конечно.'],
  ];

  it.each(cases)('with %s is read from %s', async (_what, name, text) => {
    const found = await read(text, name);
    expect(found.encoding?.name).toBe(name);
    expect(found.text).toBe(text);
    expect(found.replaced).toBe(0);
  });

  it('in Big5 is valid GB18030 and is still not read as such', async () => {
    const { encoding } = await read(TRADITIONAL, 'big5');
    expect(encoding?.candidates.map(c => c.name)).toContain('gb18030');
    expect(encoding?.candidates[0]?.name).toBe('big5');
    expect(encoding?.confidence).toBeGreaterThan(0.8);
  });

  it('is recognised from any few sentences of it', () => {
    // A bare line break is the same bytes in many encodings.
    const sentences = SIMPLIFIED.split(/(?<=[。？，])/).filter(sentence => /\p{Script=Han}/u.test(sentence));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 8 }),
        fc.constantFrom<EncodingName>('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
        (parts, name) => {
          expect(detectEncoding(encodeText(parts.join(''), name)).encoding.name).toBe(name);
        },
      ),
    );
  });
});

describe('a file that is foreign only far behind its beginning', () => {
  it.each(['♪♪♪', '…', '“”', '☺', '问：'])('is UTF-8 where that is only %s', async signs => {
    const english = 'Thank you so much, this has been fantastic, and see you next time.\n'.repeat(800);
    const { text, encoding } = await read(`${english}Bye. ${signs}`, 'utf-8');
    expect([encoding?.name, text.slice(-signs.length)]).toEqual(['utf-8', signs]);
  });

  it.each(['gb18030', 'big5', 'utf-8'] as const)('is read from %s whole', async name => {
    const english = 'The clerk was asked first, in English, and the answers come below.\n'.repeat(2000);
    const chinese = name === 'big5' ? TRADITIONAL : SIMPLIFIED;
    const found = await read(english + chinese, name);
    expect(found.encoding?.name).toBe(name);
    expect(found.text).toBe(english + chinese);
    expect(found.replaced).toBe(0);
  });
});

describe('a byte order mark', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('of %s is believed and stripped', async name => {
    const found = await read(SIMPLIFIED.replaceAll('\n', '\r\n'), name, true);
    expect(found.encoding).toMatchObject({ name, confidence: 1 });
    expect(found.text).toBe(SIMPLIFIED);
  });
});

describe('a declared encoding', () => {
  it('goes before detection', async () => {
    const bytes = encodeText(SIMPLIFIED, 'gb18030');
    const found = await readTranscript({ bytes, fileName: 'a.txt', encoding: 'gb18030' });
    expect(found.encoding).toMatchObject({ name: 'gb18030', confidence: 1 });
    await expect(readTranscript({ bytes, fileName: 'a.txt', encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'ENCODING_UNKNOWN',
    });
  });

  it('is understood by the names people use', () => {
    expect(['GBK', 'gb2312', 'UTF8', 'utf-16', 'Big5-HKSCS', 'cp1252'].map(encodingNamed)).toEqual([
      'gb18030',
      'gb18030',
      'utf-8',
      'utf-16le',
      'big5',
      'windows-1252',
    ]);
    expect(encodingNamed('klingon')).toBeNull();
    expect(encodingNamed('constructor')).toBeNull();
    for (const name of ENCODING_NAMES) expect(encodingNamed(name)).toBe(name);
  });
});

describe('a damaged text', () => {
  it('is read with the bad bytes marked', async () => {
    const bytes = encodeText(SIMPLIFIED.repeat(10), 'utf-8').slice();
    bytes[300] = 0xff;
    const found = await readTranscript({ bytes, fileName: 'a.txt' });
    expect(found.encoding?.name).toBe('utf-8');
    expect(found.replaced).toBeGreaterThan(0);
    expect(found.replaced).toBeLessThan(5);
  });
});
