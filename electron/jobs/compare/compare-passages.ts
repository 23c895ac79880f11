import { type Likeness, likenessTo } from '../../../shared/text/tf-idf.ts';

/** A passage and those to hold against it; `limit` of them are wanted, the most or the least like it first. */
export interface CompareInput {
  readonly subject: string;
  readonly passages: readonly { readonly id: string; readonly quote: string }[];
  readonly order: 'most' | 'least';
  readonly limit: number;
}

export type ComparedPassage = Likeness & { readonly id: string };

/** Ranks passages by how like they are to one; those that are equally like it keep their order. */
export async function comparePassages(input: CompareInput): Promise<ComparedPassage[]> {
  const { subject, passages, order, limit } = input;
  const likeness = likenessTo(
    subject,
    passages.map(each => each.quote),
  );
  const sign = order === 'most' ? -1 : 1;
  return likeness
    .map((each, index) => ({ ...each, id: passages[index]?.id ?? '' }))
    .sort((a, b) => sign * (a.likeness - b.likeness))
    .slice(0, limit);
}
