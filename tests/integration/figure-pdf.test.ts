import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFigure, type FigureInput } from '../../electron/jobs/figure/draw-figure.ts';
import { drawPdf } from '../../electron/jobs/figure/draw-pdf.ts';
import { svgToPdf } from '../../electron/jobs/figure/svg-to-pdf.ts';
import { PLAIN_DISPLAY } from '../../shared/theory/model-display.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { HAS_FONTS } from '../support/chinese-font.ts';
import { referenceNames, referenceTheory } from '../unit/diagram-maps.ts';

const run = promisify(execFile);
const reads = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
);
if (!reads) console.warn('The text in PDFs is not tested: pdftotext not found on PATH');

const theory = (language: 'zh' | 'en', names = referenceNames(language)): FigureInput => ({
  graph: buildModelGraph(referenceTheory),
  names: [...names].map(([id, { name, second }]) => ({ id, name, translation: second })),
  display: PLAIN_DISPLAY,
  groups: [],
  notes: [],
  pinned: [],
  language,
  title: language === 'zh' ? '数字乡村' : 'Digital villages',
  pngScale: null,
});

const ABOUT = { title: 'Model', description: 'Five factors', language: 'en' };

describe.skipIf(!HAS_FONTS)('a model as PDF', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooted-pdf-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const textOf = async (pdf: Uint8Array) => {
    await writeFile(join(folder, 'model.pdf'), pdf);
    return (await run('pdftotext', ['-layout', join(folder, 'model.pdf'), '-'])).stdout;
  };

  it('is one page of the size of the drawing, 96 units of which are an inch', async () => {
    const { width, height } = await drawFigure(theory('zh'));
    const pdf = Buffer.from(await drawPdf(theory('zh'))).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7\n/);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain(`/MediaBox [0 0 ${width * 0.75} ${height * 0.75}]`);
  });

  it('embeds its fonts, says its language and carries no bitmap', async () => {
    const pdf = Buffer.from(await drawPdf(theory('zh'))).toString('latin1');
    expect(pdf).toContain('/Lang (zh-CN)');
    expect(pdf).toMatch(/\/FontFile[23]/);
    expect(pdf).not.toContain('/Subtype /Image');
    expect(pdf.match(/\/BaseFont \/(?![A-Z]{6}\+)/g)).toBeNull();
  });

  it.skipIf(!reads)('holds its names, numbers and legend as text', async () => {
    const text = await textOf(await drawPdf(theory('zh')));
    for (const part of ['数字赋能乡村治理成效', '政府制度', '− 38 · 4点', '± 17 · 3点', '存在分歧'])
      expect(text).toContain(part);
    const english = await textOf(await drawPdf(theory('en')));
    for (const part of ['Government system', 'core category', '+ 61 · 4s', 'restrains'])
      expect(english).toContain(part);
  });

  it('names the characters that no font can print instead of printing boxes', async () => {
    const names = new Map(
      [...referenceNames('en')].map(([id, text]) => [id, { ...text, name: 'A\u{10fffd}B' }]),
    );
    await expect(drawPdf(theory('en', names))).rejects.toMatchObject({
      code: 'FONT_MISSING',
      details: { what: '\u{10fffd}' },
    });
    const { svg } = await drawFigure(theory('zh'));
    await expect(svgToPdf(svg, { ...ABOUT, fontFolders: [folder] })).rejects.toMatchObject({
      code: 'FONT_MISSING',
      details: { what: expect.stringContaining('数') },
    });
  });

  it('leaves out what only joins or varies characters where a font knows nothing of it', async () => {
    const names = new Map(
      [...referenceNames('zh')].map(([id, text]) => [id, { ...text, name: '政\ufe0f府\u200d' }]),
    );
    expect(Buffer.from(await drawPdf(theory('zh', names))).toString('latin1')).toMatch(/^%PDF/);
  });
});
