import { useEffect } from 'react';
import { CandidatesDialog } from './candidates/candidates-dialog.tsx';
import { openLinkDialog, useLinkDialogs } from './link-dialogs.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { MoveQuoteDialog } from './move-quote-dialog.tsx';
import { NewLinkDialog } from './new-link-dialog.tsx';
import { QuoteMenu } from './quote-menu.tsx';

const close = () => openLinkDialog(null);

/** The dialogs about links; stands once on each stage from which they can be opened. */
export function LinkDialogHost() {
  const dialog = useLinkDialogs(state => state.dialog);
  useEffect(() => close, []);
  return (
    <>
      <QuoteMenu />
      {dialog?.kind === 'new' && <NewLinkDialog link={dialog.link} onClose={close} />}
      {dialog?.kind === 'candidates' && <CandidatesDialog {...dialog} onClose={close} />}
      {dialog?.kind === 'mark' && <MarkDialog row={dialog.row} onClose={close} />}
      {dialog?.kind === 'move' && <MoveQuoteDialog row={dialog.row} onClose={close} />}
    </>
  );
}
