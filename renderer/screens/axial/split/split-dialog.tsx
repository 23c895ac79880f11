import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useRow, useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { splitCode } from '../axial-actions.ts';
import { setAxial, useAxial } from '../axial-store.ts';
import { focusCode } from '../begin.ts';
import type { CodeRow } from '../board/board-model.ts';
import { NOTHING_SPLIT, partsOf, type SplitState } from './split-model.ts';
import { SplitPreview } from './split-preview.tsx';
import { SplitQuotes } from './split-quotes.tsx';
import { SplitTargets } from './split-targets.tsx';
import './split.css';

/** So many passages can be gone through at once. */
const MOST = 1000;

/** The passages of a code, each put into one of several codes. */
export function SplitDialog() {
  const splitting = useAxial(state => state.splitting);
  const code = useRow('code', splitting);
  return code && <Splitting key={code.id} code={code} />;
}

const close = () => setAxial({ splitting: null });

function Splitting({ code }: { code: CodeRow }) {
  const { t } = useTranslation();
  const { id } = code;
  const [state, setState] = useState<SplitState>(NOTHING_SPLIT);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const page = useQuery(
    'codings.ofCode',
    { codeId: id, below: false, limit: MOST },
    { tables: ['coding', 'source', 'participant', 'site'] },
  ).data;
  const sites = useRowMap('site');
  const place = (siteId: string | null) => sites.get(siteId ?? '')?.position ?? Number.POSITIVE_INFINITY;
  const quotes = (page?.rows ?? []).toSorted((a, b) => place(a.siteId) - place(b.siteId));
  const { parts } = partsOf(state);
  const finish = async () => {
    if (!(await splitCode({ id, parts }))) return;
    close();
    focusCode(id);
  };
  return (
    <Dialog
      title={t('board.split.title', { name: code.name })}
      size="wide"
      isOpen
      isDismissable={state.goes.size === 0}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={parts.length === 0} onPress={() => void finish()}>
            {t('board.split.action')}
          </Button>
        </>
      }
    >
      {page?.total === 0 ? (
        <p className="muted">{t('board.split.none')}</p>
      ) : (
        <div className="parting">
          <SplitQuotes
            code={code}
            quotes={quotes}
            total={page?.total ?? 0}
            state={state}
            onChange={setState}
            chosen={chosen}
            onChoose={setChosen}
          />
          <div className="parting__side">
            <SplitTargets code={code} state={state} onChange={setState} chosen={chosen} />
            <SplitPreview code={code} state={state} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
