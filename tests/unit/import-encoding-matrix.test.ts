import { describe, expect, it } from 'vitest';
import { decodeAs, detectEncoding } from '../../electron/jobs/import/detect-encoding.ts';
import { ENCODING_NAMES, type EncodingName } from '../../electron/jobs/import/encoding-names.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';
import { TEXTS, withToneMarks } from '../fixtures-import/texts-of-languages.ts';

const ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;

/** Pairs nobody writes: code pages that hold a language's letters by chance. */
const UNUSUAL: ReadonlySet<string> = new Set(['English big5', 'Polish windows-1257']);

const languages = Object.keys(TEXTS);

function textOf(language: string, name: EncodingName): string {
  const text = TEXTS[language] ?? '';
  return name === 'windows-1258' ? withToneMarks(text) : text;
}

function holds(text: string, name: EncodingName): boolean {
  // Marks over letters are how Windows-1258 writes Vietnamese and nothing else.
  if (name === 'windows-1258' && text !== textOf('Vietnamese', name)) return false;
  return decodeAs(encodeText(text, name), name) === text;
}

function homes(language: string): EncodingName[] {
  return ENCODING_NAMES.filter(name => holds(textOf(language, name), name));
}

/** Cut where a line ends need not be: anywhere between characters. */
function passage(text: string, from: number, length: number): string {
  const whole = text.repeat(Math.ceil((from + length) / text.length));
  return [...whole].slice(from, from + length).join('');
}

function guess(text: string, name: EncodingName) {
  const bytes = encodeText(text, name);
  const { encoding } = detectEncoding(bytes);
  return { isRight: decodeAs(bytes, encoding.name) === text, encoding };
}

describe.each(languages)('%s', language => {
  it.each(homes(language))('of 3,000 characters is read from %s with any line ends', name => {
    const text = passage(textOf(language, name), 0, 3000);
    for (const end of Object.values(ENDS)) {
      const { isRight, encoding } = guess(text.replaceAll('\n', end), name);
      expect(isRight, `${name} taken for ${encoding.name}`).toBe(true);
    }
  });

  it.each(homes(language).filter(name => !UNUSUAL.has(`${language} ${name}`)))(
    'of 60 characters is read from %s, or the guess is not called sure',
    name => {
      const text = textOf(language, name);
      const starts = Array.from({ length: Math.floor((text.length - 60) / 15) }, (_, i) => i * 15);
      const wrong = starts.map(from => guess(passage(text, from, 60), name)).filter(g => !g.isRight);
      for (const { encoding } of wrong) expect(encoding.confidence).toBeLessThan(0.65);
      expect(wrong.length).toBeLessThanOrEqual(starts.length / 5);
    },
  );
});

describe('line ends', () => {
  it('of every kind in one file become one', async () => {
    const bytes = encodeText('问：好？\r\n答：好。\r问：哦。\n答：嗯。\r\r\n', 'gb18030');
    const { text } = await readTranscript({ bytes, fileName: 'a.txt' });
    expect(text).toBe('问：好？\n答：好。\n问：哦。\n答：嗯。\n\n');
  });
});

describe('pairs that decode without an error in one another', () => {
  it.each<[string, EncodingName, EncodingName]>([
    ['traditional Chinese', 'big5', 'gb18030'],
    ['Korean', 'euc-kr', 'gb18030'],
    ['simplified Chinese', 'gb18030', 'euc-kr'],
    ['Japanese', 'shift_jis', 'gb18030'],
    ['Russian', 'windows-1251', 'gb18030'],
    ['Russian', 'windows-1251', 'windows-1252'],
    ['Turkish', 'windows-1254', 'windows-1252'],
    ['Polish', 'windows-1250', 'windows-1252'],
    ['English', 'utf-16le', 'utf-8'],
    ['Korean', 'utf-16be', 'utf-16le'],
  ])('%s in %s is not taken for %s', (language, name, other) => {
    const bytes = encodeText(textOf(language, name), name);
    const { encoding } = detectEncoding(bytes);
    expect(encoding.name).toBe(name);
    expect(encoding.candidates.map(c => c.name)).toContain(other);
  });
});
