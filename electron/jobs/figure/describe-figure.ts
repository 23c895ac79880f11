import { describeModel } from '../../../shared/diagram/describe-model.ts';
import { describeReading } from '../../../shared/diagram/describe-reading.ts';
import type { ModelInput } from './factor-names.ts';
import { figureWords } from './figure-words.ts';

/** Says in words what the figure shows: its arrows, its loops, and what single sources tell whole. */
export function describeFigure({ graph, names, language }: ModelInput): string {
  const { phrases, reading } = figureWords(language);
  const known = new Map(names.map(code => [code.id, code.name]));
  const nameOf = (codeId: string) => known.get(codeId) ?? '';
  return [...describeModel(graph, nameOf, phrases), ...describeReading(graph, nameOf, reading)].join(
    phrases.space,
  );
}
