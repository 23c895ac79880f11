import { useEffect, useMemo, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { Button } from '../../../components/button.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { codingById, useOpen } from '../open-store.ts';
import type { LinkDraft } from './link-draft.ts';
import { cancelLink, linkCodings } from './link-steps.ts';
import { NEARNESSES, nearCodings } from './near-codings.ts';
import '../../../components/link-name.css';
import './link.css';

/** The codings on or beside the chosen one, each linked with it in one direction or the other. */
export function LinkNear({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const codings = useOpen(state => state.codings);
  const body = useOpen(state => state.body);
  const lastId = useOpen(state => state.lastCodingId);
  const chosen = codingById(draft.cause.codingId);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const near = useMemo(
    () => (chosen && body ? nearCodings(chosen, codings, body.text) : []),
    [chosen, codings, body],
  );
  if (!chosen) return null;
  const last = codings.find(each => each.id === lastId && each.codeId !== chosen.codeId);
  const groups = [
    ...(last ? [{ id: 'last' as const, codings: [last] }] : []),
    ...NEARNESSES.map(id => ({
      id,
      codings: near
        .filter(each => each.nearness === id && each.coding.id !== last?.id)
        .map(each => each.coding),
    })),
  ].filter(group => group.codings.length > 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from anything inside
    <div
      ref={list}
      onKeyDown={event => {
        if (event.key === 'Escape') cancelLink();
      }}
    >
      {groups.map(group => (
        <PaneBlock key={group.id} title={t(`links.near.${group.id}`)}>
          {group.codings.map(other => (
            <Pair key={other.id} chosen={chosen} other={other} />
          ))}
        </PaneBlock>
      ))}
      <PaneBlock>
        <p className="muted">{t(groups.length > 0 ? 'links.near.hint' : 'links.near.none')}</p>
        <div className="segment__actions">
          <Button variant="quiet" onPress={cancelLink}>
            {t('common.cancel')}
          </Button>
        </div>
      </PaneBlock>
    </div>
  );
}

function Pair({ chosen, other }: { chosen: Coding; other: Coding }) {
  return (
    <div className="link-near">
      <p className="link-pick__quote">{other.quote}</p>
      <Direction cause={chosen} effect={other} />
      <Direction cause={other} effect={chosen} />
    </div>
  );
}

function Direction({ cause, effect }: { cause: Coding; effect: Coding }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const [from, to] = [codes.get(cause.codeId), codes.get(effect.codeId)];
  return (
    <AriaButton
      className="link-near__direction"
      aria-label={t('links.near.toIt', { from: from?.name ?? '', to: to?.name ?? '' })}
      onPress={() => linkCodings(cause, effect)}
    >
      <ColorDot color={from?.color ?? 'slate'} /> {from?.name}
      <span className="link-name__arrow" aria-hidden="true">
        →
      </span>
      <ColorDot color={to?.color ?? 'slate'} /> {to?.name}
    </AriaButton>
  );
}
