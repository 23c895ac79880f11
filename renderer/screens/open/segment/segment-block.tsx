import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { applyCode } from '../code/coding-actions.ts';
import { useRecentCodes } from '../code/recent-codes.ts';
import { beginLink, beginLinkNear, beginLinkWithin } from '../link/link-steps.ts';
import { setOpen, wordsOf } from '../open-store.ts';
import { focusText, selectWords } from '../text/text-host.ts';
import { CodingChip } from './coding-chip.tsx';
import type { Subject } from './use-subject.ts';

/** The words in hand, the codes on them and what can be done with them. */
export function SegmentBlock({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { coding, codings, span } = subject;
  return (
    <PaneBlock>
      <p className="segment__quote">{t('common.quoteMark', { quote: wordsOf(span) })}</p>
      <ul className="segment__chips" aria-label={t('open.segment.codes')}>
        {codings.map(each => (
          <li key={each.id}>
            <CodingChip coding={each} isChosen={each.id === coding?.id} />
          </li>
        ))}
        <li>
          <AddCode span={span} />
        </li>
      </ul>
      {!coding && <RecentCodes />}
      <div className="segment__actions">
        {coding && <Button onPress={beginLink}>{t('open.link.from')}</Button>}
        {coding && <Button onPress={beginLinkNear}>{t('links.near.open')}</Button>}
        <Button onPress={coding ? beginLinkWithin : beginLink}>{t('open.link.within')}</Button>
      </div>
    </PaneBlock>
  );
}

function AddCode({ span }: { span: Subject['span'] }) {
  const { t } = useTranslation();
  const open = (x: number, y: number) => {
    selectWords(span);
    setOpen({ picker: { x, y, initialText: '', span: { start: span.start, end: span.end } } });
  };
  return (
    <Button
      className="segment__add"
      variant="quiet"
      onPress={event => {
        const box = event.target.getBoundingClientRect();
        open(box.left, box.bottom);
      }}
    >
      {t('open.segment.addCode')}
    </Button>
  );
}

/** The codes that the number keys repeat. */
function RecentCodes() {
  const { t } = useTranslation();
  const recent = useRecentCodes();
  if (recent.length === 0) return null;
  return (
    <ol className="segment__recent" aria-label={t('open.segment.recent')}>
      {recent.slice(0, 9).map((code, index) => (
        <li key={code.id}>
          <kbd className="kbd">{index + 1}</kbd>
          <Chip color={code.color} onPress={() => void applyCode(code.id).then(focusText)}>
            {code.name}
          </Chip>
        </li>
      ))}
    </ol>
  );
}
