import i18next from 'i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { spansTouch } from '../../../../shared/text/cut-span.ts';
import { span } from '../../../../shared/text/offset.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { rowMap } from '../../../state/mirror.ts';
import { attempt, notify } from '../../../state/toasts.ts';
import { useUi } from '../../../state/ui.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { codingById, useOpen } from '../open-store.ts';
import { chooseCoding } from '../segment/choose-coding.ts';
import { currentFilter } from '../text/highlight-filter.ts';
import { focusText, textView } from '../text/text-host.ts';

const nameOf = ({ codeId }: Coding) => rowMap('code').get(codeId)?.name ?? '';

/** The coding worked on; says so where there is none. */
export function chosenCoding(): Coding | undefined {
  const coding = codingById(useUi.getState().codingId);
  if (!coding) notify({ tone: 'info', text: i18next.t('open.parts.chooseFirst') });
  return coding;
}

/** Cuts a coding in two where the caret stands. */
export async function splitAtCaret(coding: Coding): Promise<void> {
  const at = textView()?.caret() ?? coding.start;
  if (at <= coding.start || at >= coding.end) {
    notify({ tone: 'info', text: i18next.t('open.parts.caretFirst') });
    return;
  }
  const made = await attempt(() => api.call('codings.split', { id: coding.id, at }));
  if (made) tellStep(i18next.t('open.parts.split', { name: nameOf(coding) }));
  focusText();
}

/** The codings of the same code by the same coder that one overlaps or touches, each by the next, with itself. */
export function touchingCodings(coding: Coding, codings: readonly Coding[], text: string): Coding[] {
  const alike = codings
    .filter(each => each.codeId === coding.codeId && each.coderId === coding.coderId && each.end > each.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const chains: Coding[][] = [];
  for (const each of alike) {
    const last = chains.at(-1);
    const reach = last && span(last[0]?.start ?? 0, Math.max(...last.map(({ end }) => end)));
    if (last && reach && spansTouch(text, [reach, span(each.start, each.end)])) last.push(each);
    else chains.push([each]);
  }
  return chains.find(chain => chain.some(({ id }) => id === coding.id)) ?? [coding];
}

/** Makes one coding of a coding and those it touches. */
export async function joinTouching(coding: Coding): Promise<void> {
  const { codings, body } = useOpen.getState();
  const ids = touchingCodings(coding, codings, body?.text ?? '').map(({ id }) => id);
  if (ids.length < 2) {
    notify({ tone: 'info', text: i18next.t('open.parts.noneTouches', { name: nameOf(coding) }) });
    return;
  }
  const joined = await attempt(() => api.call('codings.join', { ids }));
  if (joined) {
    chooseCoding(joined.id);
    tellStep(i18next.t('open.parts.joined', { name: nameOf(coding), count: ids.length }));
  }
  focusText();
}

/** The codings that words belong to, but for those the filter hides. */
export function codingsOn({ start, end }: Span): Coding[] {
  const isShown = currentFilter();
  return useOpen.getState().codings.filter(each => each.start < end && each.end > start && isShown(each));
}

/** Takes codings off the selected words; without any named, all that the words belong to. */
export async function uncodeSelection(named?: readonly Coding[]): Promise<void> {
  const { selection } = useOpen.getState();
  if (!selection) {
    notify({ tone: 'info', text: i18next.t('open.selectFirst') });
    return;
  }
  const codings = named ?? codingsOn(selection);
  if (codings.length === 0) {
    notify({ tone: 'info', text: i18next.t('open.parts.notCoded') });
    return;
  }
  const { start, end } = selection;
  const ids = codings.map(({ id }) => id);
  const done = await attempt(() => api.call('codings.uncode', { ids, start, end }));
  if (done !== undefined) {
    const names = [...new Set(codings.map(nameOf))].join(', ');
    tellStep(i18next.t('open.parts.uncoded', { names }));
  }
  focusText();
}

/** Opens the picker to give a coding another code. */
export function beginRecode(coding: Coding, at?: { x: number; y: number }): void {
  const place = at ?? textView()?.placeOf(coding.end) ?? { x: 0, y: 0 };
  const { start, end } = coding;
  useOpen.setState({ picker: { ...place, initialText: '', span: { start, end }, recodes: coding } });
}
