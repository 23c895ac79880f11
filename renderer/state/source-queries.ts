import { liveQuery } from './query-cache.ts';
import { useUi } from './ui.ts';

/** The text of a source and its turns. */
export const textOf = (sourceId: string) => liveQuery('sources.text', { sourceId }, ['sourceText']);

/** The codings of a source, in the order of its text. */
export const codingsOf = (sourceId: string) => liveQuery('codings.list', { sourceId }, ['coding']);

/** So long an answer is kept fresh for a screen that is still being drawn. */
const KEEP_MS = 10_000;

/** Asks for a source's text and codings as soon as it is chosen, while the stage that shows them is being drawn. */
export function askForChosenSource(): void {
  useUi.subscribe(({ sourceId }, before) => {
    if (sourceId === null || sourceId === before.sourceId) return;
    for (const query of [textOf(sourceId), codingsOf(sourceId)]) {
      setTimeout(
        query.subscribe(() => undefined),
        KEEP_MS,
      );
    }
  });
}
