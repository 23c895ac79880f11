import PDFDocument from 'pdfkit';
import { loadFigureFonts } from './font-files.ts';
import { PdfType } from './pdf-type.ts';
import { type SvgElement, svgTree, textOf } from './svg-tree.ts';

/** What a PDF says of itself. */
export interface PdfOptions {
  readonly title: string;
  /** Stands for the figure where it is read aloud. */
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Folders to look for fonts in, instead of the platform's. */
  readonly fontFolders?: readonly string[] | undefined;
}

type Pdf = InstanceType<typeof PDFDocument>;
type Style = Readonly<Record<string, string>>;

interface Pen {
  readonly pdf: Pdf;
  readonly type: PdfType;
}

/** A CSS pixel in points: 96 to 72 an inch. */
const POINTS = 0.75;

/** Attributes that an element hands on to what stands in it. */
const INHERITED = ['fill', 'stroke', 'font-size', 'font-weight', 'text-anchor', 'opacity'];

function inherit(style: Style, { attributes }: SvgElement): Style {
  const own = INHERITED.filter(name => attributes[name] !== undefined);
  return { ...style, ...Object.fromEntries(own.map(name => [name, attributes[name] ?? ''])) };
}

/**
 * A colour as it looks on white paper. Printers make real transparency into pixels, and a line would show through the
 * head of its arrow.
 */
function onPaper(color: string, style: Style): string {
  const opacity = Number(style['opacity'] ?? 1);
  const value = Number.parseInt(color.slice(1), 16);
  const channels = [value >> 16, (value >> 8) & 255, value & 255].map(channel =>
    Math.round(255 - (255 - channel) * opacity),
  );
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Fills and strokes what was just outlined, as the style and the element's own attributes say. */
function paint({ pdf }: Pen, element: SvgElement, style: Style): void {
  const { 'stroke-width': width = '1', 'stroke-dasharray': dashes } = element.attributes;
  const fill = style['fill'] ?? '#000000';
  const stroke = style['stroke'] ?? 'none';
  pdf.lineWidth(Number(width));
  if (dashes === undefined) pdf.undash();
  else {
    const [length = 1, space = length] = dashes.split(' ').map(Number);
    pdf.dash(length, { space });
  }
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(onPaper(fill, style), onPaper(stroke, style));
  else if (fill !== 'none') pdf.fill(onPaper(fill, style));
  else if (stroke !== 'none') pdf.stroke(onPaper(stroke, style));
}

const number = (element: SvgElement, name: string): number => Number(element.attributes[name] ?? 0);

function drawRect(pen: Pen, element: SvgElement, style: Style): void {
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  const radius = number(element, 'rx');
  if (radius > 0) pen.pdf.roundedRect(x, y, width, height, radius);
  else pen.pdf.rect(x, y, width, height);
  paint(pen, element, style);
}

/** Text as the SVG holds it: Latin by itself, Chinese in parts of its own. */
function drawText({ pdf, type }: Pen, element: SvgElement, style: Style): void {
  const weight = Number(style['font-weight'] ?? 400) >= 600 ? 'bold' : 'regular';
  const runs = element.children.flatMap(child =>
    typeof child === 'string' ? type.runs(child, weight, false) : type.runs(textOf(child), weight, true),
  );
  pdf.fontSize(Number(style['font-size'] ?? 16));
  const widths = runs.map(({ text, font }) => pdf.font(font).widthOfString(text));
  const width = widths.reduce((sum, each) => sum + each, 0);
  let x = number(element, 'x') - (style['text-anchor'] === 'middle' ? width / 2 : 0);
  pdf.fillColor(onPaper(style['fill'] ?? '#000000', style));
  runs.forEach(({ text, font }, index) => {
    pdf.font(font).text(text, x, number(element, 'y'), { lineBreak: false, baseline: 'alphabetic' });
    x += widths[index] ?? 0;
  });
}

function drawGroup(pen: Pen, element: SvgElement, style: Style): void {
  const [x = 0, y = 0] = (/^translate\((.*)\)$/.exec(element.attributes['transform'] ?? '')?.[1] ?? '0 0')
    .split(' ')
    .map(Number);
  pen.pdf.save();
  pen.pdf.translate(x, y);
  for (const child of element.children) if (typeof child !== 'string') draw(pen, child, style);
  pen.pdf.restore();
}

function draw(pen: Pen, element: SvgElement, inherited: Style): void {
  const style = inherit(inherited, element);
  if (element.name === 'g') drawGroup(pen, element, style);
  else if (element.name === 'rect') drawRect(pen, element, style);
  else if (element.name === 'text') drawText(pen, element, style);
  else if (element.name === 'path') {
    pen.pdf.path(element.attributes['d'] ?? '');
    paint(pen, element, style);
  }
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
}

/** One drawing on the page that is open. */
function drawPage(pen: Pen, root: SvgElement, { title, description, language }: PdfOptions): void {
  const { pdf } = pen;
  const [left = 0, top = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number);
  const figure = pdf.struct('Figure', { title, alt: description, lang: language }, () => {
    pdf.save().scale(POINTS).translate(-left, -top);
    for (const child of root.children) if (typeof child !== 'string') draw(pen, child, {});
    pdf.restore();
  });
  pdf.addStructure(figure);
}

/**
 * Turns drawings (what `modelSvg` and `structureSvg` write: groups, boxes, paths and text, no other SVG) into a PDF with
 * a page of its size for each. Text stays text, in fonts of the machine that are embedded with the characters that are
 * used. Fails with FONT_MISSING where no font has a character.
 */
export async function svgToPdf(svg: string | readonly string[], options: PdfOptions): Promise<Uint8Array> {
  const roots = [svg].flat().map(svgTree);
  const { faces } = await loadFigureFonts('serif', options.fontFolders);
  const type = new PdfType(faces);
  const { title, description, language } = options;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    // A model's fonts are the machine's; the library's own would be read for nothing.
    font: '',
    info: { Title: title, Subject: description },
  });
  const bytes = bytesOf(pdf);
  for (const { name, bytes: file } of type.fonts) pdf.registerFont(name, file);
  for (const root of roots) {
    pdf.addPage({
      size: [number(root, 'width') * POINTS, number(root, 'height') * POINTS],
      margin: 0,
    });
    drawPage({ pdf, type }, root, options);
  }
  pdf.end();
  return bytes;
}
