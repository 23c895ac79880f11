import type { ModelGraph } from '../theory/model-graph.ts';
import { arrowChip } from './arrow-shape.ts';
import { type FactorShape, type FactorText, factorShape } from './factor-shape.ts';
import type { Point } from './geometry.ts';
import { layoutGraph } from './layout.ts';
import type { Direction, Layout } from './layout-types.ts';

/** What is written in the boxes, by code id. A code without a text is drawn with an empty box. */
export type ModelNames = ReadonlyMap<string, FactorText>;

/** Settings of a drawing. `siteUnit` is the short word for sites on chips. */
export interface ModelLayoutOptions {
  readonly names: ModelNames;
  readonly siteUnit: string;
  readonly pinned?: ReadonlyMap<string, Point> | undefined;
  readonly direction?: Direction | undefined;
}

/** The boxes of a model with their text, by code id. */
export function modelShapes(graph: ModelGraph, names: ModelNames): ReadonlyMap<string, FactorShape> {
  const empty: FactorText = { name: '', second: '', counts: '' };
  return new Map(
    graph.factors.map(factor => [factor.codeId, factorShape(factor, names.get(factor.codeId) ?? empty)]),
  );
}

/** Lays out a model: boxes as large as their text, chips as large as their numbers. */
export function layoutModel(graph: ModelGraph, options: ModelLayoutOptions): Promise<Layout> {
  return layoutGraph({
    factors: [...modelShapes(graph, options.names).values()],
    arrows: graph.arrows.map(arrow => ({
      id: arrow.id,
      from: arrow.from,
      to: arrow.to,
      label: arrowChip(arrow, options.siteUnit),
    })),
    pinned: options.pinned,
    direction: options.direction,
  });
}
