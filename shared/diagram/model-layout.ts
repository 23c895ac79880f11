import type { ModelGraph } from '../theory/model-graph.ts';
import { layoutGraph } from './layout.ts';
import type { Layout } from './layout-types.ts';
import { type ModelLayoutOptions, modelLayoutInput } from './model-input.ts';

/** Lays out a model where it is called; the page has this done in a worker. */
export function layoutModel(graph: ModelGraph, options: ModelLayoutOptions): Promise<Layout> {
  return layoutGraph(modelLayoutInput(graph, options));
}
