import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { Chip } from '../../../components/chip.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { commandKey } from '../../../frame/platform.ts';
import { openLinkDialog } from '../../../links/link-dialogs.ts';
import { openPortrait } from '../../../portrait/portrait-store.ts';
import { useRow } from '../../../state/mirror.ts';
import { useDrafts } from '../../../state/text-drafts.ts';
import { beginCorrecting, leaveCorrecting } from '../correct/correct-actions.ts';
import { useView } from '../open-store.ts';
import type { Side } from '../sides/beside.ts';
import { closeSide, openBeside } from '../sides/open-sides.ts';
import { HighlightFilterButton } from './highlight-filter-button.tsx';

export const MODES = ['all', 'coded'] as const;
export type ReadMode = (typeof MODES)[number];

interface SourceHeaderProps {
  source: Row<'source'>;
  side: Side;
  isSplit: boolean;
  mode: ReadMode;
  onMode(mode: ReadMode): void;
}

/** Which source is in view and how it is read. */
export function SourceHeader({ source, side, isSplit, mode, onMode }: SourceHeaderProps) {
  const { t } = useTranslation();
  const site = useRow('site', source.siteId);
  const body = useView(side, view => view.body);
  const isCorrecting = useDrafts(state => state.drafts[source.id] !== undefined);
  const medium = source.medium === 'interview' ? t('open.interview') : source.medium;
  return (
    <header className="open__header">
      <h1 className="open__title ellipsis" title={source.title}>
        {source.title}
      </h1>
      {site && <Chip color={site.color}>{site.name}</Chip>}
      {source.date && <Chip>{source.date}</Chip>}
      {medium !== '' && (
        <span className="open__medium">
          <Chip>{medium}</Chip>
        </span>
      )}
      <span className="push" />
      <IconButton
        icon="edit"
        label={t('correct.open')}
        shortcut="Alt C"
        placement="bottom"
        isOn={isCorrecting}
        isDisabled={body?.sourceId !== source.id}
        onPress={() => (isCorrecting ? leaveCorrecting(source.id) : beginCorrecting(body))}
      />
      <IconButton
        icon="model"
        label={t('links.candidates.open')}
        placement="bottom"
        onPress={() => openLinkDialog({ kind: 'candidates', sourceId: source.id, codeId: null })}
      />
      {!isSplit && (
        <IconButton
          icon="portrait"
          label={t('portrait.open')}
          placement="bottom"
          onPress={() => openPortrait(source.id)}
        />
      )}
      <HighlightFilterButton />
      {isSplit ? (
        <IconButton
          icon="close"
          label={t('open.sides.close', { title: source.title })}
          shortcut={commandKey('Shift \\')}
          placement="bottom"
          onPress={() => closeSide(side)}
        />
      ) : (
        <IconButton
          icon="beside"
          label={t('open.sides.open')}
          shortcut={commandKey('\\')}
          placement="bottom"
          onPress={() => openBeside(source.id)}
        />
      )}
      <Segmented
        label={t('open.modes.label')}
        options={MODES.map(id => ({ id, label: t(`open.modes.${id}`) }))}
        value={mode}
        onChange={onMode}
      />
    </header>
  );
}
