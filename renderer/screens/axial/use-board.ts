import { useMemo } from 'react';
import type { Code } from '../../../shared/api/entities/codes.ts';
import { useRows } from '../../state/mirror.ts';

/** A category with its concepts, or a concept that stands for itself in a column. */
export interface Card {
  code: Code;
  concepts: Code[];
}

/** A main category (null: none) with its categories. */
export interface Column {
  main: Code | null;
  cards: Card[];
}

export interface Board {
  core: Code | null;
  columns: Column[];
  /** Concepts that lie in nothing. */
  loose: Code[];
}

/** The code tree as the board shows it. */
export function useBoard(): Board {
  const codes = useRows('code');
  return useMemo(() => {
    const below = Map.groupBy(codes, code => code.parentId);
    const card = (code: Code): Card => ({ code, concepts: below.get(code.id) ?? [] });
    const mains = codes.filter(code => code.kind === 'main');
    const homeless = codes.filter(
      code => code.kind === 'category' && !mains.some(main => main.id === code.parentId),
    );
    const columns: Column[] = mains.map(main => ({ main, cards: (below.get(main.id) ?? []).map(card) }));
    if (homeless.length > 0) columns.push({ main: null, cards: homeless.map(card) });
    return {
      core: codes.find(code => code.kind === 'core') ?? null,
      columns,
      loose: codes.filter(code => code.kind === 'concept' && code.parentId === null),
    };
  }, [codes]);
}
