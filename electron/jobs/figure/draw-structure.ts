import { SHEET_HEIGHT } from '../../../shared/figure/structure-box.ts';
import { structureSheets } from '../../../shared/figure/structure-layout.ts';
import { structureSvg } from '../../../shared/figure/structure-svg.ts';
import type { PICTURE_FORMATS } from '../../../shared/report/figure-formats.ts';
import type { DataStructure } from '../../../shared/theory/data-structure.ts';
import { type StructureFigureWords, structureFigureWords } from './structure-figure-words.ts';
import { svgToPdf } from './svg-to-pdf.ts';
import { svgToPng } from './svg-to-png.ts';

/** A data structure to be drawn, and how. */
export interface StructureInput {
  readonly structure: DataStructure;
  readonly language: 'zh' | 'en';
  /** How many concepts of a theme are shown, the most used first; null for all. */
  readonly most: number | null;
  /** Writes the number of quotes behind each concept. */
  readonly counts: boolean;
  /** Height that the pages it is parted into have at most, in units; null for one sheet of any height. */
  readonly pageHeight: number | null;
  /** Where there are several pages, gives each its whole height. */
  readonly fillsPages: boolean;
  /** Pixels of the bitmap per unit; null where only the vector is wanted. */
  readonly pngScale: number | null;
}

/** A drawn sheet; `width` and `height` are CSS pixels of the vector. */
export interface StructurePicture {
  readonly svg: string;
  readonly png: Uint8Array | null;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

export interface StructureFile extends Omit<StructureInput, 'pageHeight' | 'fillsPages' | 'pngScale'> {
  readonly format: (typeof PICTURE_FORMATS)[number];
  /** Pixels of a bitmap per unit. */
  readonly scale: number;
}

/** Above so many pixels a bitmap is too much for the memory of the machines it is made and looked at on. */
const MOST_PIXELS = 100_000_000;

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The figure in sentences, for screen readers and for those who cannot see it. */
function describe({ dimensions }: DataStructure, words: StructureFigureWords): string {
  const themes = dimensions.flatMap(each => each.themes);
  const concepts = themes.reduce((sum, theme) => sum + theme.concepts.length, 0);
  const held = dimensions.filter(each => each.dimension !== null).length;
  const sentences = dimensions.map(each => {
    const said = each.themes.map(theme =>
      theme.concepts.length === 0
        ? theme.name
        : fill(words.theme, {
            name: theme.name,
            concepts: theme.concepts.map(concept => concept.name).join(words.comma),
          }),
    );
    const values = { name: each.dimension?.name ?? '', themes: said.join(words.semicolon) };
    return fill(each.dimension === null ? words.ungrouped : words.dimension, values);
  });
  const summary = fill(words.summary, { concepts, themes: themes.length, dimensions: held });
  return [summary, ...sentences].join(words.space);
}

/** Draws a data structure as printable sheets, each an SVG and, where asked for, a bitmap of it. */
export async function drawStructure(input: StructureInput): Promise<StructurePicture[]> {
  const { structure, language, most, counts, pageHeight, pngScale } = input;
  const words = structureFigureWords(language);
  const description = describe(structure, words);
  const title = words.title;
  const pictures: StructurePicture[] = [];
  const sheets = structureSheets(structure, { most, counts, pageHeight, words });
  const least = input.fillsPages && sheets.length > 1 ? (pageHeight ?? 0) : 0;
  for (const drawn of sheets) {
    const sheet = { ...drawn, height: Math.max(least, drawn.height) };
    const { width, height } = sheet;
    const svg = structureSvg({ sheet, title, description, language: language === 'zh' ? 'zh-CN' : 'en' });
    const scale = pngScale && Math.min(pngScale, Math.sqrt(MOST_PIXELS / (width * height)));
    const png = scale === null ? null : await svgToPng(svg, { scale, style: 'serif' });
    pictures.push({ svg, png: png?.bytes ?? null, width, height, title, description });
  }
  return pictures;
}

/**
 * Writes a data structure as a file: SVG and PNG as one sheet, PDF as A4 pages where it is longer than one. A bitmap that
 * would be too large is written at the highest resolution there is room for, and says so in its own. Fails with
 * FONT_MISSING where a PDF's characters are in no font of the machine.
 */
export async function writeStructure(file: StructureFile): Promise<Uint8Array | string> {
  const { format, scale, ...input } = file;
  const pngScale = format === 'png' ? scale : null;
  const pictures = await drawStructure({
    ...input,
    pngScale,
    pageHeight: format === 'pdf' ? SHEET_HEIGHT : null,
    fillsPages: true,
  });
  const [first] = pictures;
  if (format !== 'pdf') return first?.png ?? first?.svg ?? '';
  return svgToPdf(
    pictures.map(picture => picture.svg),
    {
      title: first?.title ?? '',
      description: first?.description ?? '',
      language: input.language === 'zh' ? 'zh-CN' : 'en',
    },
  );
}
