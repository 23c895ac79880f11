import { api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { type TextDraft, useDrafts } from './text-drafts.ts';
import { notifyError } from './toasts.ts';

/** What is typed in one go is kept once; a crash takes no more than this. */
const PAUSE_MS = 400;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** Drafts are of the open project; those of another are told apart by their sources alone. */
const reported = new Set<string>();

function typedOf({ blocks, typed }: TextDraft) {
  return [...typed].flatMap(([index, text]) => {
    const block = blocks[index];
    return block ? [{ start: block.start, end: block.end, was: block.text, text }] : [];
  });
}

async function keep(sourceId: string, version: number): Promise<void> {
  waiting.delete(sourceId);
  const draft = useDrafts.getState().drafts[sourceId];
  const typed = draft ? typedOf(draft) : [];
  try {
    await api.call('drafts.keep', { sourceId, version: draft?.body.version ?? version, typed });
    reported.delete(sourceId);
  } catch (cause) {
    // The source or the project went away, and with it what was typed into it; anything else is said, once.
    const { code } = ApiError.from(cause);
    if (code === 'NOT_FOUND' || code === 'PROJECT_NONE_OPEN' || reported.has(sourceId)) return;
    reported.add(sourceId);
    notifyError(cause);
  }
}

/** Keeps in the project what is typed into transcripts as it is typed, and lets go what was saved or thrown away. */
export function keepDrafts(): void {
  useDrafts.subscribe(({ drafts }, { drafts: before }) => {
    for (const sourceId of new Set([...Object.keys(drafts), ...Object.keys(before)])) {
      const [now, then] = [drafts[sourceId], before[sourceId]];
      if (now?.typed === then?.typed) continue;
      clearTimeout(waiting.get(sourceId));
      const version = (now ?? then)?.body.version ?? 1;
      if (now)
        waiting.set(
          sourceId,
          setTimeout(() => void keep(sourceId, version), PAUSE_MS),
        );
      else if (then && then.typed.size > 0) void keep(sourceId, version);
    }
  });
}

/** Brings back what was typed and not saved when the project was open last. */
export async function restoreDrafts(): Promise<void> {
  const kept = await api.call('drafts.list', {});
  if (kept.length === 0) return;
  const { restoreDraft } = await import('../screens/open/correct/restore-draft.ts');
  for (const draft of kept) await restoreDraft(draft);
}
