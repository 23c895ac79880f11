import i18next from 'i18next';
import type { Params } from '../../../../shared/api/method-table.ts';
import type { SamplingTarget } from '../../../../shared/api/methods/sampling-methods.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { announce } from '../../../components/announcer.tsx';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt, notifyError } from '../../../state/toasts.ts';
import { goTo, openSource, selectCode } from '../../../state/ui.ts';
import { showCase } from '../cases/shown-case.ts';
import type { KnownTie, TieItem } from './tie-groups.ts';

type Patch = Omit<Params<'sampling.update'>, 'id'>;

/** Makes an empty note and gives its id; undefined where that failed, which is told. */
export async function addNote(): Promise<string | undefined> {
  return (await attempt(() => api.call('sampling.create', { question: '' })))?.id;
}

/** Stores words of a note; what fails is told and kept in the field. */
export async function saveNote(id: string, patch: Patch): Promise<void> {
  try {
    await api.call('sampling.update', { id, ...patch });
  } catch (cause) {
    notifyError(cause);
    throw cause;
  }
}

export async function setDone({ id }: Row<'samplingNote'>, isDone: boolean): Promise<void> {
  const doneAt = isDone ? Date.now() : null;
  const done = await attempt(() => api.call('sampling.update', { id, doneAt }));
  if (done !== undefined) tellStep(i18next.t(isDone ? 'sampling.markedDone' : 'sampling.reopened'), 'done');
}

export function setDoneDay(id: string, doneAt: number): void {
  void attempt(() => api.call('sampling.update', { id, doneAt }));
}

export async function removeNote({ id }: Row<'samplingNote'>): Promise<void> {
  const done = await attempt(() => api.call('sampling.remove', { id }));
  if (done !== undefined) tellStep(i18next.t('sampling.removed'));
}

export async function tieNote(noteId: string, { targetKind, targetId, name }: TieItem): Promise<void> {
  const done = await attempt(() => api.call('sampling.tie', { noteId, targetKind, targetId }));
  if (done !== undefined) announce(i18next.t('sampling.tied', { name }));
}

export async function untieNote({ tieId, name }: KnownTie): Promise<void> {
  const done = await attempt(() => api.call('sampling.untie', { id: tieId }));
  if (done !== undefined) announce(i18next.t('sampling.untied', { name }));
}

/** Goes to what a note is tied to: a code or source in the Open stage, a case in its grid. */
export function goToTarget({ targetKind, targetId }: SamplingTarget): void {
  if (targetKind === 'source') openSource(targetId);
  else if (targetKind === 'code') {
    selectCode(targetId);
    goTo('open');
  } else showCase(targetKind, targetId);
}
