import { api } from '../api/api.ts';
import { openLinkDialog } from '../links/link-dialogs.ts';
import { showComparison } from '../screens/open/compare/shown-comparison.ts';
import { setOpen } from '../screens/open/open-store.ts';
import { afterPaint } from '../state/after-paint.ts';
import { attempt } from '../state/toasts.ts';
import { goTo, openSource, selectCode, selectCoding, useUi } from '../state/ui.ts';
import { type ReadPlace, readPlace } from './places.ts';
import { useTyped } from './typed-texts.ts';

/** Opens the field that a text was typed into, with the text in it. */
export async function showPlace(place: string): Promise<void> {
  const read = readPlace(place);
  if (!read) return;
  if (read.kind === 'memo') {
    useTyped.setState({ wanted: place });
    await showMemo(read);
  } else {
    if (useUi.getState().screen !== 'open') goTo('open');
    // What the stage before leaves open is closed as it goes.
    afterPaint(() => showDialog(read));
  }
}

function showDialog(read: Exclude<ReadPlace, { kind: 'memo' }>): void {
  if (read.kind === 'comparison') showComparison(read);
  else if (read.kind === 'link') openLinkDialog({ kind: 'new', link: read });
  else setOpen({ codeDialog: { codeId: null } });
}

async function showMemo({ on, id }: Extract<ReadPlace, { kind: 'memo' }>): Promise<void> {
  if (on === 'code') {
    selectCoding(null);
    selectCode(id);
    goTo('open');
    return;
  }
  const [row] = (await attempt(() => api.call('codings.around', { ids: [id] }))) ?? [];
  if (!row) return;
  selectCode(row.codeId);
  openSource(row.sourceId, row);
}
