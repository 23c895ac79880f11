import i18next from 'i18next';
import type { MethodKind } from '../../shared/api/define-methods.ts';
import type { Revision } from '../../shared/api/entities/history.ts';
import type { MethodName, Methods } from '../../shared/api/method-table.ts';
import type { en } from './en.ts';

type OfKind<K extends MethodKind> = {
  [M in MethodName]: Methods[M]['kind'] extends K ? M : never;
}[MethodName];
type Labels = typeof en.commands;
type Labelled = { [G in keyof Labels & string]: `${G}.${keyof Labels[G] & string}` }[keyof Labels & string];

// A command without a label is an error here.
type Unlabelled = Exclude<OfKind<'command'>, Labelled>;
const everyCommandHasALabel: [Unlabelled] extends [never] ? true : Unlabelled = true;

/** A step of the history in words: what was done, and to what. */
export function stepLabel(revision: Pick<Revision, 'command' | 'subject' | 'count'>): string {
  const key = `commands.${revision.command}`;
  if (!everyCommandHasALabel || !i18next.exists(key)) return revision.subject || revision.command;
  return i18next.t(`commands.${revision.command as Labelled}`, { subject: revision.subject }).trim();
}
