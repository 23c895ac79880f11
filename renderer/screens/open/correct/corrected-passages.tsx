import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { putCorrection, useDrafts } from '../../../state/text-drafts.ts';
import { openSource, useUi } from '../../../state/ui.ts';
import { useOpen } from '../open-store.ts';
import { ChangedWords } from './changed-words.tsx';
import { dropEmptied, takeOffer } from './emptied-actions.ts';
import './correct.css';

type Changed = Result<'sources.correct'>['passages'][number];
type Emptied = Result<'sources.emptied'>['rows'][number];

/** So many changed passages are shown at first. */
const FIRST = 50;

/** What corrections did to the passages of the source in view: those without words first, then those with others. */
export function CorrectedPassages() {
  const sourceId = useUi(state => state.sourceId);
  if (sourceId === null) return null;
  return (
    <>
      <EmptiedPassages sourceId={sourceId} />
      <ChangedPassages sourceId={sourceId} />
    </>
  );
}

function EmptiedPassages({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const tables = ['coding', 'evidence', 'sourceText', 'link'] as const;
  const emptied = useQuery('sources.emptied', { sourceId }, { tables }).data;
  if (!emptied || emptied.total === 0) return null;
  return (
    <PaneBlock title={t('correct.lost.title', { count: emptied.total })}>
      <p className="muted small">{t('correct.lost.hint')}</p>
      <ul className="correct__passages">
        {emptied.rows.map(row => (
          <EmptiedPassage key={row.id} row={row} sourceId={sourceId} />
        ))}
      </ul>
    </PaneBlock>
  );
}

function EmptiedPassage({ row, sourceId }: { row: Emptied; sourceId: string }) {
  const { t } = useTranslation();
  const { offer } = row;
  return (
    <li className="correct__passage correct__passage--lost">
      <PassageCodes codeIds={row.codeIds} />
      <dl className="correct__versions">
        <dt>{t('correct.before')}</dt>
        <dd>{t('common.quoteMark', { quote: row.quote })}</dd>
        {offer && <dt>{t('correct.lost.offer')}</dt>}
        {offer && <dd>{t('common.quoteMark', { quote: offer.words })}</dd>}
      </dl>
      <div className="correct__actions">
        {offer && (
          <Button variant="primary" onPress={() => void takeOffer(row, offer)}>
            {t('correct.lost.take')}
          </Button>
        )}
        <Button onPress={() => openSource(sourceId, offer ?? { start: row.start })}>{t('correct.go')}</Button>
        <Button variant="quiet" onPress={() => void dropEmptied(row)}>
          {t('common.remove')}
        </Button>
      </div>
    </li>
  );
}

function ChangedPassages({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const correction = useDrafts(state => state.corrections[sourceId]);
  const version = useOpen(state => state.body?.version);
  const passages = correction?.passages.filter(passage => passage.state === 'ok') ?? [];
  // Once it is undone, or the text was corrected again, the places are no longer these.
  if (!correction || correction.version !== version || passages.length === 0) return null;
  return (
    <PaneBlock
      title={t('correct.passages', { count: passages.length })}
      tools={
        <Button variant="quiet" onPress={() => putCorrection(sourceId, null)}>
          {t('correct.seen')}
        </Button>
      }
    >
      <ul className="correct__passages">
        {passages.slice(0, FIRST).map(passage => (
          <ChangedPassage key={passage.id} passage={passage} sourceId={sourceId} />
        ))}
      </ul>
      {passages.length > FIRST && (
        <p className="muted small">{t('correct.more', { count: passages.length - FIRST })}</p>
      )}
    </PaneBlock>
  );
}

function ChangedPassage({ passage, sourceId }: { passage: Changed; sourceId: string }) {
  const { t } = useTranslation();
  const { before, after, start, end, codeIds } = passage;
  return (
    <li className="correct__passage">
      <PassageCodes codeIds={codeIds} />
      <dl className="correct__versions">
        <dt>{t('correct.before')}</dt>
        <dd>
          <ChangedWords before={before} after={after} side="before" />
        </dd>
        <dt>{t('correct.after')}</dt>
        <dd>
          <ChangedWords before={before} after={after} side="after" />
        </dd>
      </dl>
      <div className="correct__actions">
        <Button onPress={() => openSource(sourceId, { start, end })}>{t('correct.go')}</Button>
      </div>
    </li>
  );
}

/** A coding's code, or cause and effect of a quote. */
function PassageCodes({ codeIds }: { codeIds: readonly string[] }) {
  const codes = useRowMap('code');
  return (
    <div className="correct__codes">
      {codeIds.map((id, i) => {
        const code = codes.get(id);
        return (
          code && (
            <span key={id} className="correct__codes">
              {i > 0 && '→'}
              <Chip color={code.color}>{code.name}</Chip>
            </span>
          )
        );
      })}
    </div>
  );
}
