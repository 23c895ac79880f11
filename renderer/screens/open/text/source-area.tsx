import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { useRow, useRowMap, useRows } from '../../../state/mirror.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { useStatus } from '../../../state/status.ts';
import { useDrafts } from '../../../state/text-drafts.ts';
import { CorrectEditor } from '../correct/correct-editor.tsx';
import { useOpen } from '../open-store.ts';
import type { Side } from '../sides/beside.ts';
import { MODES, SourceHeader } from './source-header.tsx';
import { SourceText } from './source-text.tsx';

interface SourceAreaProps {
  sourceId: string;
  side: Side;
  isFocused: boolean;
  /** Whether another source is beside this one. */
  isSplit: boolean;
}

/** One source with its header; says at the bottom of the window where in it one is. */
export function SourceArea({ sourceId, side, isFocused, isSplit }: SourceAreaProps) {
  const { t } = useTranslation();
  const source = useRow('source', sourceId);
  const [mode, setMode] = useRemembered('open.mode', MODES, 'all');
  const isCorrecting = useDrafts(state => state.drafts[sourceId] !== undefined);
  if (!source) return null;
  const label = t('open.text.source', { title: source.title });
  return (
    <section className="open__source" aria-label={isSplit ? t(`open.sides.${side}`, { label }) : label}>
      {isFocused && <Where sourceId={sourceId} />}
      <SourceHeader source={source} side={side} isSplit={isSplit} mode={mode} onMode={setMode} />
      {isCorrecting ? (
        <CorrectEditor sourceId={sourceId} />
      ) : (
        <SourceText side={side} sourceId={sourceId} isCodedOnly={mode === 'coded'} />
      )}
    </section>
  );
}

/** Says at the bottom of the window where in the text in hand one is. */
function Where({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const title = useRow('source', sourceId)?.title ?? '';
  const people = useRows('sourceParticipant').filter(row => row.sourceId === sourceId);
  const participants = useRowMap('participant');
  const codings = useOpen(state => state.codings);
  const paragraph = useOpen(state => state.paragraph);
  const speakers = people.flatMap(row => participants.get(row.participantId)?.code ?? []);
  const where = speakers.length > 0 ? list(speakers) : title;
  const codes = new Set(codings.map(coding => coding.codeId)).size;
  useStatus([
    paragraph === null ? where : t('open.at.paragraph', { where, number: paragraph }),
    [t('common.counts.codings', { count: codings.length }), t('common.counts.codes', { count: codes })].join(
      ' · ',
    ),
  ]);
  return null;
}
