import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import { SavedText } from '../../../components/saved-text.tsx';
import type { DiagramView } from '../../../diagram-view/diagram-view.ts';
import { attempt } from '../../../state/toasts.ts';

interface NoteEditorProps {
  note: Row<'modelNote'>;
  view: DiagramView;
  onDone(): void;
}

/** A note's text, written where the note stands. A note that is left empty is taken away. */
export function NoteEditor({ note, view, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const text = useRef(note.text);
  const box = view.noteBox(note.id);
  const save = (words: string) => {
    text.current = words;
    return api.call('modelNotes.update', { id: note.id, text: words });
  };
  const finish = () => {
    onDone();
    if (text.current.trim() === '') void attempt(() => api.call('modelNotes.remove', { ids: [note.id] }));
    else view.focusNote(note.id);
  };
  if (!box) return null;
  const style: CSSProperties = {
    left: box.left,
    top: box.top,
    width: box.width,
    minHeight: box.height,
    fontSize: 12 * box.zoom,
    padding: `${9 * box.zoom}px ${10 * box.zoom}px`,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears that the field in it was left.
    <div className="model__note-editor" style={style} onBlur={finish}>
      <SavedText
        label={t('canvas.note.edit')}
        placeholder={t('canvas.note.hint')}
        value={note.text}
        onSave={save}
        autoFocus
      />
    </div>
  );
}
