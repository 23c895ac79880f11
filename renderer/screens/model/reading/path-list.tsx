import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { Chip } from '../../../components/chip.tsx';
import { Chain } from './chain.tsx';
import { Entry } from './entry.tsx';
import { useDesk } from './reading-desk.ts';
import { useSourceName } from './use-names.ts';
import { usePaged } from './use-paged.tsx';

type Found = Result<'models.paths'>;
type Path = Found['paths'][number];

/** Paths, shortest first: threads, which an interview tells whole, and inferences, which none does. */
export function PathList({ found }: { found: Found }) {
  const { t } = useTranslation();
  const { shown, more } = usePaged(found.paths);
  return (
    <>
      {found.capped && <p className="small">{t('reading.paths.capped', { count: found.paths.length })}</p>}
      <ul className="entries">
        {shown.map((path, at) => (
          <PathEntry key={path.arrowIds.join(' ')} path={path} number={at + 1} />
        ))}
      </ul>
      {more}
    </>
  );
}

function PathEntry({ path, number }: { path: Path; number: number }) {
  const { t } = useTranslation();
  const { ids, arrowIds, sign, sourceIds } = path;
  const isInference = sourceIds.length === 0;
  const standing = t(isInference ? 'reading.paths.inference' : 'reading.paths.thread');
  const name = t('reading.paths.name', { number });
  return (
    <Entry
      emphasis={{
        key: `path ${arrowIds.join(' ')}`,
        label: `${name} · ${standing}`,
        factorIds: ids,
        arrowIds,
      }}
      below={
        <>
          <Chain ids={ids} arrowIds={arrowIds} isInference={isInference} />
          {isInference ? (
            <p className="muted small">{t('reading.paths.inferred')}</p>
          ) : (
            <Tellers path={path} name={name} />
          )}
        </>
      }
    >
      <Chip isEmpty={isInference}>{t(`reading.paths.signs.${sign}`)}</Chip>
      <span className="muted small">{t('reading.links', { count: arrowIds.length })}</span>
    </Entry>
  );
}

/** Who tells a path whole; each opens the links it tells. */
function Tellers({ path, name }: { path: Path; name: string }) {
  const { t } = useTranslation();
  const { openBehind } = useDesk();
  const sourceName = useSourceName();
  return (
    <p className="tellers small">
      <span className="muted">{t('reading.paths.told', { count: path.sourceIds.length })}</span>
      {path.sourceIds.map(id => (
        <Chip
          key={id}
          onPress={() =>
            openBehind({
              title: `${sourceName(id)} · ${name}`,
              arrowIds: path.arrowIds,
              sourceIds: [id],
            })
          }
        >
          {sourceName(id)}
        </Chip>
      ))}
    </p>
  );
}
