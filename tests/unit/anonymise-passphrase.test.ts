import { expect, it } from 'vitest';
import { passphraseStrength } from '../../shared/anonymise/passphrase.ts';

it('refuses what is short, whatever it is made of', () => {
  expect(passphraseStrength('')).toBe('short');
  expect(passphraseStrength('aB3$xY!')).toBe('short');
});

it('calls weak what repeats or counts on', () => {
  expect(passphraseStrength('aaaaaaaaaaaaaaaa')).toBe('weak');
  expect(passphraseStrength('1234567890')).toBe('weak');
  expect(passphraseStrength('abcdefghijkl')).toBe('weak');
  expect(passphraseStrength('password')).toBe('weak');
});

it('calls strong what is long or mixed, in Chinese too', () => {
  expect(passphraseStrength('correct horse battery staple')).toBe('strong');
  expect(passphraseStrength('r7!Kq2#Wz9&Lm')).toBe('strong');
  expect(passphraseStrength('秋天的高粱红了满山坡')).toBe('strong');
  expect(passphraseStrength('tea and rice')).toBe('fair');
});
