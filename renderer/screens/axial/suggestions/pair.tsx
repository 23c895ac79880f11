import i18next from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { codePath } from '../../../names/code-path.ts';
import { useRow, useRowMap } from '../../../state/mirror.ts';
import { pick } from '../axial-store.ts';
import { focusCode } from '../begin.ts';
import { pickOne } from '../board/picking.ts';
import { nameOf } from '../names.ts';
import { putOff } from './answers.ts';

export type Two = readonly [string, string];

/** Two codes by their names, one that is gone in other words. */
export function pairName(ids: readonly string[]): string {
  const [a, b] = ids.map(id => nameOf(id) || i18next.t('board.suggest.gone'));
  return i18next.t('board.suggest.pair', { a: a ?? '', b: b ?? '' });
}

interface PairCardProps {
  suggestionKey: string;
  ids: Two;
  /** Why it is offered. */
  children: ReactNode;
  /** The button that carries it out. */
  action: ReactNode;
}

/** Two codes that are offered together, why, and what can be answered. */
export function PairCard({ suggestionKey, ids, children, action }: PairCardProps) {
  const { t } = useTranslation();
  const pair = pairName(ids);
  return (
    <li className="suggest__card" aria-label={pair}>
      {ids.map(id => (
        <CodeLine key={id} id={id} />
      ))}
      <p className="suggest__why small">{children}</p>
      <div className="suggest__actions">
        {action}
        <Button
          variant="quiet"
          aria-label={t('board.suggest.putOffOf', { pair })}
          onPress={() => void putOff(suggestionKey, pair)}
        >
          {t('board.suggest.putOff')}
        </Button>
      </div>
    </li>
  );
}

/** A code, with what it lies in; pressing shows it on the board. */
function CodeLine({ id }: { id: string }) {
  const { t } = useTranslation();
  const code = useRow('code', id);
  const byId = useRowMap('code');
  if (!code) return null;
  const show = () => {
    pick(pickOne(id));
    focusCode(id);
  };
  return (
    <button type="button" className="suggest__code" onClick={show}>
      <ColorDot color={code.color} />
      <span className="suggest__name">{code.name}</span>
      <span className="muted small suggest__path">
        {codePath(code, byId).at(-1) ?? t(`axial.under.none.${code.kind}`)}
      </span>
    </button>
  );
}
