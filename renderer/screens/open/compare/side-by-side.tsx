import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useRow } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { giveUp } from '../../../typed/give-up.ts';
import { typedPlace } from '../../../typed/places.ts';
import { TypedField } from '../../../typed/typed-field.tsx';
import { letGo, typedAt } from '../../../typed/typed-texts.ts';
import { useHasTyped } from '../../../typed/use-typed-text.ts';
import { type Answers, keepComparison, QUESTIONS } from './keep-comparison.ts';

interface SideBySideProps {
  code: Row<'code'>;
  /** Two to four codings, the one in hand first. */
  ids: readonly string[];
  /** Whether what was found was kept as a memo. */
  onClose(isKept: boolean): void;
}

/** Passages of one code side by side with the words around them, and the questions of constant comparison. */
export function SideBySide({ code, ids, onClose }: SideBySideProps) {
  const { t } = useTranslation();
  const [isSaving, setSaving] = useState(false);
  const passages = useQuery('codings.around', { ids: [...ids] }, { tables: ['coding', 'source'] }).data ?? [];
  const placeOf = (question: keyof Answers) => typedPlace.comparison(code.id, ids, question);
  const places = QUESTIONS.map(placeOf);
  const isEmpty = !useHasTyped(...places);
  const keep = async () => {
    setSaving(true);
    const answer = (question: keyof Answers) => typedAt(placeOf(question));
    const answers = { same: answer('same'), differs: answer('differs'), property: answer('property') };
    const isKept = await keepComparison({ code, ids, answers });
    setSaving(false);
    if (!isKept) return;
    letGo(...places);
    onClose(true);
  };
  const cancel = () => {
    giveUp(...places);
    onClose(false);
  };
  const actions = (
    <>
      <Button onPress={cancel}>{t('common.cancel')}</Button>
      <Button variant="primary" isDisabled={isEmpty || isSaving} onPress={() => void keep()}>
        {t('open.comparison.keep')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('open.comparison.dialog', { name: code.name })}
      isOpen
      // What was written is not to go with a click beside it.
      isDismissable={isEmpty}
      onClose={cancel}
      size="wide"
      actions={actions}
    >
      <div className="compare__columns">
        {passages.map((passage, index) => (
          <Passage key={passage.id} passage={passage} number={index + 1} />
        ))}
      </div>
      <div className="compare__questions">
        {QUESTIONS.map((question, index) => (
          <TypedField
            key={question}
            place={placeOf(question)}
            label={t(`open.comparison.questions.${question}`)}
            lines={3}
            autoFocus={index === 0}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Passage({ passage, number }: { passage: Result<'codings.around'>[number]; number: number }) {
  const { t } = useTranslation();
  const site = useRow('site', passage.siteId);
  const place = [
    passage.participantCode ?? passage.sourceTitle,
    site?.name,
    t('common.paragraph', { number: passage.paragraph }),
  ];
  return (
    <section className="compare__column" aria-label={[number, ...place].filter(Boolean).join(' · ')}>
      <p className="quote-card__place">
        {site && <ColorDot color={site.color} size={7} />}
        {place.filter(Boolean).join(' · ')}
      </p>
      <p className="compare__words">
        <span className="muted">{passage.before}</span>
        <mark>{passage.quote}</mark>
        <span className="muted">{passage.after}</span>
      </p>
    </section>
  );
}
