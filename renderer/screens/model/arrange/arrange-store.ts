import { create } from 'zustand';
import type { Layout } from '../../../../shared/diagram/layout-types.ts';
import type { DiagramView } from '../../../diagram-view/diagram-view.ts';

interface Arrange {
  /** The drawing on the screen; null where none is. */
  readonly view: DiagramView | null;
  /** Factors that are picked in it. */
  readonly picked: readonly string[];
  /** Counts the wishes for a fresh layout. */
  readonly turn: number;
}

/** What the Arrange menu and the drawing know of each other. */
export const useArrange = create<Arrange>(() => ({ view: null, picked: [], turn: 0 }));

export const setArrange = useArrange.setState;

/** The drawings of this session, by what they show: a model that is come back to stands as it was left. */
const drawings = new Map<string, Layout>();
/** Factors that may keep their place for once, though no hand holds them there any more. */
const letGo = new Set<string>();

/** Under what a drawing is kept. */
export function drawingKey(modelId: string, level: string, isGrouped: boolean): string {
  return `${modelId} ${level} ${isGrouped ? 'grouped' : 'free'}`;
}

export function keepDrawing(key: string, layout: Layout): void {
  drawings.set(key, layout);
  letGo.clear();
}

/** The drawing that is or was on the screen; undefined where there was none yet. */
export function drawingOf(key: string): Layout | undefined {
  return drawings.get(key);
}

/** The last drawing without boxes that are to be placed anew. */
export function drawingWithout(key: string, codeIds: ReadonlySet<string>): Layout | undefined {
  const drawing = drawings.get(key);
  const gone = [...codeIds].filter(id => !letGo.has(id));
  if (!drawing || gone.length === 0) return drawing;
  return { ...drawing, factors: drawing.factors.filter(factor => !gone.includes(factor.id)) };
}

/** Next time the model is laid out as if it had never been drawn. */
export function forgetDrawing(key: string): void {
  drawings.delete(key);
}

/** These factors may stay where they are when they are let go. */
export function keepPlaceOf(codeIds: readonly string[]): void {
  for (const id of codeIds) letGo.add(id);
}

/** Has the model laid out again. */
export function layOutAnew(): void {
  setArrange(state => ({ turn: state.turn + 1 }));
}
