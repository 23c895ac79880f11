import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane } from '../../../components/pane.tsx';
import { QuotesBySite } from '../../../components/quotes-by-site.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { closeEvidence, type Evidence } from '../selective-store.ts';
import { EvidenceNumbers } from './evidence-numbers.tsx';
import { type ShownEvidence, useEvidence } from './use-evidence.ts';
import './evidence-pane.css';

/** The quotes behind something, per site, in place of the table; Escape goes back to where it was opened. */
export function EvidencePane({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const shown = useEvidence(evidence);
  const pane = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(evidence);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane takes the focus for each thing it shows
  useEffect(() => {
    pane.current?.focus();
  }, [key]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Escape') return;
    event.stopPropagation();
    closeEvidence();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      ref={pane}
      role="group"
      aria-label={shown.title}
      tabIndex={-1}
      className="evidence-pane"
      onKeyDown={onKeyDown}
    >
      <Pane
        title={
          <>
            <IconButton icon="chevron" label={t('selective.back')} onPress={closeEvidence} />
            <span className="ellipsis">{shown.title}</span>
          </>
        }
        titleStyle="name"
        label={shown.title}
      >
        <Body evidence={evidence} shown={shown} />
      </Pane>
    </div>
  );
}

function Body({ evidence, shown }: { evidence: Evidence; shown: ShownEvidence }) {
  const { t } = useTranslation();
  const propositions = useRowMap('proposition');
  const links = useRowMap('link');
  if (!shown.exists) return <p className="evidence-pane__words">{t('selective.goneHint')}</p>;
  const words =
    evidence.kind === 'proposition'
      ? propositions.get(evidence.propositionId)?.text
      : evidence.kind === 'link'
        ? links.get(evidence.linkId)?.meaning
        : '';
  return (
    <>
      <div className="evidence-pane__numbers">
        <EvidenceNumbers shown={shown} />
      </div>
      {words && <p className="evidence-pane__words read">{words}</p>}
      {!shown.isLoading && shown.quotes.length === 0 && (
        <p className="evidence-pane__words muted">{t('selective.noQuoteHint')}</p>
      )}
      <QuotesBySite quotes={shown.quotes} />
    </>
  );
}
