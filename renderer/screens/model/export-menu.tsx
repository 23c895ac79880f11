import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import {
  type FigureFormat,
  GRAPH_FORMATS,
  RESOLUTIONS,
  UNIT_DPI,
} from '../../../shared/report/figure-formats.ts';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { Button } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';
import { useLanguage } from '../../i18n/i18n.ts';
import { attempt } from '../../state/toasts.ts';

interface ExportMenuProps {
  modelId: string;
  level: ModelLevel;
  filter: ModelFilter;
}

/** Hands out the model as it is shown: as a picture, as a graph for other programs, or its links as a table. */
export function ExportMenu({ modelId, level, filter }: ExportMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = (format: FigureFormat, scale?: number) =>
    attempt(async () =>
      download(await api.call('report.figure', { format, level, filter, modelId, language, scale })),
    );
  const saveLinks = (drawn?: { modelId: string; level: ModelLevel; filter: ModelFilter }) =>
    attempt(async () => download(await api.call('report.csv', { what: 'links', language, drawn })));
  const vectors = (['svg', 'pdf'] as const).map(format => ({
    id: format,
    label: t(`model.formats.${format}`),
    run: () => save(format),
  }));
  const bitmaps = RESOLUTIONS.map(dpi => ({
    id: `png-${dpi}`,
    label: t('model.formats.png', { dpi }),
    run: () => save('png', dpi / UNIT_DPI),
  }));
  const graphs = GRAPH_FORMATS.map(format => ({
    id: format,
    label: t(`model.formats.${format}`),
    run: () => save(format),
  }));
  const links = [
    {
      id: 'drawn',
      label: t('modelViews.exportDrawn'),
      run: () => saveLinks({ modelId, level, filter }),
    },
    { id: 'links', label: t('model.formats.links'), run: () => saveLinks() },
  ];
  return (
    <Menu
      label={t('model.export')}
      placement="bottom end"
      groups={[
        { id: 'picture', title: t('model.exportPicture'), entries: [...vectors, ...bitmaps] },
        { id: 'graph', title: t('model.exportGraph'), entries: graphs },
        { id: 'table', title: t('model.exportTable'), entries: links },
      ]}
    >
      <Button variant="primary">{t('model.export')}</Button>
    </Menu>
  );
}
