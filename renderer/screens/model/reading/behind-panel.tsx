import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { openSource } from '../../../state/ui.ts';
import { ArrowRows } from './arrow-rows.tsx';
import type { Behind } from './reading-desk.ts';
import { useSourceName } from './use-names.ts';

/** What stands behind a number of the reading: interviews, and links that open their quotes. */
export function BehindPanel({ behind, onClose }: { behind: Behind; onClose(): void }) {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const { title, arrowIds, sourceIds = [] } = behind;
  return (
    <Pane
      title={title}
      titleStyle="name"
      label={title}
      tools={<IconButton icon="close" label={t('reading.back')} placement="left" onPress={onClose} />}
    >
      {sourceIds.length > 0 && (
        <PaneBlock title={t('reading.telling')}>
          <ul className="behind-sources">
            {sourceIds.map(id => (
              <li key={id}>
                <span>{sourceName(id)}</span>
                <Button
                  variant="quiet"
                  aria-label={`${sourceName(id)}: ${t('reading.openTranscript')}`}
                  onPress={() => openSource(id)}
                >
                  {t('reading.openTranscript')}
                </Button>
              </li>
            ))}
          </ul>
        </PaneBlock>
      )}
      <PaneBlock title={t('reading.behindLinks')}>
        <ArrowRows arrowIds={arrowIds} />
      </PaneBlock>
    </Pane>
  );
}
