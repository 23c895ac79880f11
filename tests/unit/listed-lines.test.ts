import { describe, expect, it } from 'vitest';
import { decodeList, listedLines } from '../../renderer/search/words/listed-lines.ts';

describe('a word list', () => {
  it('is one word a line, without empty lines and spaces around', () => {
    expect(listedLines('耕地\r\n\n  mobile phone \r村民\n')).toEqual(['耕地', 'mobile phone', '村民']);
  });

  it('leaves out what segmenters write behind a word, and nothing else', () => {
    expect(listedLines('耕地 3 n\n土地流转\t12\nCOVID 19 wave\n5G')).toEqual([
      '耕地',
      '土地流转',
      'COVID 19 wave',
      '5G',
    ]);
  });

  it.each([
    ['UTF-8', [0xe8, 0x80, 0x95, 0xe5, 0x9c, 0xb0]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe8, 0x80, 0x95, 0xe5, 0x9c, 0xb0]],
    ['UTF-16, low byte first', [0xff, 0xfe, 0x15, 0x80, 0x30, 0x57]],
    ['UTF-16, high byte first', [0xfe, 0xff, 0x80, 0x15, 0x57, 0x30]],
    ['GB18030', [0xb8, 0xfb, 0xb5, 0xd8]],
  ])('is read in %s', (_, bytes) => {
    expect(decodeList(Uint8Array.from(bytes))).toBe('耕地');
  });
});
