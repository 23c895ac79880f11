import iconv from 'iconv-lite';

type ByteRange = readonly [low: number, high: number];

function decodeRows(
  encoding: 'gb18030' | 'big5' | 'shift_jis',
  leads: ByteRange,
  trails: readonly ByteRange[],
): string[] {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [low, high] of trails) {
      for (let trail = low; trail <= high; trail++) bytes.push(lead, trail);
    }
  }
  return [...iconv.decode(Buffer.from(bytes), encoding)];
}

let common: ReadonlySet<string> | null = null;

/**
 * The characters in common use by the national standards themselves: level 1 of GB/T 2312-1980 (rows 16 to 55,
 * 3,755 simplified characters by use), of Big5 (A440 to C67E, 5,401 traditional ones) and of JIS X 0208 (rows 16
 * to 47, 2,965 of Japanese). The code tables of the decoder hold them, so no list is kept here.
 */
export function commonHan(): ReadonlySet<string> {
  if (common) return common;
  const simplified = decodeRows('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]);
  const traditional = decodeRows(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  const japanese = decodeRows(
    'shift_jis',
    [0x88, 0x98],
    [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  );
  common = new Set([...simplified, ...traditional, ...japanese].filter(c => /\p{Script=Han}/u.test(c)));
  return common;
}

// About half of all characters of running Mandarin, in both scripts (the head of Jun Da's Modern Chinese
// Character Frequency List): what makes a line of four characters enough to tell Big5 from GBK.
const HEAD =
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過' +
  '发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前' +
  '开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最' +
  '重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通' +
  '教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報' +
  '才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則' +
  '听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領' +
  '共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運村农農';
const frequent: ReadonlySet<string> = new Set(HEAD);

/** Whether a character is among the few hundred that make up most running Chinese. */
export function isFrequentHan(character: string): boolean {
  return frequent.has(character);
}
