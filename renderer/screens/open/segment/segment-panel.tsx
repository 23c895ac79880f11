import { useTranslation } from 'react-i18next';
import { Pane } from '../../../components/pane.tsx';
import { useRow } from '../../../state/mirror.ts';
import { useUi } from '../../../state/ui.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { ComparisonBlock } from '../compare/comparison-block.tsx';
import { CorrectedPassages } from '../correct/corrected-passages.tsx';
import type { LinkDraft } from '../link/link-draft.ts';
import { LinkForm } from '../link/link-form.tsx';
import { LinkNear } from '../link/link-near.tsx';
import { LinkPick } from '../link/link-pick.tsx';
import { WantedQuote } from '../link/wanted-quote.tsx';
import { useOpen } from '../open-store.ts';
import { textView } from '../text/text-host.ts';
import { KeyHelp } from './key-help.tsx';
import { LinksBlock } from './links-block.tsx';
import { MemosBlock } from './memos-block.tsx';
import { PropertiesBlock } from './properties-block.tsx';
import { SegmentBlock } from './segment-block.tsx';
import { useSubject } from './use-subject.ts';
import './segment.css';

/** What is known of the passage in hand, or the link being made from it. */
export function SegmentPanel() {
  const { t } = useTranslation();
  const link = useOpen(state => state.link);
  const subject = useSubject();
  const paragraph = subject && textView()?.paragraphNumber(subject.span.start);
  if (link) {
    return (
      <Pane title={t('open.link.title')} label={t('open.link.title')}>
        <LinkStep link={link} />
      </Pane>
    );
  }
  const place = paragraph && (
    <span className="muted small tabular">{t('common.paragraph', { number: paragraph })}</span>
  );
  return (
    <Pane title={t('open.segment.title')} label={t('open.segment.title')} tools={place}>
      <WantedQuote />
      <CorrectedPassages />
      <Blocks />
    </Pane>
  );
}

function LinkStep({ link }: { link: LinkDraft }) {
  if (link.step === 'pick') return <LinkPick draft={link} />;
  return link.step === 'near' ? <LinkNear draft={link} /> : <LinkForm draft={link} />;
}

function Blocks() {
  const subject = useSubject();
  const codeId = useUi(state => state.codeId);
  const code = useRow('code', subject?.coding?.codeId ?? codeId);
  if (!subject && !code) return <KeyHelp />;
  return (
    <>
      {subject && <SegmentBlock subject={subject} />}
      {subject && <LinksBlock span={subject.span} />}
      {code && <CodeBlock key={`use ${code.id}`} code={code} />}
      {code && <ComparisonBlock key={code.id} code={code} besides={subject?.coding?.id ?? null} />}
      {code && <PropertiesBlock code={code} coding={subject?.coding} />}
      <MemosBlock coding={subject?.coding} code={code} />
      {!subject && <KeyHelp />}
    </>
  );
}
