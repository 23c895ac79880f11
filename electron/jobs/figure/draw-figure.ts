import type { Point } from '../../../shared/diagram/geometry.ts';
import type { Direction, Layout } from '../../../shared/diagram/layout-types.ts';
import { layoutModel } from '../../../shared/diagram/model-layout.ts';
import { type ModelSvgInput, modelSvg } from '../../../shared/diagram/model-svg.ts';
import { type DiagramNote, noteShape } from '../../../shared/diagram/note-shape.ts';
import type { ModelGroup } from '../../../shared/theory/model-groups.ts';
import { describeFigure } from './describe-figure.ts';
import { factorTexts, type ModelInput } from './factor-names.ts';
import { figureWords } from './figure-words.ts';
import { svgToPng } from './svg-to-png.ts';

/** A model to be drawn, with the factors set down by hand (centres, diagram units). */
export interface FigureInput extends ModelInput {
  readonly pinned: readonly { readonly codeId: string; readonly x: number; readonly y: number }[];
  /** Factors that stand together in a frame; empty where the model is not grouped. */
  readonly groups: readonly ModelGroup[];
  readonly notes: readonly DiagramNote[];
  /** The drawing on the screen, so that the figure stands as it does. */
  readonly drawn?: Layout | undefined;
  /** Pixels per unit of the bitmap; null where only the vector is wanted. */
  readonly pngScale: number | null;
  /** The page's room in CSS pixels: causes stand above effects where the map is larger in it that way. */
  readonly room?: Room | undefined;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The drawn picture; `width` and `height` are CSS pixels of the vector. */
export interface FigureOutput {
  readonly svg: string;
  readonly png: Uint8Array | null;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** False where the machine has no Chinese font to draw the bitmap with. */
  readonly fontsFound: boolean;
}

function sizeOf(svg: string): { width: number; height: number } {
  // Before the root stands the XML declaration, which ends in a bracket as well.
  const root = svg.slice(svg.indexOf('<svg')).split('>', 1)[0] ?? '';
  const number = (attribute: string) => Number(new RegExp(`\\s${attribute}="([\\d.]+)`).exec(root)?.[1] ?? 0);
  return { width: number('width'), height: number('height') };
}

/** What is drawn, all but the direction. */
type Drawing = Omit<ModelSvgInput, 'layout'> & {
  readonly pinned: ReadonlyMap<string, Point>;
  readonly previous: Layout | undefined;
};

async function drawn(drawing: Drawing, direction: Direction): Promise<{ svg: string } & Room> {
  const { graph, names, siteUnit, groups, pinned, previous } = drawing;
  const svg = modelSvg({
    ...drawing,
    layout: await layoutModel(graph, { names, siteUnit, groups, pinned, previous, direction }),
  });
  return { svg, ...sizeOf(svg) };
}

/** Left to right as on the screen, unless the page would make that small; what was set down by hand or drawn before stays so. */
async function drawnFor(drawing: Drawing, room: Room | undefined): Promise<{ svg: string } & Room> {
  const across = await drawn(drawing, 'LR');
  if (room === undefined || drawing.pinned.size > 0 || drawing.previous || (drawing.notes ?? []).length > 0)
    return across;
  const scale = (picture: Room) => Math.min(1, room.width / picture.width, room.height / picture.height);
  if (scale(across) === 1) return across;
  const down = await drawn(drawing, 'TB');
  return scale(down) > scale(across) ? down : across;
}

/** Draws a model as a printable SVG and, where asked for, a bitmap of the same picture. */
export async function drawFigure(input: FigureInput): Promise<FigureOutput> {
  const words = figureWords(input.language);
  const pinned = new Map(input.pinned.map(({ codeId, x, y }) => [codeId, { x, y }]));
  const title = input.title || words.title;
  const description = describeFigure(input);
  const drawing: Drawing = {
    graph: input.graph,
    names: factorTexts(input, words),
    groups: input.groups,
    notes: input.notes.map(noteShape),
    pinned,
    previous: input.drawn,
    siteUnit: words.siteUnit,
    theme: 'print',
    legend: words.legend,
    title,
    description,
    language: input.language === 'zh' ? 'zh-CN' : 'en',
  };
  const { svg, width, height } = await drawnFor(drawing, input.room);
  const png = input.pngScale === null ? null : await svgToPng(svg, { scale: input.pngScale, style: 'sans' });
  return {
    svg,
    png: png?.bytes ?? null,
    width,
    height,
    title,
    description,
    fontsFound: png?.fontsFound ?? true,
  };
}
