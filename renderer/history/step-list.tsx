import { useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FoundStep } from '../../shared/api/entities/history.ts';
import { classes } from '../components/classes.ts';
import { hue } from '../components/color-dot.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useFormats } from '../i18n/format.ts';
import { stepLabel } from '../i18n/step-label.ts';
import { useRow } from '../state/mirror.ts';
import { useProject } from '../state/project.ts';
import { BackDialog } from './back-dialog.tsx';
import { goToStep } from './go-to-step.ts';
import { askForOlder } from './history-store.ts';

const ROW_HEIGHT = 46;
/** Older steps are asked for this many rows before the end is in sight. */
const AHEAD = 40;

/** The steps found, of which only those in sight are drawn. Enter or a click opens where a step was made. */
export function StepList({ steps }: { steps: readonly FoundStep[] }) {
  const { t } = useTranslation();
  const [back, setBack] = useState<FoundStep | null>(null);
  const held = useProject(state => state.history.undo?.id);
  return (
    <div
      className="history__box"
      onScrollCapture={({ target }) => {
        const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
        if (scrollHeight - scrollTop - clientHeight < AHEAD * ROW_HEIGHT) askForOlder();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <GridList
          className="history__list"
          aria-label={t('frame.history.title')}
          items={steps}
          dependencies={[held]}
          onAction={key => void goToStep(Number(key))}
        >
          {step => <StepRow step={step} isLast={step.id === held} onBack={() => setBack(step)} />}
        </GridList>
      </Virtualizer>
      {back && <BackDialog step={back} onClose={() => setBack(null)} />}
    </div>
  );
}

interface StepRowProps {
  step: FoundStep;
  /** Whether it is the last that holds: there is nothing to go back to. */
  isLast: boolean;
  onBack(): void;
}

function StepRow({ step, isLast, onBack }: StepRowProps) {
  const { t } = useTranslation();
  const text = useStepText(step);
  const canGoBack = !(step.isUndone || isLast || step.kind === 'undo');
  return (
    <GridListItem
      id={step.id}
      className={classes('history__step', step.kind !== 'do' && 'history__step--back')}
      textValue={text}
    >
      <div className="history__lines">
        <span className="ellipsis" title={text}>
          {step.isUndone ? <s>{text}</s> : text}
          {step.isUndone && <span className="visually-hidden"> {t('frame.history.undone')}</span>}
        </span>
        <StepBy step={step} />
      </div>
      {canGoBack && <IconButton icon="back" label={t('life.back.to', { step: text })} onPress={onBack} />}
    </GridListItem>
  );
}

/** Who made a step, and when. */
function StepBy({ step }: { step: FoundStep }) {
  const formats = useFormats();
  const coder = useRow('coder', step.coderId);
  return (
    <span className="history__who">
      {coder && (
        <b className="history__coder" style={{ color: hue(coder.color) }} title={coder.name}>
          {coder.name}
        </b>
      )}
      <time dateTime={new Date(step.at).toISOString()}>{formats.dateTime(step.at)}</time>
    </span>
  );
}

function useStepText(step: FoundStep): string {
  const { t } = useTranslation();
  const label = stepLabel(step);
  if (step.kind === 'do') return label;
  return t(step.kind === 'undo' ? 'frame.history.undidLabel' : 'frame.history.redidLabel', { step: label });
}
