import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { useAxial } from '../axial-store.ts';
import { AddCode } from './add-code.tsx';
import { type Column, NO_MAIN } from './board-model.ts';
import { CategoryCard } from './category-card.tsx';
import { CodeList } from './code-list.tsx';
import type { Counts } from './counts.ts';
import { HeadChip } from './head-chip.tsx';
import { addStop } from './walk.ts';

/** A main category with its categories; or the categories straight under the core category, or under nothing. */
export function BoardColumn({ column, counts }: { column: Column; counts: Counts }) {
  const { t } = useTranslation();
  const { key, holder, listed, cards, hidden } = column;
  const drop = useAxial(state => (state.drop?.key === key ? state.drop.act : undefined));
  const isMain = holder !== null && holder.kind === 'main';
  const name = isMain ? holder.name : t(key === NO_MAIN ? 'axial.noMain' : 'axial.ofCore');
  const isEmpty = !isMain && listed.length + cards.length === 0;
  return (
    <section
      className={classes(
        'axial-column',
        isEmpty && 'axial-column--empty',
        hidden !== undefined && 'axial-column--folded',
      )}
      aria-label={name}
      data-column={key}
      data-drop={drop}
    >
      {!isMain && <h2 className="axial-column__title heading">{name}</h2>}
      {!isEmpty && (
        <div role="listbox" aria-multiselectable="true" aria-label={name} className="axial-column__list">
          {isMain && <HeadChip code={holder} counts={counts} hidden={hidden ?? null} />}
          <CodeList listed={listed} region="board" counts={counts} />
          {cards.map(card => (
            <CategoryCard key={card.code.id} card={card} counts={counts} />
          ))}
        </div>
      )}
      {hidden === undefined && <AddCode kind="category" column={key} stop={addStop(key)} where={name} />}
    </section>
  );
}
