import { useTranslation } from 'react-i18next';
import { PaneBlock } from '../../../components/pane.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';

/** What was noted for theoretical sampling and is not done yet, newest first. */
export function SamplingNotes() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const open = useRows('samplingNote')
    .filter(note => note.doneAt === null)
    .toSorted((a, b) => b.createdAt - a.createdAt);
  if (open.length === 0) return null;
  return (
    <PaneBlock title={t('properties.gaps.notes')}>
      {open.map(note => (
        <article key={note.id} className="sampling-note">
          <p>{note.question}</p>
          {note.gap !== '' && <p className="muted small">{note.gap}</p>}
          <p className="muted small">{date(note.createdAt)}</p>
        </article>
      ))}
    </PaneBlock>
  );
}
