import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useRow } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { type Answers, keepComparison, NO_ANSWERS, QUESTIONS } from './keep-comparison.ts';

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
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [isSaving, setSaving] = useState(false);
  const passages = useQuery('codings.around', { ids: [...ids] }, { tables: ['coding', 'source'] }).data ?? [];
  const isEmpty = QUESTIONS.every(question => answers[question].trim() === '');
  const keep = async () => {
    setSaving(true);
    const isKept = await keepComparison({ code, ids, answers });
    setSaving(false);
    if (isKept) onClose(true);
  };
  const actions = (
    <>
      <Button onPress={() => onClose(false)}>{t('common.cancel')}</Button>
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
      onClose={() => onClose(false)}
      size="wide"
      actions={actions}
    >
      <div className="compare__columns">
        {passages.map(passage => (
          <Passage key={passage.id} passage={passage} />
        ))}
      </div>
      <div className="compare__questions">
        {QUESTIONS.map((question, index) => (
          <TextField
            key={question}
            label={t(`open.comparison.questions.${question}`)}
            lines={3}
            autoFocus={index === 0}
            value={answers[question]}
            onChange={words => setAnswers(before => ({ ...before, [question]: words }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Passage({ passage }: { passage: Result<'codings.around'>[number] }) {
  const { t } = useTranslation();
  const site = useRow('site', passage.siteId);
  const place = [
    passage.participantCode ?? passage.sourceTitle,
    site?.name,
    t('common.paragraph', { number: passage.paragraph }),
  ];
  return (
    <section className="compare__column" aria-label={place.filter(Boolean).join(' · ')}>
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
