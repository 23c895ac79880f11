import { createContext, useContext } from 'react';
import type { ModelFilter, ModelLevel } from '../../../../shared/api/entities/models.ts';
import type { DiagramEmphasis } from '../../../diagram-view/view-types.ts';
import type { Graph } from '../use-model-view.ts';

export type Arrow = Graph['arrows'][number];

/** An entry of the reading that the drawing shows: which one, what it is called, and what of the drawing it is. */
export interface Emphasis extends DiagramEmphasis {
  readonly key: string;
  readonly label: string;
}

/** Arrows behind a number, and interviews where they are what it counts. */
export interface Behind {
  readonly title: string;
  readonly arrowIds: readonly string[];
  readonly sourceIds?: readonly string[] | undefined;
}

/** What was chosen in the reading; it stays while another tab or an arrow's quotes are in view. */
export interface Choices {
  readonly fromId: string | null;
  readonly toId: string | null;
  /** The view to compare with, as `site:` or `model:` and its id. */
  readonly other: string | null;
}

/** The model that is read, and what the parts of the reading can do to the screen around them. */
export interface ReadingDesk {
  readonly graph: Graph;
  readonly arrowOf: (arrowId: string) => Arrow | undefined;
  readonly modelId: string;
  readonly level: ModelLevel;
  readonly filter: ModelFilter;
  readonly selectedFactor: string | null;
  readonly choices: Choices;
  readonly choose: (patch: Partial<Choices>) => void;
  readonly emphasis: Emphasis | null;
  /** Shows an entry on the drawing; the one that is shown already is taken away. */
  readonly show: (emphasis: Emphasis | null) => void;
  /** Opens the quotes of an arrow of this model, or of one of another view with that view's filter. */
  readonly openArrow: (arrow: Arrow, view?: ModelFilter) => void;
  readonly openBehind: (behind: Behind) => void;
}

export const DeskContext = createContext<ReadingDesk | null>(null);

/** The screen around the reading. Only within a DeskContext. */
export function useDesk(): ReadingDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('the reading is shown beside a model only');
  return desk;
}

/** A factor with its arrows and what they lead to. */
export function emphasisOfFactor(graph: Graph, codeId: string): DiagramEmphasis {
  const arrows = graph.arrows.filter(arrow => arrow.from === codeId || arrow.to === codeId);
  return emphasisOfArrows(arrows, [codeId]);
}

/** Arrows with their ends, and factors besides. */
export function emphasisOfArrows(
  arrows: readonly Pick<Arrow, 'id' | 'from' | 'to'>[],
  factorIds: readonly string[] = [],
): DiagramEmphasis {
  return {
    factorIds: [...new Set([...factorIds, ...arrows.flatMap(arrow => [arrow.from, arrow.to])])],
    arrowIds: arrows.map(arrow => arrow.id),
  };
}
