/** a to z, then aa to zz: as word processors count on, up to thirty letters. */
function letters(n: number): string {
  if (n > 780) return String(n);
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

function ordinal(n: number): string {
  const isTeen = Math.floor(n / 10) % 10 === 1;
  return `${n}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

const IDEOGRAPHS = '〇一二三四五六七八九';

/** Digit by digit: 一〇 is ten. */
function digits(n: number): string {
  return [...String(n)].map(digit => IDEOGRAPHS[Number(digit)]).join('');
}

/** Counted by places: 一百零二. Ten is 十 where the count is no sum of money. */
function counted(n: number, signs: string, places: string): string {
  let written = '';
  let isGap = false;
  [...String(n)].forEach((digit, i, all) => {
    if (digit === '0') isGap = true;
    else {
      written += (isGap ? '零' : '') + signs[Number(digit)] + (places[all.length - 1 - i] ?? '').trim();
      isGap = false;
    }
  });
  return written.replace(/^一十/, '十');
}

const thousands = (n: number): string => counted(n, IDEOGRAPHS, ' 十百千');

/** 一 to 九十九 as they are counted; above, digit by digit. */
function chinese(n: number): string {
  return n > 99 ? digits(n) : thousands(n);
}

function cyclic(signs: string): (n: number) => string {
  return n => signs.charAt((n - 1) % signs.length);
}

/** Signs that stand one after the other in Unicode; digits where there are no more. */
function signsFrom(first: number, count: number): (n: number) => string {
  return n => (n <= count ? String.fromCharCode(first + n - 1) : String(n));
}

const FORMATS = new Map<string, (n: number) => string>([
  ['lowerLetter', letters],
  ['upperLetter', n => letters(n).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', n => roman(n).toUpperCase()],
  ['ordinal', ordinal],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', thousands],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', thousands],
  ['japaneseCounting', chinese],
  ['ideographDigital', digits],
  ['taiwaneseDigital', digits],
  ['chineseLegalSimplified', n => counted(n, '零壹贰叁肆伍陆柒捌玖', ' 拾佰仟')],
  ['ideographLegalTraditional', n => counted(n, '零壹貳參肆伍陸柒捌玖', ' 拾佰仟')],
  ['ideographTraditional', cyclic('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cyclic('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographEnclosedCircle', signsFrom(0x3280, 10)],
  ['decimalZero', n => String(n).padStart(2, '0')],
  ['decimalEnclosedCircle', signsFrom(0x2460, 20)],
  ['decimalEnclosedCircleChinese', signsFrom(0x2460, 20)],
  ['decimalEnclosedParen', signsFrom(0x2474, 20)],
  ['decimalEnclosedFullstop', signsFrom(0x2488, 20)],
  ['decimalFullWidth', n => [...String(n)].map(d => String.fromCharCode(0xff10 + Number(d))).join('')],
  ['numberInDash', n => `- ${n} -`],
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
