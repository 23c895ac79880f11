import { type RefObject, useEffect, useRef, useState } from 'react';
import { api } from '../../../api/api.ts';
import { mirrorStore } from '../../../state/mirror.ts';
import { useProject } from '../../../state/project.ts';
import { notifyError } from '../../../state/toasts.ts';
import { StoryEditor, type StoryEditorEvents } from './story-editor.ts';
import { StorySession, type StoryText } from './story-session.ts';

const EMPTY: StoryText = { title: '', paragraphs: [] };

/** The storyline in the mirror; it holds one at most. */
function storedStory(): StoryText {
  const [row] = mirrorStore.getState().tables.storyline?.values() ?? [];
  return row ?? EMPTY;
}

async function writeStory(projectId: string | undefined, text: StoryText, burst: string): Promise<void> {
  // Another window may have opened another project, which these words do not belong to.
  if (useProject.getState().info?.project.id !== projectId) return;
  try {
    const { title, paragraphs } = text;
    await api.call('storyline.write', { title, paragraphs: [...paragraphs], burst });
  } catch (cause) {
    notifyError(cause);
    throw cause;
  }
}

export interface StoryDeskState {
  editor: StoryEditor | null;
  title: string;
  setTitle(title: string): void;
  /** Stores what waits now. */
  leave(): void;
}

type Handlers = Omit<StoryEditorEvents, 'onEdit' | 'onCaret' | 'onBlur'>;

/** The editor on an element, kept the same as the project's storyline while it is shown. */
export function useStoryEditor(
  element: RefObject<HTMLElement | null>,
  handlers: RefObject<Handlers>,
): StoryDeskState {
  const [editor, setEditor] = useState<StoryEditor | null>(null);
  const [title, setTitle] = useState(() => storedStory().title);
  // The session reads the title between two renders.
  const titleNow = useRef(title);
  const session = useRef<StorySession | null>(null);
  const putTitle = (text: string) => {
    titleNow.current = text;
    setTitle(text);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what it calls is read through refs
  useEffect(() => {
    if (element.current === null) return;
    const projectId = useProject.getState().info?.project.id;
    const first = storedStory();
    putTitle(first.title);
    const made = new StoryEditor(element.current, first.paragraphs, {
      onEdit: () => session.current?.edited(made.block),
      onCaret: () => session.current?.moved(made.block),
      onBlur: () => session.current?.left(),
      onState: () => handlers.current.onState(),
      onFocus: () => handlers.current.onFocus(),
      onTrigger: trigger => handlers.current.onTrigger(trigger),
      onKey: event => handlers.current.onKey(event),
      onMention: mention => handlers.current.onMention(mention),
      onDropMemo: (memoId, at) => handlers.current.onDropMemo(memoId, at),
      onOpenMention: attrs => handlers.current.onOpenMention(attrs),
    });
    const own = new StorySession(first, {
      read: () => ({ title: titleNow.current, paragraphs: made.read() }),
      take: text => {
        putTitle(text.title);
        made.take(text.paragraphs);
      },
      write: (text, burst) => writeStory(projectId, text, burst),
    });
    session.current = own;
    let last = first;
    // Not through React, which may skip a state: each change of the storyline is compared with what was sent.
    const stop = mirrorStore.subscribe(({ ready }) => {
      const row = storedStory();
      if (!ready || row === last) return;
      last = row;
      own.receive(row);
    });
    setEditor(made);
    return () => {
      stop();
      own.end();
      session.current = null;
      made.destroy();
      setEditor(null);
    };
  }, []);

  return {
    editor,
    title,
    setTitle: text => {
      putTitle(text);
      session.current?.edited(-1);
    },
    leave: () => session.current?.left(),
  };
}
