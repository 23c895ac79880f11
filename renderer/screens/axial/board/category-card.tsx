import { memo } from 'react';
import { useAxial } from '../axial-store.ts';
import type { Card } from './board-model.ts';
import { CodeList } from './code-list.tsx';
import type { Counts } from './counts.ts';
import { HeadChip } from './head-chip.tsx';

/** A category and its concepts. */
export const CategoryCard = memo(function CategoryCard({ card, counts }: { card: Card; counts: Counts }) {
  const { code, listed, hidden } = card;
  const drop = useAxial(state => (state.drop?.key === code.id ? state.drop.act : undefined));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list's own groups are no sets of fields
    <div role="group" aria-label={code.name} className="axial-card" data-card={code.id} data-drop={drop}>
      <HeadChip code={code} counts={counts} hidden={hidden ?? null} />
      <CodeList listed={listed} region="board" counts={counts} />
    </div>
  );
});
