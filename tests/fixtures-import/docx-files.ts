import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';

const CHANGE = { author: '校对', date: '2024-01-01T00:00:00Z' };

/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function packed(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const file = new Document({
    sections: [{ children }],
    footnotes: { 1: { children: [new Paragraph('研究者注')] } },
    comments: { children: [{ id: 0, author: 'L', date: new Date(0), children: [new Paragraph('追问')] }] },
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** An interview as people type it: one paragraph a turn, labels in bold. */
export function interviewDocx(lines: readonly string[]): Promise<Uint8Array> {
  return packed(lines.map(line => new Paragraph(line)));
}

/** A document with one of everything that is read, counted or left out. */
export function richDocx(): Promise<Uint8Array> {
  return packed([
    new Paragraph({ text: '村支书访谈', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun({ text: '问：', bold: true }),
        new TextRun('培训怎么样？'),
        new InsertedTextRun({ id: 1, text: '（插入）', ...CHANGE }),
        new DeletedTextRun({ id: 2, text: '（删除）', ...CHANGE }),
        new FootnoteReferenceRun(1),
      ],
    }),
    new Paragraph({
      children: [
        new TextRun('答：没钱。'),
        new CommentRangeStart(0),
        new TextRun('𠮷👨‍👩‍👧'),
        new CommentRangeEnd(0),
        new TextRun({ children: [new CommentReference(0)] }),
        new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 8, height: 8 } }),
      ],
    }),
    new Paragraph({ text: '先登记', numbering: { reference: 'steps', level: 0 } }),
    new Paragraph({ text: '再拍照', numbering: { reference: 'steps', level: 0 } }),
    new Paragraph({ text: '村民', bullet: { level: 0 } }),
    tableOf([
      ['年份', '上报率'],
      ['2022', '七成'],
    ]),
    new Paragraph({ children: [new TextRun('一行'), new TextRun({ text: '又一行', break: 1 })] }),
  ]);
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const cell = (text: string) =>
    new TableCell({ children: text.split('\n').map(line => new Paragraph(line)) });
  return new Table({ rows: rows.map(row => new TableRow({ children: row.map(cell) })) });
}

/** A transcript laid out as a table; a line feed in a cell begins a new paragraph in it. */
export function tableDocx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return packed([tableOf(rows), new Paragraph('')]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="MAIN"/>' +
  '</Relationships>';

/** A package around a main part, written by hand, for what no word processor writes. */
export function handmadePackage(
  mainXml: string,
  main = 'word/document.xml',
  more: Zippable = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONSHIPS.replace('MAIN', main)),
    [main]: strToU8(mainXml),
    ...more,
  });
}

/** WordprocessingML around the given body. */
export function documentXml(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}
