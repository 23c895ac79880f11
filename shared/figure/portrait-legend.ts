import type { Color } from '../api/primitives.ts';
import type { Portrait } from './portrait-cells.ts';

/** Codes of one colour are told apart by what is drawn over it. */
export const TEXTURES = ['plain', 'stripes', 'dots', 'lines'] as const;
export type Texture = (typeof TEXTURES)[number];

/** What stands for a code in a portrait. */
export interface LegendEntry {
  readonly codeId: string;
  readonly name: string;
  readonly color: Color;
  readonly texture: Texture;
  /** Of all the texts shown, each counted alike; from 0 to 1. */
  readonly share: number;
}

interface NamedCode {
  readonly id: string;
  readonly name: string;
  readonly color: Color;
}

/** The codes of some portraits, those with most text first. */
export function portraitLegend(
  portraits: readonly Portrait[],
  codes: ReadonlyMap<string, NamedCode>,
): LegendEntry[] {
  const totals = new Map<string, number>();
  for (const { shares } of portraits)
    for (const { codeId, share } of shares)
      totals.set(codeId, (totals.get(codeId) ?? 0) + share / portraits.length);
  const used = new Map<Color, number>();
  return [...totals]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .flatMap(([codeId, share]) => {
      const code = codes.get(codeId);
      if (!code) return [];
      const before = used.get(code.color) ?? 0;
      used.set(code.color, before + 1);
      const texture = TEXTURES[before % TEXTURES.length] ?? 'plain';
      return [{ codeId, name: code.name, color: code.color, texture, share }];
    });
}
