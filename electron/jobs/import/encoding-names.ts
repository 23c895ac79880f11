/**
 * The encodings transcripts come in; of two that read a file alike the earlier is named. GB18030 holds GBK and
 * GB2312, Big5 is read with the Hong Kong set, Shift-JIS and EUC-KR with the extensions of Windows.
 */
export const ENCODING_NAMES = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'windows-1258',
] as const;
/** One of them, in lower case. */
export type EncodingName = (typeof ENCODING_NAMES)[number];

const ALIASES: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
  big5hkscs: 'big5',
  cp950: 'big5',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  windows31j: 'shift_jis',
  cp932: 'shift_jis',
  euckr: 'euc-kr',
  uhc: 'euc-kr',
  ksc5601: 'euc-kr',
  cp949: 'euc-kr',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  ansi: 'windows-1252',
};

/**
 * The encoding a person means by a name as it is commonly written (GBK, utf8, cp950, win1251); null when it is
 * none that Rooted reads.
 */
export function encodingNamed(name: string): EncodingName | null {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const page = /^(?:windows|win|cp)(125\d)$/.exec(key)?.[1];
  if (page) return ENCODING_NAMES.find(each => each === `windows-${page}`) ?? null;
  return Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? null) : null;
}

/** The encoding a byte order mark declares, or null when the bytes begin with none. */
export function encodingOfMark(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // 84 31 95 33 is U+FEFF in GB18030 (GB 18030-2022, four-byte area).
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}
