import { create } from 'zustand';
import type { ListedName } from '../../../../shared/anonymise/name-rule.ts';
import { type PseudonymStyle, proposePseudonym } from '../../../../shared/anonymise/pseudonyms.ts';
import { useProject } from '../../../state/project.ts';
import { useImport } from '../import-store.ts';

/** One row of the list; what is still being written may be empty. */
export interface NameRow extends ListedName {
  readonly id: number;
  /** Whether it comes from a key: its pseudonym is used in the project for the same one already. */
  readonly isKnown: boolean;
}

/** Whether the list as it is now lies in a key file, or is to lie in none. */
export type KeyState = 'missing' | 'saved' | 'unwanted';

export interface NamesState {
  rows: readonly NameRow[];
  style: PseudonymStyle;
  key: KeyState;
  /** What looks as a pseudonym in the files and in the project: not proposed for anything else. */
  inFiles: readonly string[];
  inProject: readonly string[];
  /** What waits for the key to be settled. */
  waiting: (() => void) | null;
}

const NONE: NamesState = {
  rows: [],
  style: 'numbers',
  key: 'missing',
  inFiles: [],
  inProject: [],
  waiting: null,
};

/** The names of the import under way: in memory only, and gone with it. */
export const useNames = create<NamesState>(() => NONE);

useImport.subscribe((now, before) => {
  if (now.phase === 'idle' && before.phase !== 'idle') useNames.setState(NONE);
});

const set = useNames.setState;
let lastId = 0;

type Given = Pick<ListedName, 'find' | 'kind'> & {
  pseudonym?: string | undefined;
  isKnown?: boolean | undefined;
};

/** Words of pseudonyms are those of the study. */
const language = () => useProject.getState().info?.project.language ?? 'en';

function rowOf({ find, kind, pseudonym = '', isKnown = false }: Given, rows: readonly NameRow[]): NameRow {
  const { style, inFiles, inProject } = useNames.getState();
  const options = { style, language: language(), reserved: [...inFiles, ...inProject] };
  const proposed = () => (find === '' ? '' : proposePseudonym({ find, kind }, complete(rows), options));
  return { id: ++lastId, find, kind, pseudonym: pseudonym || proposed(), ignoreCase: true, isKnown };
}

/** Keeps what looks as a pseudonym in the files and in the project from being proposed. */
export function reserve(inFiles: readonly string[], inProject: readonly string[]): void {
  set({ inFiles, inProject });
}

/** The rows that can be used: those with a name and a pseudonym. */
export function complete(rows: readonly NameRow[]): ListedName[] {
  return rows.flatMap(({ find, pseudonym, kind, ignoreCase }) =>
    find.trim() === '' || pseudonym.trim() === ''
      ? []
      : [{ find: find.trim(), pseudonym: pseudonym.trim(), kind, ignoreCase }],
  );
}

export const isListed = (rows: readonly NameRow[], find: string): boolean =>
  rows.some(row => row.find.toLowerCase() === find.toLowerCase());

/** Adds names that are not listed yet, with a pseudonym proposed where none is given. Gives how many. */
export function addNames(given: readonly Given[]): number {
  let count = 0;
  set(({ rows }) => {
    const all = [...rows];
    for (const each of given) {
      if (each.find !== '' && isListed(all, each.find)) continue;
      all.push(rowOf(each, all));
      count++;
    }
    return count === 0 ? {} : { rows: all, key: 'missing' };
  });
  return count;
}

/** Takes over the names of a key; where they are the whole list, it lies in that key. */
export function addNamesOfKey(names: readonly ListedName[]): void {
  const wasEmpty = complete(useNames.getState().rows).length === 0;
  addNames(names.map(name => ({ ...name, isKnown: true })));
  set(({ rows }) => ({
    rows: rows.map(row => {
      const known = names.find(name => name.find === row.find);
      return known ? { ...row, ignoreCase: known.ignoreCase } : row;
    }),
    ...(wasEmpty ? { key: 'saved' as const } : {}),
  }));
}

export function changeName(id: number, change: Partial<ListedName>): void {
  set(({ rows }) => ({
    rows: rows.map(row => (row.id === id ? { ...row, ...change } : row)),
    key: 'missing',
  }));
}

/** Fills in a pseudonym where a row that was left has none. */
export function completeRow(id: number): void {
  set(({ rows }) => ({
    rows: rows.map(row => {
      if (row.id !== id || row.find.trim() === '' || row.pseudonym.trim() !== '') return row;
      const others = rows.filter(each => each.id !== id);
      return { ...row, pseudonym: rowOf({ find: row.find.trim(), kind: row.kind }, others).pseudonym };
    }),
  }));
}

export function removeName(id: number): void {
  set(({ rows }) => ({ rows: rows.filter(row => row.id !== id), key: 'missing' }));
}

/** How pseudonyms are proposed from now on; those that are listed stay. */
export function setStyle(style: PseudonymStyle): void {
  set({ style });
}

export function setKey(key: KeyState): void {
  set({ key });
}

/** What is replaced at the import: nothing where nothing is listed. */
export function namesToReplace(): ListedName[] {
  return complete(useNames.getState().rows);
}

/** Does something once the key was saved, or was said not to be wanted; at once where no names are listed. */
export function afterKey(run: () => void): void {
  const { key } = useNames.getState();
  if (namesToReplace().length === 0 || key !== 'missing') run();
  else set({ waiting: run });
}

export function stopWaiting(): void {
  set({ waiting: null });
}

/** Goes on with what waited. */
export function goOn(): void {
  const { waiting } = useNames.getState();
  set({ waiting: null });
  waiting?.();
}
