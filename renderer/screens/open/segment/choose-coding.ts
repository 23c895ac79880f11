import { selectCode, selectCoding, useUi } from '../../../state/ui.ts';
import { codingById, setOpen } from '../open-store.ts';
import { textView } from '../text/text-host.ts';

/** Makes a coding, or none, the one that is worked on; its code is then the one shown on every side. */
export function chooseCoding(id: string | null, options: { scroll?: boolean } = {}): void {
  const coding = codingById(id);
  const before = codingById(useUi.getState().codingId);
  if (before && before.id !== coding?.id) setOpen({ lastCodingId: before.id });
  selectCoding(coding?.id ?? null);
  setOpen({ memoBegun: false });
  if (!coding) return;
  selectCode(coding.codeId);
  const view = textView();
  view?.selectCoding(coding.id);
  if (options.scroll) view?.scrollTo(coding.start);
}
