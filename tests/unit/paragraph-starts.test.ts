import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphNumber, startsOf } from '../../electron/core/storage/paragraph-starts.ts';
import { offset } from '../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../shared/text/paragraphs.ts';

describe('the kept starts of paragraphs', () => {
  it('number any position as the paragraphs themselves do', () => {
    const text = fc
      .array(fc.constantFrom('话', 'a', ' ', '\n', '😀'), { maxLength: 60 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(130), (written, at) => {
        const expected = paragraphAt(paragraphs(written), offset(at))?.number ?? 1;
        expect(paragraphNumber(startsOf(written), at)).toBe(expected);
      }),
    );
  });
});
