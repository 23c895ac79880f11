import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LinkName } from '../../components/link-name.tsx';
import { QuoteText } from '../../components/quote-card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { openSource } from '../../state/ui.ts';
import { typedPlace } from '../../typed/places.ts';
import { TypedField } from '../../typed/typed-field.tsx';
import { linkLike } from '../link-actions.ts';
import { LinkFields } from '../link-fields.tsx';
import { answerCandidate } from './candidate-actions.ts';
import { acceptDraft, type CandidateDraft, endsOf } from './candidate-draft.ts';
import type { Candidate } from './candidates-dialog.tsx';

const STANCES = ['supports', 'contradicts'] as const;

interface CandidateFormProps {
  candidate: Candidate;
  draft: CandidateDraft;
  isPutOff: boolean;
  onChange(patch: Partial<CandidateDraft>): void;
  onClose(): void;
}

/** A candidate with all that may be changed before it is accepted. */
export function CandidateForm({ candidate, draft, isPutOff, onChange, onClose }: CandidateFormProps) {
  const { t } = useTranslation();
  const { cause, effect } = endsOf(candidate, draft);
  const ends = { fromId: cause.codeId, toId: effect.codeId };
  const known = linkLike({ ...ends, polarity: draft.polarity });
  return (
    <section className="candidates__form" aria-label={t('open.link.title')}>
      <p className="links__passage">
        <QuoteText
          quote={candidate}
          parts={[
            { start: cause.start, end: cause.end, role: 'cause' },
            { start: effect.start, end: effect.end, role: 'effect' },
            { ...candidate.word, role: 'word' },
          ]}
        />
      </p>
      <div className="candidates__ends">
        <LinkName {...ends} polarity={draft.polarity} />
        <IconButton
          icon="swap"
          label={t('open.link.swap')}
          onPress={() => onChange({ isTurned: !draft.isTurned })}
        />
      </div>
      <Notes candidate={candidate} joins={known !== undefined} />
      <LinkFields type={known?.type ?? draft.type} polarity={draft.polarity} onChange={onChange} />
      <Segmented
        label={t('open.link.stance')}
        options={STANCES.map(id => ({ id, label: t(`open.link.${id}`) }))}
        value={draft.stance}
        onChange={stance => onChange({ stance })}
      />
      {!known && (
        <TypedField
          key={candidate.key}
          place={typedPlace.link(cause.codeId, effect.codeId)}
          label={t('open.link.meaning')}
          lines={2}
        />
      )}
      <div className="links__row">
        <Button variant="primary" onPress={() => void acceptDraft(candidate, draft)}>
          {t('links.candidates.accept')}
        </Button>
        <Button onPress={() => void answerCandidate(candidate, isPutOff ? null : 'putOff')}>
          {t(isPutOff ? 'links.candidates.again' : 'links.candidates.later')}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            onClose();
            openSource(candidate.sourceId, { start: candidate.start, end: candidate.end });
          }}
        >
          {t('links.candidates.readIn')}
        </Button>
      </div>
      <p className="muted small">{t('links.candidates.keys')}</p>
    </section>
  );
}

function Notes({ candidate, joins }: { candidate: Candidate; joins: boolean }) {
  const { t } = useTranslation();
  const notes = [
    ...(candidate.directed ? [] : [t('links.candidates.noDirection')]),
    ...(candidate.negated ? [t('links.candidates.negated')] : []),
    ...(joins ? [t('links.candidates.joins')] : []),
    ...(!joins && candidate.linkIds.length > 0 ? [t('links.candidates.differs')] : []),
  ];
  return notes.map(note => (
    <p key={note} className="small candidates__note">
      {note}
    </p>
  ));
}
