import i18next from 'i18next';
import { create } from 'zustand';
import type { LifeEvent } from '../../shared/api/entities/history.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { download } from '../api/files.ts';
import { attempt } from '../state/toasts.ts';

/** Whose life is told: a code's or a passage's. */
export interface LifeSubject {
  of: 'code' | 'coding';
  id: string;
  /** The code's name, or the passage's words. */
  name: string;
}

type Told = Result<'history.life'>;

interface LifeDesk {
  subject: LifeSubject | null;
  events: readonly LifeEvent[];
  total: number;
  first: Told['first'];
  last: Told['last'];
  isAsking: boolean;
}

const NOTHING: LifeDesk = { subject: null, events: [], total: 0, first: null, last: null, isAsking: false };

export const useLife = create<LifeDesk>(() => NOTHING);

const PAGE = 100;

/** Opens the life of a code or a passage. */
export function openLife(subject: LifeSubject): void {
  useLife.setState({ ...NOTHING, subject });
  void askForEvents();
}

export function closeLife(): void {
  useLife.setState(NOTHING);
}

/** Gets the next events, older than those that are there. */
export async function askForEvents(): Promise<void> {
  const { subject, events, total, isAsking } = useLife.getState();
  if (!subject || isAsking || (events.length > 0 && events.length >= total)) return;
  useLife.setState({ isAsking: true });
  const { of, id } = subject;
  const told = await attempt(() => api.call('history.life', { of, id, offset: events.length, limit: PAGE }));
  if (useLife.getState().subject !== subject) return;
  if (!told) useLife.setState({ isAsking: false });
  else useLife.setState({ ...told, events: [...events, ...told.events], isAsking: false });
}

/** Hands the life out as a table. */
export async function exportLife({ of, id }: LifeSubject, format: 'csv' | 'md'): Promise<void> {
  const language = i18next.language === 'zh' ? 'zh' : 'en';
  const file = await attempt(() => api.call('history.exportLife', { of, id, format, language }));
  if (file) download(file);
}
