import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import PDFDocument from 'pdfkit';
import { richDocx, tableDocx } from '../fixtures-import/docx-files.ts';
import { docxOf, paragraph, run, words } from '../fixtures-import/docx-markup.ts';
import { odtOf, odtParagraph } from '../fixtures-import/odt-files.ts';
import { workbook } from '../fixtures-import/workbooks.ts';
import { INTERVIEW } from '../support/core-fixture.ts';

/** A whole file of some format, from which broken ones are made. */
export interface SeedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function pdf(): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>(resolve => doc.on('end', () => resolve(Buffer.concat(chunks))));
  doc.text('Q: How was it?').text(`A: ${'It was long and cold in the village office. '.repeat(20)}`);
  doc.addPage().text('Q: And then?').text('A: Nobody came again.');
  doc.end();
  return done;
}

/** With what makes a document more than its paragraphs. */
function odt(): Uint8Array {
  const changes =
    '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>没人</text:p></text:deletion></text:changed-region></text:tracked-changes>';
  const note = '<text:note><text:note-body><text:p>指培训费</text:p></text:note-body></text:note>';
  const list =
    '<text:list text:style-name="L"><text:list-item><text:p>登记</text:p></text:list-item></text:list>';
  const table =
    '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>宽</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>';
  const box = '<draw:frame><draw:text-box><text:p>旁注</text:p></draw:text-box></draw:frame>';
  return odtOf(
    `${changes}<text:h text:outline-level="1">访谈</text:h>${INTERVIEW.split('\n\n').map(odtParagraph).join('')}${list}${table}<text:p>答<text:change text:change-id="d"/>${note}${box}<text:s text:c="3"/>末</text:p>`,
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" text:display-levels="2"/></text:list-style>',
  );
}

/** Lists, fields, boxes, notes, changes, merged cells: as far as a hand can write them. */
function wordyDocx(): Uint8Array {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${words('旁注')}</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${words(text)}</w:tc>`;
  const table = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('甲')}${cell('乙', '<w:cellDel w:id="5"/>')}</w:tr></w:tbl>`;
  const body =
    paragraph(run('登记'), '<w:pStyle w:val="S"/><w:rPr><w:ins w:id="1"/></w:rPr>') +
    paragraph(
      `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('3')}${field('end')}`,
    ) +
    paragraph(`${run('答', '<w:b/><w:vanish w:val="0"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>${box}`) +
    table;
  return docxOf(body, {
    styles: '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${words('指培训费')}</w:footnote>`,
  });
}

function epub(): Uint8Array {
  return zipSync({
    mimetype: utf8('application/epub+zip'),
    'META-INF/container.xml': utf8(
      '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    ),
    'b.opf': utf8(
      '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    ),
    'a.xhtml': utf8(`<html><body><p>${INTERVIEW.replaceAll('\n\n', '</p><p>')}</p></body></html>`),
  });
}

const SUBTITLES = `1
00:00:01,000 --> 00:00:04,000
访谈员：怎么报事？

2
00:00:04,500 --> 00:00:09,000
村支书：打电话。
`;
const SEGMENTS = JSON.stringify({
  text: 'x',
  segments: [
    { start: 0, end: 2.5, text: 'How was it?', speaker: 'SPEAKER_00' },
    { start: 2.5, end: 7, text: 'Long and cold.', speaker: 'SPEAKER_01' },
  ],
});
const TABLE = '编号,地点,年龄,怎么报事？\nNA-01,农安,52,"打电话，\n不用手机"\nTY-02,通榆,47,在群里说\n';
const SHEET = [
  ['编号', '年龄', '怎么报事？'],
  ['NA-01', 52, '打电话'],
  ['TY-02', { day: 45_000 }, '在群里说'],
];
const RTF =
  "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 Song;}}\\f0 \\'ce\\'ca\\u65306?\\'ba\\'c3\\par{\\b A:} \\u8220\"x\\par\\trowd a\\cell b\\cell\\row}";

/** One file of each format that is read, in the encodings that people have. */
export async function seedFiles(): Promise<SeedFile[]> {
  return [
    { fileName: 'a.txt', bytes: utf8(INTERVIEW) },
    { fileName: 'b.txt', bytes: iconv.encode(INTERVIEW, 'gb18030') },
    { fileName: 'c.txt', bytes: iconv.encode(INTERVIEW, 'utf-16le') },
    { fileName: 'd.txt', bytes: iconv.encode('問：為甚麼？\r\n答：沒錢。\r\n', 'big5') },
    { fileName: 'a.md', bytes: utf8(`# Interview\n\n### Li:\n\n${INTERVIEW}`) },
    { fileName: 'a.srt', bytes: utf8(SUBTITLES) },
    { fileName: 'a.vtt', bytes: utf8(`WEBVTT\n\n${SUBTITLES.replaceAll(',', '.')}`) },
    { fileName: 'a.json', bytes: utf8(SEGMENTS) },
    { fileName: 'a.csv', bytes: utf8(TABLE) },
    {
      fileName: 'a.html',
      bytes: utf8(`<meta charset=utf-8><p>${INTERVIEW.replaceAll('\n\n', '<p>')}<table><tr><td>a<td>b`),
    },
    { fileName: 'a.rtf', bytes: Buffer.from(RTF, 'latin1') },
    { fileName: 'a.odt', bytes: odt() },
    { fileName: 'a.epub', bytes: epub() },
    { fileName: 'a.pdf', bytes: await pdf() },
    { fileName: 'a.xlsx', bytes: workbook({ Answers: SHEET }) },
    { fileName: 'a.docx', bytes: await richDocx() },
    { fileName: 'c.docx', bytes: wordyDocx() },
    {
      fileName: 'b.docx',
      bytes: await tableDocx([
        ['访谈员', '为什么？'],
        ['村支书', '没钱。'],
      ]),
    },
  ];
}
