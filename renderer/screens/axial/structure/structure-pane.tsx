import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { STRUCTURE_FAULTS } from '../../../../shared/theory/data-structure.ts';
import { Button } from '../../../components/button.tsx';
import { CodeRows } from '../../../components/code-rows.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRow, useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { selectCode } from '../../../state/ui.ts';
import { usePart } from '../part-choice.tsx';
import { setStructure, useStructureView } from './structure-store.ts';
import { useStructure } from './use-structure.ts';

/** The quotes of the chosen box; without one, what keeps the structure from being whole. */
export function StructurePane() {
  const code = useRow(
    'code',
    useStructureView(state => state.codeId),
  );
  return code ? <CodeQuotes key={code.id} code={code} /> : <Check />;
}

function Check() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const codes = useRowMap('code');
  const { faults, dimensions } = useStructure();
  const found = STRUCTURE_FAULTS.filter(fault => faults[fault].length > 0);
  return (
    <Pane title={t('structure.check')} label={t('structure.check')}>
      {found.map(fault => (
        <PaneBlock
          key={fault}
          title={t(`structure.faults.${fault}`)}
          tools={<span className="muted small tabular">{number(faults[fault].length)}</span>}
        >
          <CodeRows
            codes={faults[fault].flatMap(({ codeId }) => codes.get(codeId) ?? [])}
            onPick={codeId => {
              setStructure({ codeId });
              selectCode(codeId);
            }}
          />
        </PaneBlock>
      ))}
      <PaneBlock>
        {found.length === 0 && dimensions.length > 0 && <p>{t('structure.whole')}</p>}
        <p className="muted">{t(dimensions.length > 0 ? 'structure.hint' : 'structure.emptyHint')}</p>
      </PaneBlock>
    </Pane>
  );
}

const PAGE = 20;

function CodeQuotes({ code }: { code: Row<'code'> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [limit, setLimit] = useState(PAGE);
  const [, setPart] = usePart();
  const codes = useRowMap('code');
  const asked = { codeId: code.id, below: true, limit };
  const page = useQuery('codings.ofCode', asked, { tables: ['coding', 'code', 'source'] }).data;
  const back = (
    <IconButton icon="close" label={t('structure.back')} onPress={() => setStructure({ codeId: null })} />
  );
  return (
    <Pane title={code.name} titleStyle="name" label={code.name} tools={back}>
      <PaneBlock>
        <p className="muted small">{t(`common.kinds.${code.kind}`)}</p>
        {code.definition !== '' && <p>{code.definition}</p>}
        <Button className="structure__open" onPress={() => setPart('board')}>
          {t('structure.open')}
        </Button>
      </PaneBlock>
      <PaneBlock
        title={t('axial.codings')}
        tools={<span className="muted small tabular">{number(page?.total ?? 0)}</span>}
      >
        {page?.total === 0 && <p className="muted">{t('axial.noQuotes')}</p>}
        <div className="structure-quotes">
          {page?.rows.map(row => (
            <QuoteCard
              key={row.id}
              quote={row}
              note={row.codeId === code.id ? undefined : codes.get(row.codeId ?? '')?.name}
            />
          ))}
        </div>
        {page && page.total > limit && (
          <Button variant="quiet" onPress={() => setLimit(limit + PAGE)}>
            {t('common.more')}
          </Button>
        )}
      </PaneBlock>
    </Pane>
  );
}
