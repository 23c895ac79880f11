import { create } from 'zustand';
import { api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { PendingSave } from '../components/pending-save.ts';
import { notifyError } from '../state/toasts.ts';

/** What is typed in one go is kept once; a crash takes no more than this. */
const WHEN = { pauseMs: 400, longestMs: 2000 };

interface TypedTexts {
  /** What is typed and not saved, by what it is for. */
  texts: Readonly<Record<string, string>>;
  /** The places whose text was left there before, and not typed on since. */
  kept: ReadonlySet<string>;
  /** The place of a memo that is to be shown: its field takes the keys. */
  wanted: string | null;
}

const NOTHING: TypedTexts = { texts: {}, kept: new Set(), wanted: null };

/** Texts that make something new once they are saved; they outlive the fields they are typed into. */
export const useTyped = create<TypedTexts>(() => NOTHING);

const set = useTyped.setState;
const unsent = new Set<string>();
let changes = 0;
let isComposing = false;
let isTold = false;

const pending = new PendingSave(() => {
  // Words that an input method is still composing are nobody's words yet.
  if (isComposing) return;
  for (const place of unsent) void send(place);
  unsent.clear();
}, WHEN);

async function send(place: string): Promise<void> {
  try {
    await api.call('typed.keep', { place, typed: typedAt(place) });
    isTold = false;
  } catch (cause) {
    // The project went away, and with it what was typed into it; anything else is said, once.
    if (ApiError.from(cause).code === 'PROJECT_NONE_OPEN' || isTold) return;
    isTold = true;
    notifyError(cause);
  }
}

/** Keeps in the project what is typed, as it is typed; once per page. */
export function keepTyped(): void {
  pending.begin();
  const flush = () => {
    if (unsent.size > 0) pending.flush();
  };
  document.addEventListener('compositionstart', () => {
    flush();
    isComposing = true;
  });
  document.addEventListener('compositionend', () => {
    isComposing = false;
    if (unsent.size > 0) pending.touch();
  });
  document.addEventListener('focusout', flush);
}

export function typedAt(place: string): string {
  return useTyped.getState().texts[place] ?? '';
}

export const isBlank = (text: string | undefined) => text === undefined || text.trim() === '';

function put(place: string, text: string, isKept: boolean): void {
  changes++;
  set(({ texts, kept }) => {
    const { [place]: _, ...others } = texts;
    const rest = new Set(kept);
    if (isKept && text !== '') rest.add(place);
    else rest.delete(place);
    return { texts: text === '' ? others : { ...others, [place]: text }, kept: rest };
  });
}

/** Takes down what a place says now. */
export function typeAt(place: string, text: string): void {
  put(place, text, false);
  unsent.add(place);
  if (!isComposing) pending.touch();
}

/** Lets texts go that were saved or given up. */
export function letGo(...places: readonly string[]): void {
  for (const place of places.filter(each => typedAt(each) !== '' || unsent.has(each))) {
    put(place, '', false);
    unsent.delete(place);
    void send(place);
  }
}

/** Puts a text back that was given up. */
export function bringBack(place: string, text: string): void {
  put(place, text, true);
  void send(place);
}

/** A field is left with its text in it: it will stand there as one from before. */
export function leaveText(place: string): void {
  if (unsent.size > 0) pending.flush();
  const text = typedAt(place);
  if (text !== '') put(place, text, true);
}

/** The same text is now for something else, unless that has one of its own. */
export function carryText(from: string, to: string): void {
  const text = typedAt(from);
  if (text === '') return;
  if (typedAt(to) !== '') {
    leaveText(from);
    return;
  }
  const isKept = useTyped.getState().kept.has(from);
  letGo(from);
  typeAt(to, text);
  if (isKept) put(to, text, true);
}

/** Asks which texts are kept: those of what was removed go out of sight, those of what came back are there again. */
export async function readTyped(): Promise<void> {
  if (unsent.size > 0) pending.flush();
  const before = changes;
  const found = await api.call('typed.list', {});
  if (before !== changes) return readTyped();
  const listed = new Set(found.map(({ place }) => place));
  const { kept } = useTyped.getState();
  for (const place of kept) if (!listed.has(place)) put(place, '', false);
  for (const { place, typed } of found) if (typedAt(place) === '') put(place, typed, true);
}

/** Whether a step may have taken away or brought back what a text is for. */
export function concernsTyped(step: { tables: readonly string[]; isUndo: boolean }): boolean {
  const isAbout = step.tables.some(table => table === 'code' || table === 'coding' || table === 'source');
  return isAbout && (step.isUndo || useTyped.getState().kept.size > 0);
}

/** Forgets what belongs to another project; it stays in the file of that one. */
export function forgetTyped(): void {
  pending.cancel();
  unsent.clear();
  changes++;
  set(NOTHING);
}
