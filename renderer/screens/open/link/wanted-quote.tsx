import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { LinkName } from '../../../components/link-name.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useQuoteWanted } from '../../../links/quote-wanted.ts';
import { useRow } from '../../../state/mirror.ts';
import { useSubject } from '../segment/use-subject.ts';
import { beginQuoteFor } from './link-steps.ts';

const stop = () => useQuoteWanted.setState({ linkId: null });

/** The link that a passage is being looked for, until the words in hand are taken. */
export function WantedQuote() {
  const { t } = useTranslation();
  const linkId = useQuoteWanted(state => state.linkId);
  const link = useRow('link', linkId);
  const subject = useSubject();
  if (!link) return null;
  return (
    <PaneBlock title={t('links.adding.title')}>
      <LinkName fromId={link.fromId} toId={link.toId} polarity={link.polarity} />
      <p className="muted small">{t('links.adding.hint')}</p>
      <div className="segment__actions">
        <Button
          variant="primary"
          isDisabled={!subject}
          onPress={() => {
            if (subject) beginQuoteFor(link, subject.span);
          }}
        >
          {t('links.adding.take')}
        </Button>
        <Button variant="quiet" onPress={stop}>
          {t('common.cancel')}
        </Button>
      </div>
    </PaneBlock>
  );
}
