import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useQuery } from '../../../state/query.ts';
import { useRemembered } from '../../../state/remembered.ts';
import { DRAWN_FROM } from '../use-model-view.ts';
import { CentralitiesSection } from './centralities-section.tsx';
import { DifferenceSection } from './difference-section.tsx';
import { LoopsSection } from './loops-section.tsx';
import { LossesSection } from './losses-section.tsx';
import { PathsSection } from './paths-section.tsx';
import { useDesk } from './reading-desk.ts';
import { ScoresSection } from './scores-section.tsx';
import { SimplerSection } from './simpler-section.tsx';
import './reading.css';

const SECTIONS = ['loops', 'paths', 'scores', 'centralities', 'losses', 'difference', 'simpler'] as const;
type SectionName = (typeof SECTIONS)[number];

/** What the model says, a section at a time; asked for only while it is in view. */
export function ReadingTab() {
  const { t } = useTranslation();
  const { graph, level, filter, show } = useDesk();
  const [open, setOpen] = useRemembered('model.reading', [...SECTIONS, 'none'], 'loops');
  const { data } = useQuery('models.reading', { level, filter }, { tables: DRAWN_FROM });
  if (graph.factors.length === 0)
    return <EmptyState icon="model" title={t('model.emptyTitle')} hint={t('model.emptyHint')} />;
  const contents: Record<SectionName, ReactNode> = {
    loops: data && <LoopsSection {...data} />,
    paths: <PathsSection />,
    scores: data && <ScoresSection {...data} />,
    centralities: data && <CentralitiesSection {...data} />,
    losses: data && <LossesSection losses={data.losses} />,
    difference: <DifferenceSection />,
    simpler: <SimplerSection />,
  };
  const counts: Partial<Record<SectionName, number | undefined>> = {
    loops: data?.loops.length,
    losses: data?.losses.length,
  };
  return (
    <div className="reading">
      {SECTIONS.map(name => (
        <Disclosure
          key={name}
          className="reading__section"
          isExpanded={open === name}
          onExpandedChange={isOpen => {
            show(null);
            setOpen(isOpen ? name : 'none');
          }}
        >
          <Heading className="reading__heading" level={2}>
            <Button slot="trigger" className="reading__trigger">
              <Icon name={open === name ? 'down' : 'chevron'} size={12} />
              {t(`reading.sections.${name}`)}
              {counts[name] !== undefined && <span className="muted tabular">{counts[name]}</span>}
            </Button>
          </Heading>
          <DisclosurePanel className="reading__panel">
            {open === name && <div className="reading__body">{contents[name]}</div>}
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  );
}
