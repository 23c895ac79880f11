import { GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../components/classes.ts';
import { ColorDot } from '../components/color-dot.tsx';
import { FoundBySource } from '../components/found-by-source.tsx';
import { useRowMap } from '../state/mirror.ts';
import { goToPassage, type Passage, passageKey, useRetrieve } from './retrieve-store.ts';
import { askForMore } from './use-passages.ts';

interface RowProps {
  id: string;
  passage: Passage;
}

const ROW_HEIGHT = 50;

/** The passages found, source by source. */
export function PassageList() {
  const { t } = useTranslation();
  const passages = useRetrieve(state => state.rows);
  return (
    <FoundBySource
      label={t('retrieve.results')}
      found={passages}
      keyOf={passageKey}
      rowHeight={ROW_HEIGHT}
      onGo={goToPassage}
      onNearEnd={() => void askForMore()}
      renderSource={(id, passage) => <SourceRow id={id} passage={passage} />}
      renderFound={(id, passage) => <PassageRow id={id} passage={passage} />}
    />
  );
}

function SourceRow({ id, passage }: RowProps) {
  const { t } = useTranslation();
  const site = useRowMap('site').get(passage.siteId ?? '');
  const count = useRetrieve(state => state.count?.bySource[passage.sourceId]);
  const whose = [passage.participantCode, site?.name].filter(Boolean).join(' · ');
  return (
    <GridListItem id={id} className="search__source retrieve__source" textValue={passage.sourceTitle}>
      <span className="ellipsis">{passage.sourceTitle}</span>
      <span className="retrieve__whose ellipsis">{whose}</span>
      {count !== undefined && (
        <span className="search__number" title={t('retrieve.passages', { count })}>
          {count}
        </span>
      )}
    </GridListItem>
  );
}

function PassageRow({ id, passage }: RowProps) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const isAt = useRetrieve(state => state.at === id);
  const ids = [...new Set(passage.codings.map(coding => coding.codeId))];
  const behind = ids.flatMap(codeId => codes.get(codeId) ?? []);
  return (
    <GridListItem
      id={id}
      className={classes('retrieve__passage', isAt && 'search__hit--at')}
      textValue={passage.quote}
    >
      <span className="retrieve__quote ellipsis">{passage.quote}</span>
      <span className="retrieve__behind">
        <span className="retrieve__codes ellipsis">
          {behind.map(code => (
            <span key={code.id} className="retrieve__code">
              <ColorDot color={code.color} />
              {code.name}
            </span>
          ))}
        </span>
        <span className="retrieve__place">{t('common.paragraph', { number: passage.paragraph })}</span>
      </span>
    </GridListItem>
  );
}
