import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useQuery } from '../../../state/query.ts';
import { DRAWN_FROM } from '../use-model-view.ts';
import { PathList } from './path-list.tsx';
import { PathSummary } from './path-summary.tsx';
import { useDesk } from './reading-desk.ts';
import { useCodeName } from './use-names.ts';

/** All paths between two factors, and how strong their connection is. */
export function PathsSection() {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  const { level, filter, choices } = useDesk();
  const { fromId, toId } = choices;
  const isAsked = fromId !== null && toId !== null && fromId !== toId;
  const { data } = useQuery('models.paths', isAsked ? { level, filter, fromId, toId } : null, {
    tables: DRAWN_FROM,
  });
  const names = { from: nameOf(fromId ?? ''), to: nameOf(toId ?? '') };
  return (
    <>
      <PathEnds />
      {fromId === null || toId === null ? (
        <p className="muted">{t('reading.paths.choose')}</p>
      ) : fromId === toId ? (
        <p className="muted">{t('reading.paths.same')}</p>
      ) : data?.paths.length === 0 ? (
        <p className="muted">{t('reading.paths.none', names)}</p>
      ) : (
        data && (
          <>
            <PathSummary found={data} />
            <PathList found={data} />
          </>
        )
      )}
    </>
  );
}

function PathEnds() {
  const { t } = useTranslation();
  const { graph, selectedFactor, choices, choose, show } = useDesk();
  const only = graph.factors.map(factor => factor.codeId);
  const change = (patch: { fromId?: string | null; toId?: string | null }) => {
    show(null);
    choose(patch);
  };
  const take = (end: 'fromId' | 'toId', label: string) => (
    <Button
      variant="quiet"
      aria-label={label}
      isDisabled={selectedFactor === null}
      onPress={() => change({ [end]: selectedFactor })}
    >
      {t('reading.paths.take')}
    </Button>
  );
  return (
    <div className="path-ends">
      <CodeChoice
        label={t('reading.paths.from')}
        value={choices.fromId}
        first={[]}
        only={only}
        onChange={fromId => change({ fromId })}
      />
      {take('fromId', t('reading.paths.takeFrom'))}
      <CodeChoice
        label={t('reading.paths.to')}
        value={choices.toId}
        first={[]}
        only={only}
        onChange={toId => change({ toId })}
      />
      {take('toId', t('reading.paths.takeTo'))}
      <IconButton
        icon="swap"
        label={t('reading.paths.swap')}
        placement="left"
        onPress={() => change({ fromId: choices.toId, toId: choices.fromId })}
      />
    </div>
  );
}
