import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { findByName } from '../../../names/match-name.ts';

export type PickerEntry =
  | {
      type: 'code';
      key: string;
      code: Row<'code'> /** The coding that this very passage has. */;
      coding?: Coding;
    }
  | { type: 'new'; key: 'new'; name: string }
  | { type: 'inVivo'; key: 'inVivo'; name: string };

export interface PickerInput {
  typed: string;
  /** The selected words. */
  quote: string;
  codes: readonly Row<'code'>[];
  /** Used last, latest first. */
  recent: readonly Row<'code'>[];
  /** How often each code is used. */
  counts: Readonly<Record<string, number>>;
  /** Codings on exactly this passage. */
  here: readonly Coding[];
}

const LONGEST_LIST = 60;
/** A name longer than this is no name any more, even in a person's own words. */
const LONGEST_IN_VIVO = 200;

/**
 * What the picker offers: codes that fit best first or, with nothing typed, those of the passage, those used last
 * and those used most; then a new code and the words themselves.
 */
export function pickerEntries(input: PickerInput): PickerEntry[] {
  const { typed, codes } = input;
  const coded = new Map(input.here.map(coding => [coding.codeId, coding]));
  const found = typed.trim() === '' ? inHabit(input, coded) : findByName(codes, code => code.name, typed);
  const entries = found.slice(0, LONGEST_LIST).map((code): PickerEntry => {
    const coding = coded.get(code.id);
    return { type: 'code', key: code.id, code, ...(coding ? { coding } : {}) };
  });
  return [...entries, ...newEntries(input)];
}

function inHabit({ codes, recent, counts }: PickerInput, coded: ReadonlyMap<string, Coding>): Row<'code'>[] {
  const present = codes.filter(code => coded.has(code.id));
  const frequent = [...codes].sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0));
  return [...new Set([...present, ...recent, ...frequent])];
}

function newEntries({ typed, quote, codes }: PickerInput): PickerEntry[] {
  const name = typed.trim();
  const words = inVivoName(quote);
  const isTaken = (wanted: string) =>
    codes.some(code => code.name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const entries: PickerEntry[] = [];
  if (name !== '' && !isTaken(name)) entries.push({ type: 'new', key: 'new', name });
  if (words !== '' && !isTaken(words)) entries.push({ type: 'inVivo', key: 'inVivo', name: words });
  return entries;
}

/** The words as a code's name: on one line, without the punctuation they happen to end in. */
function inVivoName(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  const bare = words.replace(
    /^[\s“”"'‘’「」，。、；：,.;:!?！？—–-]+|[\s“”"'‘’「」，。、；：,.;:!?！？—–-]+$/gu,
    '',
  );
  return bare.length > LONGEST_IN_VIVO ? '' : bare;
}
