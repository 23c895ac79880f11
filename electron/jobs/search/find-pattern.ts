import { matcherOf, type Wanted } from '../../../shared/search/find-matches.ts';

export interface PatternInput {
  readonly wanted: Wanted;
  readonly texts: readonly string[];
}

/** The matches of a regular expression in texts, as `[start, end)`: apart from the core, since it may take for ever. */
export async function findPattern({ wanted, texts }: PatternInput): Promise<[number, number][][]> {
  const matcher = matcherOf(wanted);
  return texts.map(text => (matcher?.find(text, []) ?? []).map(({ start, end }) => [start, end]));
}
