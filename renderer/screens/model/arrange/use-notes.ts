import { useMemo, useState } from 'react';
import type { Row } from '../../../../shared/api/tables.ts';
import { api } from '../../../api/api.ts';
import type { DiagramHandlers } from '../../../diagram-view/view-types.ts';
import { useRows } from '../../../state/mirror.ts';
import { attempt } from '../../../state/toasts.ts';
import { addNote } from './arrange-actions.ts';
import { useNoteWish } from './note-wish.ts';

const NONE: readonly Row<'modelNote'>[] = [];

/** The notes on a model, the one that is being written, and what the drawing may do with them. */
export function useNotes(model: Row<'model'>) {
  const all = useRows('modelNote');
  const notes = useMemo(
    () => (model.display.notes ? all.filter(note => note.modelId === model.id) : NONE),
    [all, model.id, model.display.notes],
  );
  const [edited, edit] = useState<string | null>(null);
  useNoteWish(edit);
  const on: Pick<DiagramHandlers, 'onNotePlaced' | 'onEditNote' | 'onRemoveNote' | 'onAddNote'> = {
    onNotePlaced: (id, place) => void attempt(() => api.call('modelNotes.update', { id, ...place })),
    onEditNote: edit,
    onRemoveNote: id => void attempt(() => api.call('modelNotes.remove', { ids: [id] })),
    onAddNote: at => void addNote(model, at),
  };
  return { notes, edited: notes.find(note => note.id === edited) ?? null, edit, on };
}
