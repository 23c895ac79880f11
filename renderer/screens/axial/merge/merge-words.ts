import type { Params } from '../../../../shared/api/method-table.ts';
import type { CodeRow } from '../board/board-model.ts';

/** Of which code the merged one takes definition and rules; `both` puts them all below each other. */
export type MeaningOf = string | 'both';

const PARTS = ['definition', 'whenToUse', 'whenNotToUse'] as const;

const isDefined = (code: CodeRow) => PARTS.some(part => code[part].trim() !== '');

/** The choices there are, the kept code's own first; none where nothing is defined. */
export function meaningChoices(codes: readonly CodeRow[], keptId: string): MeaningOf[] {
  const defined = codes.filter(isDefined);
  const kept = defined.filter(code => code.id === keptId);
  const ids = [...kept, ...defined.filter(code => code.id !== keptId)].map(code => code.id);
  return ids.length > 1 ? [...ids, 'both'] : ids;
}

/** The name in the other language goes along with the name; where that has none, with the first that has one. */
export function translationOf(codes: readonly CodeRow[], keptId: string, name: string): string {
  const kept = codes.find(code => code.id === keptId);
  const named = kept?.name === name ? kept : codes.find(code => code.name === name);
  const all = [named, kept, ...codes].map(code => code?.translation ?? '');
  return all.find(translation => translation !== '') ?? '';
}

type Words = Omit<Params<'codes.merge'>, 'ids' | 'keptId' | 'suggestionKey'>;

/** The definition and rules of the merged code. */
export function meaningOf(codes: readonly CodeRow[], choice: MeaningOf | undefined): Words {
  const from = choice === 'both' ? codes.filter(isDefined) : codes.filter(code => code.id === choice);
  if (from.length === 0) return {};
  const texts = PARTS.map(part => [
    part,
    [...new Set(from.map(code => code[part].trim()))].filter(text => text !== '').join('\n'),
  ]);
  return Object.fromEntries(texts) as Words;
}
