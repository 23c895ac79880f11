import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

const read = (html: string | Uint8Array, fileName = 'a.html') =>
  readTranscript({ bytes: typeof html === 'string' ? Buffer.from(html) : html, fileName });
const linesOf = async (html: string) => (await read(html)).text.split('\n');

describe('a web page', () => {
  it('gives a line to each block, and joins what only wraps in the file', async () => {
    expect(
      await linesOf(
        '<h1>访谈</h1><div><p>问：平台\n   怎么样？</p><p>答：<b>没钱</b>。<br>县里不给。</p></div>',
      ),
    ).toEqual(['访谈', '问：平台 怎么样？', '答：没钱。', '县里不给。']);
  });

  it('is named by its first heading, else by its title', async () => {
    expect((await read('<title>标签</title><h2>村支书 访谈</h2><p>问：好？</p>')).title).toBe('村支书 访谈');
    expect((await read('<title>标签</title><p>好。</p>')).title).toBe('标签');
  });

  it('never says what scripts, styles and hidden elements hold, and runs nothing', async () => {
    const html =
      '<style>p{}</style><script>document.write("bad")</script><template>no</template><p hidden>secret</p>' +
      '<p style="display:none">secret</p><p onclick="bad()">kept <img src=x onerror="bad()"> words</p><noscript>no</noscript>';
    const { text, losses } = await read(html);
    expect(text).toBe('kept words');
    expect(losses).toContainEqual({ kind: 'hidden-text', count: 2 });
    expect(losses).toContainEqual({ kind: 'images', count: 1 });
  });

  it('shows markup that was written as text as text', async () => {
    expect(await linesOf('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#26449; &nbsp;x</p>')).toEqual([
      '<script>alert(1)</script> & 村 \u00A0x',
    ]);
  });

  it('keeps rows of a table on a line, with tabs between cells', async () => {
    expect(await linesOf('<table><tr><th>年份<th>上报率<tr><td>2022</td><td>七成</td></tr></table>')).toEqual(
      ['年份\t上报率', '2022\t七成'],
    );
  });

  it('keeps the paragraphs of the last cell of a row, as where a table is the layout', async () => {
    expect(
      await linesOf(
        '<table><tr><td><p>访谈员</p><p>一</p></td><td><p>为什么？</p><p>再说说。</p></td></tr></table><p>完</p>',
      ),
    ).toEqual(['访谈员 一\t为什么？', '再说说。', '完']);
  });

  it('marks lists as they are shown', async () => {
    expect(await linesOf('<ol><li>登记<li>拍照<ul><li>全身</ul></ol><ul><li>村民</ul>')).toEqual([
      '1. 登记',
      '2. 拍照',
      '• 全身',
      '• 村民',
    ]);
  });

  it('keeps the lines of preformatted text', async () => {
    expect(await linesOf('<pre>Q: why?\n  A: money\n\nQ: oh</pre>')).toEqual([
      'Q: why?',
      '  A: money',
      '',
      'Q: oh',
    ]);
  });

  it('is read in the encoding that it declares', async () => {
    const html = '<meta charset="gbk"><p>问：年轻人都走了吗？</p><p>答：走了。</p>';
    const { text, encoding, speakers } = await read(iconv.encode(html, 'gbk'));
    expect(text).toBe('问：年轻人都走了吗？\n答：走了。');
    expect(encoding?.name).toBe('gb18030');
    expect(speakers.map(each => each.role)).toEqual(['interviewer', 'participant']);
  });

  it('survives tags that are never closed, and is refused at a depth that no page has', async () => {
    const { text } = await read(`${'<font>'.repeat(5000)}<p>问：好？</p>${'<b>'.repeat(1000)}`);
    expect(text).toBe('问：好？');
    await expect(read('<div>'.repeat(200_000))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
