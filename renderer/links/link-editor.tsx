import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { Button } from '../components/button.tsx';
import { SavedText } from '../components/saved-text.tsx';
import { goTo, selectLink } from '../state/ui.ts';
import { removeLink, reverseLink, updateLink } from './link-actions.ts';
import { LinkFields } from './link-fields.tsx';
import { useQuoteWanted } from './quote-wanted.ts';

/** Kind, sign and meaning of a link, changed where they stand. */
export function LinkEditor({ link }: { link: Row<'link'> }) {
  const { t } = useTranslation();
  const { id, meaning } = link;
  const addQuote = () => {
    selectLink(id);
    useQuoteWanted.setState({ linkId: id });
    goTo('open');
  };
  return (
    <div className="link-editor">
      <LinkFields type={link.type} polarity={link.polarity} onChange={patch => void updateLink(id, patch)} />
      <SavedText
        label={t('links.meaning')}
        placeholder={t('links.meaning')}
        value={meaning}
        className="link-editor__meaning"
        onSave={text => api.call('links.update', { id, meaning: text })}
      />
      <div className="links__row">
        <Button icon="plus" onPress={addQuote}>
          {t('links.addQuote')}
        </Button>
        <Button icon="swap" onPress={() => void reverseLink(link)}>
          {t('links.reverse')}
        </Button>
        <Button icon="trash" onPress={() => void removeLink(link)}>
          {t('links.remove')}
        </Button>
      </div>
    </div>
  );
}
