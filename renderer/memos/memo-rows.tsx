import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormats } from '../i18n/format.ts';
import { useRow } from '../state/mirror.ts';
import { AboutWords } from './about-words.tsx';
import { dragMemo, openMemos } from './memo-desk.ts';
import type { ListedMemo } from './memo-list.ts';

interface MemoRowsProps {
  memos: readonly ListedMemo[];
  /** Whether there are none at all, whatever is searched for. */
  isEmpty: boolean;
}

const ROW_HEIGHT = 62;

/** The memos found, of which only those in sight are drawn. Each can be dragged into the storyline. */
export function MemoRows({ memos, isEmpty }: MemoRowsProps) {
  const { t } = useTranslation();
  if (memos.length === 0)
    return isEmpty ? (
      <EmptyState title={t('memos.empty')} hint={t('memos.emptyHint')} />
    ) : (
      <p className="memos__none muted">{t('common.noMatch')}</p>
    );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
      <GridList
        className="memos__list"
        aria-label={t('memos.title')}
        items={memos}
        onAction={key => openMemos(String(key))}
      >
        {listed => <MemoRow listed={listed} />}
      </GridList>
    </Virtualizer>
  );
}

function MemoRow({ listed }: { listed: ListedMemo }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { memo, about } = listed;
  const coder = useRow('coder', memo.coderId);
  const title = listed.title || t('memos.untitled');
  return (
    <GridListItem id={listed.id} className="memos__row" textValue={title}>
      {/* Not the list's own drag and drop, which goes to none but its own targets. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the open memo has a button for it */}
      <div className="memos__lines" draggable onDragStart={event => dragMemo(event, listed.id)}>
        <span className="memos__title ellipsis">{title}</span>
        <span className="memos__about small ellipsis">
          <AboutWords about={about} />
        </span>
        <span className="muted small ellipsis">
          {[t(`open.memo.kinds.${memo.kind}`), date(memo.date), coder?.initials].filter(Boolean).join(' · ')}
        </span>
      </div>
    </GridListItem>
  );
}
