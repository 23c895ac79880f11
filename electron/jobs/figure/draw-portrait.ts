import type { PortraitCell } from '../../../shared/figure/portrait-cells.ts';
import type { LegendEntry } from '../../../shared/figure/portrait-legend.ts';
import { portraitSvg } from '../../../shared/figure/portrait-svg.ts';
import { svgToPng } from './svg-to-png.ts';

/** Sources to be portrayed in a file. */
export interface PortraitFile {
  readonly strips: readonly { readonly title: string; readonly cells: readonly PortraitCell[] }[];
  readonly legend: readonly LegendEntry[];
  readonly language: 'zh' | 'en';
  readonly format: 'svg' | 'png';
  /** Pixels of a bitmap per unit. */
  readonly scale: number;
}

/** Above so many pixels a bitmap is too much for the memory of the machines it is made and looked at on. */
const MOST_PIXELS = 100_000_000;

const WORDS = {
  en: { title: 'Document portrait', others: 'Further codes', comma: '; ', of: ': ' },
  zh: { title: '文档画像', others: '其他编码', comma: '；', of: '：' },
} as const;

/** Writes portraits of sources as a picture; in words it says of each code how much of the text it has. */
export async function writePortrait(file: PortraitFile): Promise<Uint8Array | string> {
  const words = WORDS[file.language];
  const percent = new Intl.NumberFormat(file.language, { style: 'percent', maximumFractionDigits: 1 });
  const legend = file.legend.map(entry => ({ ...entry, written: percent.format(entry.share) }));
  const said = legend.map(({ name, written }) => `${name} ${written}`).join(words.comma);
  const { svg, width, height } = portraitSvg({
    strips: file.strips,
    legend,
    title: words.title,
    description: file.strips.map(strip => strip.title).join(words.comma) + words.of + said,
    others: words.others,
    language: file.language === 'zh' ? 'zh-CN' : 'en',
  });
  if (file.format === 'svg') return svg;
  const scale = Math.min(file.scale, Math.sqrt(MOST_PIXELS / (width * height)));
  return (await svgToPng(svg, { scale, style: 'serif' })).bytes;
}
