import type { GRAPH_FORMATS } from '../../../shared/report/figure-formats.ts';
import type { ModelInput } from './factor-names.ts';
import { modelDot } from './model-dot.ts';
import { modelGraphml } from './model-graphml.ts';
import { modelMermaid } from './model-mermaid.ts';
import { type NamedModel, namedModel } from './named-model.ts';

export type GraphFormat = (typeof GRAPH_FORMATS)[number];

const WRITERS: Readonly<Record<GraphFormat, (model: NamedModel) => string>> = {
  dot: modelDot,
  graphml: modelGraphml,
  mermaid: modelMermaid,
};

/** Writes a model as text, to be stored in UTF-8. */
export async function writeModel(input: { model: ModelInput; format: GraphFormat }): Promise<string> {
  return WRITERS[input.format](namedModel(input.model));
}
