import type { ModelGraph } from '../theory/model-graph.ts';
import type { ModelGroup } from '../theory/model-groups.ts';
import { arrowChip } from './arrow-shape.ts';
import { type FactorShape, type FactorText, factorShape } from './factor-shape.ts';
import { frameTitle } from './frame-title.ts';
import type { Point } from './geometry.ts';
import type { Direction, Layout, LayoutInput } from './layout-types.ts';

/** What is written in the boxes, by code id. A code without a text is drawn with an empty box. */
export type ModelNames = ReadonlyMap<string, FactorText>;

/** Settings of a drawing. `siteUnit` is the short word for sites on chips. */
export interface ModelLayoutOptions {
  readonly names: ModelNames;
  readonly siteUnit: string;
  /** Factors that stand together in a frame. */
  readonly groups?: readonly ModelGroup[] | undefined;
  readonly pinned?: ReadonlyMap<string, Point> | undefined;
  /** The drawing that is being changed. */
  readonly previous?: Layout | undefined;
  readonly direction?: Direction | undefined;
}

/** The boxes of a model with their text, by code id. */
export function modelShapes(graph: ModelGraph, names: ModelNames): ReadonlyMap<string, FactorShape> {
  const empty: FactorText = { name: '', second: '', counts: '' };
  return new Map(
    graph.factors.map(factor => [factor.codeId, factorShape(factor, names.get(factor.codeId) ?? empty)]),
  );
}

/** What is to be laid out of a model: boxes as large as their text, chips as large as their numbers. Plain data. */
export function modelLayoutInput(graph: ModelGraph, options: ModelLayoutOptions): LayoutInput {
  const { names, siteUnit, groups = [], pinned, previous, direction } = options;
  return {
    factors: [...modelShapes(graph, names).values()].map(({ id, width, height, radius }) => ({
      id,
      width,
      height,
      radius,
    })),
    arrows: graph.arrows.map(arrow => {
      const { width, height } = arrowChip(arrow, siteUnit);
      return { id: arrow.id, from: arrow.from, to: arrow.to, label: { width, height } };
    }),
    groups: groups.map(({ id, name, members }) => ({ id, members, titleWidth: frameTitle(name).width })),
    pinned,
    previous,
    direction,
  };
}
