import { useEffect } from 'react';
import { create } from 'zustand';

/** A note that was just added and is to be written at once. */
const useWish = create<{ noteId: string | null }>(() => ({ noteId: null }));

/** Has a note opened for writing by the drawing that shows it. */
export function wishToWrite(noteId: string): void {
  useWish.setState({ noteId });
}

/** Opens the note that is to be written. */
export function useNoteWish(edit: (noteId: string) => void): void {
  const noteId = useWish(state => state.noteId);
  useEffect(() => {
    if (noteId === null) return;
    edit(noteId);
    useWish.setState({ noteId: null });
  }, [noteId, edit]);
}
