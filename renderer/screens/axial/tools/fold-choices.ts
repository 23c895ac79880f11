import i18next from 'i18next';
import { announce } from '../../../components/announcer.tsx';
import { rowMap } from '../../../state/mirror.ts';
import { remember } from '../../../state/preferences.ts';
import { useProject } from '../../../state/project.ts';
import { useUi } from '../../../state/ui.ts';

/** What is folded belongs to the project: another one has other codes. */
const nameFor = (projectId: string | undefined) => `axial.folded.${projectId ?? ''}`;
const ownName = () => nameFor(useProject.getState().info?.project.id);

const NONE: ReadonlySet<string> = new Set();
const sets = new WeakMap<object, ReadonlySet<string>>();

function asSet(stored: unknown): ReadonlySet<string> {
  if (!Array.isArray(stored)) return NONE;
  const known = sets.get(stored) ?? new Set(stored.filter(id => typeof id === 'string'));
  sets.set(stored, known);
  return known;
}

const foldedNow = () => asSet(useUi.getState().layout[ownName()]);

/** The main categories and categories that are folded. */
export function useFolded(): ReadonlySet<string> {
  const name = nameFor(useProject(state => state.info?.project.id));
  return asSet(useUi(state => state.layout[name]));
}

function keep(ids: Iterable<string>): void {
  const codes = rowMap('code');
  remember(
    ownName(),
    [...ids].filter(id => codes.has(id)),
  );
}

/** Folds or unfolds a main category or a category. */
export function toggleFold(id: string): void {
  const name = rowMap('code').get(id)?.name ?? '';
  const folded = foldedNow();
  const isFolded = folded.has(id);
  keep(isFolded ? [...folded].filter(each => each !== id) : [...folded, id]);
  announce(i18next.t(isFolded ? 'board.saidUnfolded' : 'board.saidFolded', { name }));
}

/** Folds every category; unfolds everything where something is folded. */
export function toggleFoldAll(): void {
  const cards = [...rowMap('code').values()].filter(code => code.kind === 'category');
  const folded = foldedNow();
  const isFolded = folded.size > 0;
  keep(isFolded ? [] : cards.map(code => code.id));
  announce(i18next.t(isFolded ? 'board.unfoldAll' : 'board.foldAll'));
}

/** The code that is folded with what it stands in: itself, or the nearest above that can be. */
export function headOf(id: string): string | null {
  const codes = rowMap('code');
  const seen = new Set<string>();
  for (let code = codes.get(id); code && !seen.has(code.id); code = codes.get(code.parentId ?? '')) {
    if (code.kind === 'category' || code.kind === 'main') return code.id;
    seen.add(code.id);
  }
  return null;
}

/** Unfolds all that hides a code. */
export function unfoldAround(id: string): void {
  const codes = rowMap('code');
  const above = new Set<string>();
  for (let code = codes.get(id); code && !above.has(code.id); code = codes.get(code.parentId ?? ''))
    above.add(code.id);
  keep([...foldedNow()].filter(each => each === id || !above.has(each)));
}
