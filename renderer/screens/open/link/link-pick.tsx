import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useRow, useRowMap } from '../../../state/mirror.ts';
import { useOpen } from '../open-store.ts';
import { candidates, type LinkDraft } from './link-draft.ts';
import { cancelLink, finishPick, finishWithoutPassage } from './link-steps.ts';
import '../../../components/link-name.css';
import './link.css';

/** The second coding of a link is chosen here, or clicked in the text. */
export function LinkPick({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const codings = useOpen(state => state.codings);
  const code = useRow('code', draft.cause.codeId);
  const near = useMemo(() => candidates(draft, codings), [draft, codings]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from anything inside
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') cancelLink();
      }}
    >
      <PaneBlock>
        <p className="link-name">
          <ColorDot color={code?.color ?? 'slate'} />
          <b>{code?.name}</b>
          <span className="link-name__arrow">→ ?</span>
        </p>
        <p>{t('open.link.pickHint')}</p>
        <div className="segment__actions">
          <Button onPress={finishWithoutPassage}>{t('open.link.anyCode')}</Button>
          <Button variant="quiet" onPress={cancelLink}>
            {t('common.cancel')}
          </Button>
        </div>
      </PaneBlock>
      <PaneBlock title={t('open.link.near')}>
        <ListBox
          className="link-pick"
          aria-label={t('open.link.near')}
          items={near}
          autoFocus="first"
          onAction={key => finishPick([String(key)])}
          renderEmptyState={() => <p className="muted">{t('open.link.noneNear')}</p>}
        >
          {coding => <Candidate coding={coding} />}
        </ListBox>
      </PaneBlock>
    </div>
  );
}

function Candidate({ coding }: { coding: Coding }) {
  const code = useRowMap('code').get(coding.codeId);
  return (
    <ListBoxItem id={coding.id} className="link-pick__item" textValue={code?.name ?? ''}>
      <span className="link-pick__name">
        <ColorDot color={code?.color ?? 'slate'} />
        <span className="ellipsis">{code?.name}</span>
      </span>
      <span className="link-pick__quote">{coding.quote}</span>
    </ListBoxItem>
  );
}
