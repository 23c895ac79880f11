import type { TFunction } from 'i18next';
import type { PortraitCell, PortraitOrder } from '../../shared/figure/portrait-cells.ts';
import type { LegendEntry } from '../../shared/figure/portrait-legend.ts';
import { offset, splitsSurrogatePair } from '../../shared/text/offset.ts';
import { type Paragraph, paragraphAt } from '../../shared/text/paragraphs.ts';
import { shareWords } from './share-words.ts';

interface CellOf {
  text: string;
  paragraphs: readonly Paragraph[];
  cell: PortraitCell;
  order: PortraitOrder;
  entries: ReadonlyMap<string, LegendEntry>;
  percent(share: number): string;
  t: TFunction;
}

const MOST_WORDS = 160;

/** What a cell says: its codes with their shares, its paragraph, and its words. */
export function cellWords({ text, paragraphs, cell, order, entries, percent, t }: CellOf) {
  const named = cell.bands.map(({ codeId, share }) => {
    const name = codeId === null ? t('portrait.others') : (entries.get(codeId)?.name ?? '');
    return `${name} ${shareWords(share, percent)}`;
  });
  const codes = named.length === 0 ? t('portrait.uncoded') : named.join(' · ');
  if (!cell.place) return { codes, place: '', quote: '' };
  const { start, end } = cell.place;
  const paragraph = paragraphAt(paragraphs, offset(start));
  const place = paragraph ? t('portrait.paragraph', { number: paragraph.number }) : '';
  const from = splitsSurrogatePair(text, start) ? start - 1 : start;
  const words = text
    .slice(from, Math.min(end, from + MOST_WORDS))
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
  return { codes, place: order === 'text' ? place : t('portrait.first', { place }), quote: words };
}
