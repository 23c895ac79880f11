import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelText } from '../../electron/jobs/figure/label-text.ts';

it('keeps a name as it is, Chinese and emoji included', () => {
  for (const name of ['政府制度（四地）', 'Nong’an & co. <b>', '👩‍🌾 村民'])
    expect(labelText(name)).toBe(name);
});

it('evens out white space and keeps lines apart', () => {
  expect(labelText('  one\t two\r\nthree\u2028four ')).toBe('one two\nthree\nfour');
});

it('holds nothing that XML forbids, whatever it is given', () => {
  expect(labelText('a\u0000b\ufffe\ud83d')).toBe('a\ufffdb\ufffd\ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const text = labelText(name);
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\ufffe\uffff]|\p{Cs}/u);
      expect(labelText(text)).toBe(text);
    }),
  );
});
