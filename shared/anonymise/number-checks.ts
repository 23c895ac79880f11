const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';

/**
 * Whether 18 signs are a citizen identification number of the PRC: a real date of birth and the
 * check sign of GB 11643-1999 (ISO 7064 MOD 11-2). The place's code is not looked up.
 */
export const isCitizenNumber = (text: string): boolean => {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  const year = Number(text.slice(6, 10));
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1800 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return checkSigns[sum % 11] === text[17]?.toUpperCase();
};

/** Whether 12 to 19 digits end in the check digit of ISO/IEC 7812-1, annex B (Luhn), as bank cards do. */
export const isCardNumber = (digits: string): boolean => {
  if (!/^\d{12,19}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};
