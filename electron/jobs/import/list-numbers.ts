/** a to z, then aa to zz: as word processors count on. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  let rest = n;
  let written = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

const DIGITS = '〇一二三四五六七八九';

/** 一 to 九十九 as they are counted; above, digit by digit. */
function chinese(n: number): string {
  if (n > 99) return [...String(n)].map(digit => DIGITS[Number(digit)]).join('');
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

function cyclic(signs: string): (n: number) => string {
  return n => signs.charAt((n - 1) % signs.length);
}

function circled(n: number): string {
  return n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
}

const FORMATS = new Map<string, (n: number) => string>([
  ['lowerLetter', letters],
  ['upperLetter', n => letters(n).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', n => roman(n).toUpperCase()],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['ideographDigital', chinese],
  ['japaneseCounting', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['ideographTraditional', cyclic('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cyclic('子丑寅卯辰巳午未申酉戌亥')],
  ['decimalZero', n => String(n).padStart(2, '0')],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalFullWidth', n => [...String(n)].map(d => String.fromCharCode(0xff10 + Number(d))).join('')],
  ['none', () => ''],
]);

/** Counters past this are an accident, and in letters a line of their own. */
const HIGHEST = 5000;

/**
 * A counter as a list shows it. Formats are named as in ECMA-376, part 1, 17.18.59; one that is not known here is shown
 * in digits.
 */
export function listNumber(n: number, format: string): string {
  if (n < 1 || n > HIGHEST) return String(n);
  return FORMATS.get(format)?.(n) ?? String(n);
}
