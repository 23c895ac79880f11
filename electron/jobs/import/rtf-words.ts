/** Text that control words stand for. */
export const RTF_TEXT: Readonly<Record<string, string>> = {
  line: '\n',
  page: '\n',
  column: '\n',
  tab: '\t',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  zwj: '\u200D',
  zwnj: '\u200C',
  '~': '\u00A0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

const BREAKS = new Set(['line', 'page', 'column', 'tab', 'nestcell', 'nestrow']);

/** Control words that stand for one character of a line. */
export const RTF_SIGNS: ReadonlySet<string> = new Set(
  Object.keys(RTF_TEXT).filter(word => !BREAKS.has(word)),
);

/** Groups that hold no words of the document. */
export const RTF_SILENT = new Set(
  'fonttbl colortbl stylesheet info filetbl revtbl rsidtbl listtable listoverridetable pgptbl themedata colorschememapping datastore latentstyles xmlnstbl generator operator title author subject keywords pict nonshppict nonesttables shprslt objdata objclass sp fldinst bkmkstart bkmkend header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atnref atrfstart atrfend xe tc private'.split(
    ' ',
  ),
);

/** Groups marked as to be passed over by readers that do not know them, which hold words all the same. */
export const RTF_KNOWN_STARRED = new Set([
  'shpinst',
  'shptxt',
  'pntext',
  'cs',
  'ud',
  'upr',
  'footnote',
  'listtext',
]);

/** Code pages by `\fcharset` (RTF 1.9.1, "Font Table"), as iconv-lite calls them. */
export const RTF_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  130: 'cp949',
  134: 'gb18030',
  136: 'big5',
  161: 'windows1253',
  162: 'windows1254',
  163: 'windows1258',
  177: 'windows1255',
  178: 'windows1256',
  186: 'windows1257',
  204: 'windows1251',
  222: 'windows874',
  238: 'windows1250',
};

/** The iconv-lite name of a Windows code page (`\ansicpg`). */
export function rtfCodePage(page: number): string {
  const named: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gb18030',
    949: 'cp949',
    437: 'cp437',
    850: 'cp850',
    950: 'big5',
    10000: 'macintosh',
    54936: 'gb18030',
    65001: 'utf8',
  };
  return named[page] ?? `windows${page}`;
}
