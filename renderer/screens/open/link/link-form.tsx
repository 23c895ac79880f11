import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { LinkFields } from '../../../links/link-fields.tsx';
import { useQuery } from '../../../state/query.ts';
import { typedPlace } from '../../../typed/places.ts';
import { TypedField } from '../../../typed/typed-field.tsx';
import { useOpen } from '../open-store.ts';
import { draftQuote, type LinkDraft } from './link-draft.ts';
import { LinkEnds } from './link-ends.tsx';
import { LinkQuote } from './link-quote.tsx';
import { cancelLink, changeDraft, existingLink, saveLink } from './link-steps.ts';
import './link.css';

const STANCES = ['supports', 'contradicts'] as const;

/** Cause, effect and sign of a link, and the words that say so. Ctrl or Cmd Enter keeps it, Escape gives it up. */
export function LinkForm({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') cancelLink();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveLink();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <div className="link-form" onKeyDown={onKeyDown}>
      <PaneBlock>
        <LinkEnds draft={draft} />
        <LinkFields
          type={existingLink(draft)?.type ?? draft.type}
          polarity={draft.polarity}
          onChange={changeDraft}
        />
      </PaneBlock>
      <PaneBlock title={t('open.link.evidence')}>
        <LinkQuote draft={draft} />
        <Segmented
          label={t('open.link.stance')}
          options={STANCES.map(id => ({ id, label: t(`open.link.${id}`) }))}
          value={draft.stance}
          onChange={stance => changeDraft({ stance })}
        />
      </PaneBlock>
      <Finish draft={draft} />
    </div>
  );
}

function Finish({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const body = useOpen(state => state.body);
  const known = existingLink(draft);
  const quotes = useQuery('evidence.list', known ? { linkIds: [known.id] } : null, {
    tables: ['evidence'],
  }).data;
  const { cause, effect } = draft;
  const isSelf = cause.codeId !== null && cause.codeId === effect.codeId;
  const hasEnds = cause.codeId !== null && effect.codeId !== null && !isSelf;
  const isWhole = hasEnds && body !== null && draftQuote(draft, body) !== null;
  return (
    <PaneBlock>
      {isSelf && <p className="link-form__problem">{t('open.link.toItself')}</p>}
      {known ? (
        <p className="muted">{t('open.link.known', { count: quotes?.length ?? 0 })}</p>
      ) : (
        <TypedField
          place={typedPlace.link(cause.codeId, effect.codeId)}
          label={t('open.link.meaning')}
          lines={2}
        />
      )}
      <div className="segment__actions link-form__finish">
        <Button variant="primary" isDisabled={!isWhole} onPress={() => void saveLink()}>
          {t(known ? 'open.link.addQuote' : 'open.link.make')}
        </Button>
        <Button variant="quiet" onPress={cancelLink}>
          {t('common.cancel')}
        </Button>
      </div>
    </PaneBlock>
  );
}
