import { drawFigure, type FigureInput } from './draw-figure.ts';
import { svgToPdf } from './svg-to-pdf.ts';

/** Draws a model as a PDF of one page of its size. Fails with FONT_MISSING where no font has a name's characters. */
export async function drawPdf(input: FigureInput): Promise<Uint8Array> {
  const { svg, title, description } = await drawFigure({ ...input, pngScale: null });
  return svgToPdf(svg, { title, description, language: input.language === 'zh' ? 'zh-CN' : 'en' });
}
