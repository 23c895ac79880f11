import i18next from 'i18next';
import type { en } from '../i18n/en.ts';

type Subjects = keyof typeof en.commands;

/** What steps are about, as the filter of the history groups them. */
export const STEP_KINDS = [
  'coding',
  'codes',
  'memos',
  'links',
  'theory',
  'models',
  'sources',
  'project',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The kind of every command, by what its name begins with; one that is new does not compile without. */
const KIND_OF: Readonly<Record<Subjects, StepKind>> = {
  codings: 'coding',
  search: 'coding',
  sets: 'coding',
  words: 'sources',
  codes: 'codes',
  memberships: 'codes',
  memos: 'memos',
  sampling: 'memos',
  links: 'links',
  evidence: 'links',
  structures: 'theory',
  properties: 'theory',
  paradigms: 'theory',
  storyline: 'theory',
  propositions: 'theory',
  core: 'theory',
  suggestions: 'theory',
  models: 'models',
  modelNotes: 'models',
  imports: 'sources',
  sources: 'sources',
  sites: 'sources',
  participants: 'sources',
  speakers: 'sources',
  attributes: 'sources',
  cases: 'sources',
  project: 'project',
  coders: 'project',
};

interface NamedCommand {
  command: string;
  kind: StepKind;
  /** What the history calls it, without what it is about. */
  name: string;
}

function allCommands(): NamedCommand[] {
  const groups = i18next.t('commands', { returnObjects: true }) as Record<Subjects, Record<string, string>>;
  return Object.entries(groups).flatMap(([group, names]) =>
    Object.entries(names).map(([action, name]) => ({
      command: `${group}.${action}`,
      kind: KIND_OF[group as Subjects],
      name: name.replace(/\{\{subject\}\}/g, ''),
    })),
  );
}

export function commandsOf(kind: StepKind): string[] {
  return allCommands()
    .filter(each => each.kind === kind)
    .map(each => each.command);
}

/** Commands whose name in the interface's language contains the words. */
export function commandsNamed(words: string): string[] {
  const wanted = words.trim().toLowerCase();
  return allCommands()
    .filter(each => each.name.toLowerCase().includes(wanted))
    .map(each => each.command);
}
