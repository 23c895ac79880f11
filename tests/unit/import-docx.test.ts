import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import {
  documentXml,
  handmadePackage,
  interviewDocx,
  richDocx,
  tableDocx,
} from '../fixtures-import/docx-files.ts';

const read = (bytes: Uint8Array, fileName = 'a.docx') => readTranscript({ bytes, fileName });

describe('a Word document', () => {
  it('gives its headings, lists, tables, line breaks and accepted changes as text', async () => {
    const { text, title, format, encoding } = await read(await richDocx());
    expect(text.trimEnd().split('\n')).toEqual([
      '村支书访谈',
      '问：培训怎么样？（插入）[1]',
      '答：没钱。𠮷👨‍👩‍👧',
      '1. 先登记',
      '2. 再拍照',
      '• 村民',
      '年份\t上报率',
      '2022\t七成',
      '一行',
      '又一行',
      '',
      '———',
      '[1] 研究者注',
    ]);
    expect({ title, format, encoding }).toEqual({ title: '村支书访谈', format: 'docx', encoding: null });
  });

  it('says what its text does not carry', async () => {
    const { losses } = await read(await richDocx());
    expect(Object.fromEntries(losses.map(l => [l.kind, l.count]))).toEqual({
      'tracked-changes': 2,
      comments: 1,
      images: 1,
      tables: 1,
      formatting: expect.any(Number),
    });
  });

  it('has turns like a text file, positions over the text', async () => {
    const lines = ['访谈员：为什么？', '村支书：没钱。', '县里不给。', '访谈员：哦。'];
    const { text, turns, speakers } = await read(await interviewDocx(lines), '农安/NA-02 村支书.docx');
    expect(turns.map(t => [t.speaker, text.slice(t.bodyStart, t.end)])).toEqual([
      ['访谈员', '为什么？'],
      ['村支书', '没钱。\n县里不给。'],
      ['访谈员', '哦。'],
    ]);
    expect(speakers).toEqual([
      { name: '访谈员', turns: 2, role: 'interviewer' },
      { name: '村支书', turns: 1, role: 'participant' },
    ]);
  });

  it('laid out as a table has a turn a row, with all paragraphs of the cell', async () => {
    const bytes = await tableDocx([
      ['访谈员', '为什么？'],
      ['村支书', '没钱。\n县里不给。'],
      ['访谈员', '哦。'],
      ['村支书', '是。'],
    ]);
    const { text, turns } = await read(bytes);
    expect(turns.map(t => [t.speaker, text.slice(t.bodyStart, t.end)])).toEqual([
      ['访谈员', '为什么？'],
      ['村支书', '没钱。\n县里不给。'],
      ['访谈员', '哦。'],
      ['村支书', '是。'],
    ]);
  });
});

describe('an unusual Word document', () => {
  it('keeps moved text once, where it was moved to', async () => {
    const moved = (tag: string) =>
      `<w:${tag} w:id="1" w:author="L"><w:r><w:t>搬走的话</w:t></w:r></w:${tag}>`;
    const body = `<w:p>${moved('moveFrom')}</w:p><w:p><w:r><w:t>中间</w:t></w:r></w:p><w:p>${moved('moveTo')}</w:p>`;
    const { text, losses } = await read(handmadePackage(documentXml(body)));
    expect(text.trim().split('\n').filter(Boolean)).toEqual(['中间', '搬走的话']);
    expect(losses).toEqual([{ kind: 'tracked-changes', count: 2 }]);
  });

  it('is read by what it is when it is named .doc', async () => {
    expect((await read(await interviewDocx(['问：好？', '答：好。']), 'a.doc')).format).toBe('docx');
  });

  it('cannot make the importer read a file or follow an address', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    const bytes = handmadePackage(`${entity}${documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')}`);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
