import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const bytesOf = (text: string) => new TextEncoder().encode(text);

function odt(body: string, extra: Record<string, Uint8Array> = {}, before = ''): Uint8Array {
  const content = `<?xml version="1.0"?>${before}<office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: bytesOf('application/vnd.oasis.opendocument.text'),
    'content.xml': bytesOf(content),
    ...extra,
  });
}
const read = (bytes: Uint8Array, fileName = 'a.odt') => readTranscript({ bytes, fileName });

describe('an OpenDocument text', () => {
  it('gives headings, paragraphs, spaces, tabs, line breaks, lists and rows', async () => {
    const { text, title } = await read(
      odt(
        '<text:h text:outline-level="1">村支书访谈</text:h><text:p>问：<text:span>为</text:span>什么？</text:p>' +
          '<text:p>答：没<text:s text:c="3"/>钱<text:tab/>。<text:line-break/>县里不给。</text:p>' +
          '<text:list><text:list-item><text:p>登记</text:p><text:list><text:list-item><text:p>拍照</text:p></text:list-item></text:list></text:list-item></text:list>' +
          '<table:table><table:table-row><table:table-cell><text:p>年份</text:p></table:table-cell><table:table-cell><text:p>上报率</text:p><text:p>注</text:p></table:table-cell></table:table-row></table:table>',
      ),
    );
    expect(text.split('\n')).toEqual([
      '村支书访谈',
      '问：为什么？',
      '答：没   钱\t。',
      '县里不给。',
      '• 登记',
      '  • 拍照',
      '年份\t上报率',
      '注',
    ]);
    expect(title).toBe('村支书访谈');
  });

  it('is read as its changes were accepted, with notes at the end and comments counted', async () => {
    const { text, losses } = await read(
      odt(
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
          '<text:p>kept<text:change text:change-id="a"/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note><office:annotation><text:p>why?</text:p></office:annotation> words</text:p>' +
          '<text:p><draw:frame><draw:image/></draw:frame></text:p>',
      ),
    );
    expect(text.trim()).toBe('kept[1] words\n\n\n———\n[1] note');
    expect(Object.fromEntries(losses.map(loss => [loss.kind, loss.count]))).toEqual({
      'tracked-changes': 1,
      comments: 1,
      images: 1,
    });
  });

  it.each<[string, string, Uint8Array]>([
    [
      'with an entity bomb',
      'FILE_DAMAGED',
      odt('<text:p>&a;</text:p>', {}, '<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    ],
    [
      'that names a file outside',
      'FILE_DAMAGED',
      odt('<text:p/>', {}, '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
    ],
    ['nested a million deep', 'FILE_TOO_LARGE', odt('<text:span>'.repeat(1_000_000))],
    ['nested deeper than documents', 'FILE_DAMAGED', odt('<text:span>'.repeat(20_000))],
    ['not well formed', 'FILE_DAMAGED', odt('<text:p>')],
    [
      'encrypted',
      'FILE_ENCRYPTED',
      odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': bytesOf('<m><manifest:encryption-data/></m>') }),
    ],
    ['without words', 'FILE_EMPTY', odt('<text:p/>')],
    [
      'that is a spreadsheet',
      'FILE_TYPE_UNKNOWN',
      zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet') }),
    ],
  ])('%s is refused: %s', async (_what, code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
const page = (words: string) =>
  bytesOf(`<!DOCTYPE html><html><head><title>t</title></head><body>${words}</body></html>`);

function epub(spine: string, extra: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    mimetype: bytesOf('application/epub+zip'),
    'META-INF/container.xml': bytesOf(CONTAINER),
    'OPS/book.opf': bytesOf(
      `<package xmlns:dc="d"><metadata><dc:title>乡村访谈集</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="text/b%20two.xhtml"/><item id="a" href="text/a.xhtml"/><item id="out" href="../../../etc/passwd"/></manifest><spine>${spine}</spine></package>`,
    ),
    'OPS/nav.xhtml': page('<p>Contents</p>'),
    'OPS/text/a.xhtml': page('<h1>一</h1><p>问：好？</p>'),
    'OPS/text/b two.xhtml': page('<p>答：<br/>好。</p>'),
    ...extra,
  });
}

describe('a book', () => {
  it('is read in the order of its spine, without its contents, and named by its title', async () => {
    const spine = '<itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="out"/>';
    const { text, title } = await read(epub(spine), 'a.epub');
    expect(text.split('\n')).toEqual(['一', '问：好？', '答：', '好。']);
    expect(title).toBe('乡村访谈集');
  });

  it('that is protected is refused as such', async () => {
    const encryption = bytesOf('<encryption><CipherReference URI="OPS/text/a.xhtml"/></encryption>');
    const bytes = epub('<itemref idref="a"/>', { 'META-INF/encryption.xml': encryption });
    await expect(read(bytes, 'a.epub')).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});
