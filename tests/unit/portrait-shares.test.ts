import { expect, it } from 'vitest';
import { formatsFor } from '../../renderer/i18n/format.ts';
import { shareWords } from '../../renderer/portrait/share-words.ts';

const { percent } = formatsFor('en');

it('says of a share under half a percent that it is less than one, and not that it is none', () => {
  expect(shareWords(0.002, percent)).toBe('<1%');
  expect(shareWords(0.006, percent)).toBe('1%');
  expect(shareWords(0, percent)).toBe('0%');
  expect(shareWords(0.42, percent)).toBe('42%');
});
