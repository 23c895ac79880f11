import { type KeyboardEvent, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/api/method-table.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkName } from '../../components/link-name.tsx';
import { QuoteText } from '../../components/quote-card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useQuery } from '../../state/query.ts';
import { answerCandidate } from './candidate-actions.ts';
import { acceptDraft, type CandidateDraft, draftOf } from './candidate-draft.ts';
import { CandidateForm } from './candidate-form.tsx';
import './candidates.css';

export type Candidate = Result<'links.candidates'>['rows'][number];

const PAGE = 50;

const TABLES = ['coding', 'source', 'sourceText', 'link', 'evidence', 'code', 'suggestionAnswer'] as const;

interface CandidatesDialogProps {
  sourceId: string | null;
  codeId: string | null;
  onClose(): void;
}

/** Sentences that may state a link, each accepted as it is, changed before, or put off. */
export function CandidatesDialog({ sourceId, codeId, onClose }: CandidatesDialogProps) {
  const { t } = useTranslation();
  const [isHere, setHere] = useState(sourceId !== null);
  const [isPutOff, setPutOff] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const asked = {
    ...(isHere && sourceId !== null ? { sourceId } : {}),
    ...(codeId === null ? {} : { codeId }),
    isPutOff,
    limit: Math.min(500, limit),
  };
  const found = useQuery('links.candidates', asked, { tables: TABLES }).data;
  return (
    <Dialog
      title={t('links.candidates.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <div className="candidates__tools">
        {sourceId !== null && (
          <Segmented
            label={t('links.candidates.scope')}
            options={[
              { id: 'here', label: t('links.candidates.thisSource') },
              { id: 'all', label: t('links.candidates.allSources') },
            ]}
            value={isHere ? 'here' : 'all'}
            onChange={next => setHere(next === 'here')}
          />
        )}
        <Segmented
          label={t('links.candidates.which')}
          options={[
            { id: 'fresh', label: t('links.candidates.fresh') },
            { id: 'putOff', label: `${t('links.candidates.putOff')} ${found?.putOff || ''}`.trim() },
          ]}
          value={isPutOff ? 'putOff' : 'fresh'}
          onChange={next => setPutOff(next === 'putOff')}
        />
        <span className="muted small">{t('links.candidates.hint')}</span>
      </div>
      {found && (
        <Candidates
          key={String(isPutOff)}
          found={found}
          isPutOff={isPutOff}
          onMore={() => setLimit(limit + PAGE)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface CandidatesProps {
  found: Result<'links.candidates'>;
  isPutOff: boolean;
  onMore(): void;
  onClose(): void;
}

function Candidates({ found, isPutOff, onMore, onClose }: CandidatesProps) {
  const { t } = useTranslation();
  const { rows, total } = found;
  const [chosen, setChosen] = useState<string | null>(null);
  // What was answered leaves the list; the place in it is kept, so that one sentence follows on the other.
  const [place, setPlace] = useState(0);
  const candidate = rows.find(row => row.key === chosen) ?? rows[Math.min(place, rows.length - 1)];
  const [draft, setDraft] = useState<CandidateDraft | null>(null);
  const current = candidate && (draft?.key === candidate.key ? draft : draftOf(candidate));
  if (!candidate || !current)
    return (
      <p className="muted candidates__none">
        {t(isPutOff ? 'links.candidates.nonePutOff' : 'links.candidates.none')}
      </p>
    );
  const choose = (key: string) => {
    setChosen(key);
    setPlace(
      Math.max(
        0,
        rows.findIndex(row => row.key === key),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') void acceptDraft(candidate, current);
    else if (event.key === 'Delete') void answerCandidate(candidate, isPutOff ? null : 'putOff');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="candidates">
      <div className="candidates__list" onKeyDownCapture={onKeyDown}>
        <ListBox
          aria-label={t('links.candidates.list')}
          items={rows}
          autoFocus="first"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[candidate.key]}
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) choose(String(key));
          }}
        >
          {row => <Item candidate={row} />}
        </ListBox>
        {total > rows.length && (
          <Button variant="quiet" onPress={onMore}>
            {t('common.showMore', { count: total - rows.length })}
          </Button>
        )}
      </div>
      <CandidateForm
        candidate={candidate}
        draft={current}
        isPutOff={isPutOff}
        onChange={patch => setDraft({ ...current, ...patch })}
        onClose={onClose}
      />
    </div>
  );
}

function Item({ candidate }: { candidate: Candidate }) {
  const { key, cause, effect, polarity } = candidate;
  return (
    <ListBoxItem id={key} className="candidates__item" textValue={candidate.quote}>
      <span className="candidates__quote">
        <QuoteText
          quote={candidate}
          parts={[
            { start: cause.start, end: cause.end, role: 'cause' },
            { start: effect.start, end: effect.end, role: 'effect' },
            { ...candidate.word, role: 'word' },
          ]}
        />
      </span>
      <LinkName fromId={cause.codeId} toId={effect.codeId} polarity={polarity} />
    </ListBoxItem>
  );
}
