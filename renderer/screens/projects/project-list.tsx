import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { copyProject } from '../../frame/project-actions.ts';
import { useFormats } from '../../i18n/format.ts';
import { attempt } from '../../state/toasts.ts';
import { goTo } from '../../state/ui.ts';
import { type ProjectFile, useProjectFiles } from './use-project-files.ts';

export function ProjectList() {
  const { t } = useTranslation();
  const files = useProjectFiles();
  const open = (token: string) => {
    const file = files?.find(each => each.token === token);
    if (file?.open) goTo('sources');
    else void attempt(() => api.call('project.open', { token }));
  };
  return (
    <section className="projects__list">
      <h3 className="heading">{t('projects.list')}</h3>
      <GridList
        className="projects__files"
        aria-label={t('projects.list')}
        items={files ?? []}
        onAction={key => open(String(key))}
        renderEmptyState={() =>
          files === undefined ? null : (
            <EmptyState title={t('projects.empty')} hint={t('projects.emptyHint')} />
          )
        }
      >
        {file => <FileRow file={file} />}
      </GridList>
    </section>
  );
}

function FileRow({ file }: { file: ProjectFile }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = file.fileName.replace(/\.rooted$/i, '');
  return (
    <GridListItem id={file.token} className="projects__file" textValue={name}>
      <Icon name="sources" />
      <b className="ellipsis">{name}</b>
      {file.open && <Chip color="green">{t('projects.isOpen')}</Chip>}
      <span className="muted small push tabular" title={t('projects.changed')}>
        {formats.dateTime(file.modifiedAt)}
      </span>
      <span className="projects__size muted small tabular" title={t('projects.size')}>
        {formats.bytes(file.bytes)}
      </span>
      <span className="projects__tools">
        {file.open && (
          <IconButton icon="download" label={t('frame.copyProject')} onPress={() => void copyProject()} />
        )}
      </span>
    </GridListItem>
  );
}
