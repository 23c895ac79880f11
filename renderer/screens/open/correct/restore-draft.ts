import i18next from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { rowMap } from '../../../state/mirror.ts';
import { type DraftBlock, putDraft, useDrafts } from '../../../state/text-drafts.ts';
import { notify } from '../../../state/toasts.ts';
import { openSource } from '../../../state/ui.ts';
import { blocksOf } from './draft-blocks.ts';

type KeptDraft = Result<'drafts.list'>[number];

/** The block that was typed over, where the text still says what it said then: at its place, else the only one that does. */
function blockOf(
  blocks: readonly DraftBlock[],
  typed: KeptDraft['typed'][number],
  isSameVersion: boolean,
): number {
  if (isSameVersion) return blocks.findIndex(({ start, end }) => start === typed.start && end === typed.end);
  const alike = blocks.flatMap((block, i) => (block.text === typed.was ? [i] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
}

/** What no longer has a place becomes a memo of the source: it is not for a program to throw away what was typed. */
async function putIntoMemo(sourceId: string, texts: readonly string[]): Promise<void> {
  const title = i18next.t('correct.restored.memo');
  await api.call('memos.create', {
    kind: 'method',
    title,
    body: texts.join('\n\n'),
    about: [{ targetKind: 'source', targetId: sourceId }],
  });
}

/** Takes up a correction where it was left, unless it is being typed already, and says so. */
export async function restoreDraft(kept: KeptDraft): Promise<void> {
  const { sourceId } = kept;
  if (useDrafts.getState().drafts[sourceId]) return;
  const body = await api.call('sources.text', { sourceId });
  const blocks = blocksOf(body);
  const placed = kept.typed.map(typed => ({
    typed,
    index: blockOf(blocks, typed, kept.version === body.version),
  }));
  const lost = placed.filter(({ index }) => index < 0).map(({ typed }) => typed.text);
  if (lost.length > 0) await putIntoMemo(sourceId, lost);
  const typed = new Map(
    placed.filter(({ index }) => index >= 0).map(({ index, typed: { text } }) => [index, text]),
  );
  const first = Math.min(...typed.keys());
  putDraft(sourceId, typed.size === 0 ? null : { body, blocks, typed, caret: blocks[first]?.start ?? 0 });
  if (typed.size === 0) await api.call('drafts.keep', { sourceId, version: body.version, typed: [] });
  const title = rowMap('source').get(sourceId)?.title ?? '';
  notify({
    tone: 'info',
    text: i18next.t(lost.length > 0 ? 'correct.restored.asMemo' : 'correct.restored.text', { title }),
    action: { label: i18next.t('correct.restored.show'), run: () => openSource(sourceId) },
  });
}
