import i18next from 'i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Params } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { announce } from '../../../components/announcer.tsx';
import { afterPaint } from '../../../state/after-paint.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { rowMap } from '../../../state/mirror.ts';
import { attempt, notify } from '../../../state/toasts.ts';
import { selectCode, selectCoding, useUi } from '../../../state/ui.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { codingById, useOpen, wordsOf } from '../open-store.ts';
import { chooseCoding } from '../segment/choose-coding.ts';
import { focusText, textView } from '../text/text-host.ts';
import { noteRecent } from './recent-codes.ts';

type NewCode = NonNullable<Params<'codings.create'>['newCode']>;

/** Gives a passage of the source in view a code; a passage that has it already keeps the one it has. */
export function applyCode(codeId: string, span: Span | null = useOpen.getState().selection): Promise<void> {
  const same = useOpen
    .getState()
    .codings.find(each => each.codeId === codeId && each.start === span?.start && each.end === span.end);
  if (same) {
    chooseCoding(same.id);
    return Promise.resolve();
  }
  return createCoding({ codeId }, span);
}

/** Makes a code and gives it to a passage, in one step. */
export function applyNewCode(newCode: NewCode, span: Span): Promise<void> {
  return createCoding({ newCode }, span);
}

/** Longer passages are said by their first words. */
const SAID = 80;

/** Tells screen readers what became of a passage, which others see in the text. */
function say(what: 'coded' | 'recoded' | 'moved', codeId: string, span: Span): void {
  const words = wordsOf(span);
  const quote = words.length > SAID ? `${words.slice(0, SAID)}…` : words;
  announce(i18next.t(`open.said.${what}`, { name: rowMap('code').get(codeId)?.name ?? '', quote }));
}

async function createCoding(
  what: { codeId: string } | { newCode: NewCode },
  span: Span | null,
): Promise<void> {
  const sourceId = useUi.getState().sourceId;
  if (sourceId === null) return;
  if (span === null) {
    notify({ tone: 'info', text: i18next.t('open.selectFirst') });
    return;
  }
  const { start, end } = span;
  const made = await attempt(() => api.call('codings.create', { sourceId, start, end, ...what }));
  if (made === undefined) return;
  textView()?.selectCoding(made.id);
  afterPaint(() => {
    noteRecent(made.codeId);
    selectCode(made.codeId);
    selectCoding(made.id);
    say('coded', made.codeId, span);
  });
}

/** Gives a coding another code, in place: what hangs on it stays. */
export async function recodeCoding(
  id: string,
  what: { codeId: string } | { newCode: NewCode },
): Promise<void> {
  const done = await attempt(() => api.call('codings.recode', { ids: [id], ...what }));
  if (done === undefined) return;
  noteRecent(done.codeId);
  chooseCoding(id);
  const coding = codingById(id);
  if (coding) say('recoded', done.codeId, coding);
}

export async function moveCoding(id: string, span: Span): Promise<void> {
  const done = await attempt(() => api.call('codings.move', { id, start: span.start, end: span.end }));
  const coding = codingById(id);
  if (done !== undefined && coding) say('moved', coding.codeId, span);
}

export async function removeCoding({ id, codeId }: Coding): Promise<void> {
  const done = await attempt(() => api.call('codings.remove', { ids: [id] }));
  if (done === undefined) return;
  if (useUi.getState().codingId === id) selectCoding(null);
  const name = rowMap('code').get(codeId)?.name ?? '';
  tellStep(i18next.t('open.codingRemoved', { name }));
  focusText();
}
