/** Formats a model is drawn in. */
export const PICTURE_FORMATS = ['svg', 'png', 'pdf'] as const;

/** Formats that other programs lay out themselves. */
export const GRAPH_FORMATS = ['graphml', 'dot', 'mermaid'] as const;

/** Everything a model can leave Rooted as. */
export const FIGURE_FORMATS = [...PICTURE_FORMATS, ...GRAPH_FORMATS] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The end of a file's name, where it is not the format's own. */
const ENDINGS: Partial<Record<FigureFormat, string>> = { mermaid: 'mmd' };

/** The end of the name of a file of this format, without the dot. */
export function endingOf(format: FigureFormat): string {
  return ENDINGS[format] ?? format;
}

/** Resolutions a bitmap is offered in, pixels per inch: the screen, twice that, print, and what journals ask for. */
export const RESOLUTIONS = [96, 192, 300, 600] as const;

/** Pixels per inch where one unit of a drawing, a CSS pixel, is one pixel. */
export const UNIT_DPI = 96;
