import { expect, it } from 'vitest';
import { isCardNumber, isCitizenNumber } from '../../shared/anonymise/number-checks.ts';

it('knows the examples of GB 11643-1999', () => {
  expect(isCitizenNumber('11010519491231002X')).toBe(true);
  expect(isCitizenNumber('440524188001010014')).toBe(true);
});

it('refuses a wrong check sign, a day that is none and another length', () => {
  expect(isCitizenNumber('110105194912310021')).toBe(false);
  expect(isCitizenNumber('110105194902300020')).toBe(false);
  expect(isCitizenNumber('1101051949123100')).toBe(false);
});

it('tells a card number by its check digit', () => {
  expect(isCardNumber('4111111111111111')).toBe(true);
  expect(isCardNumber('4111111111111112')).toBe(false);
  expect(isCardNumber('0000000000000000')).toBe(false);
});
