import { GridList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { CopiesDialog } from './copies/copies-dialog.tsx';
import { showCopies, useCopies } from './copies/copies-store.ts';
import { openProject } from './open-project.ts';
import { ProjectRow } from './project-row.tsx';
import { useProjectFiles } from './use-project-files.ts';

/** The projects on this computer; a row opens its project, and its button the copies kept of it. */
export function ProjectList() {
  const { t } = useTranslation();
  const { files, reload } = useProjectFiles();
  const copies = useCopies(state => state.shown);
  const open = async (token: string) => {
    const file = files?.find(each => each.token === token);
    if (file && !(await openProject(file))) reload();
  };
  return (
    <section className="projects__list">
      <h3 className="heading">{t('projects.list')}</h3>
      <GridList
        className="projects__files"
        aria-label={t('projects.list')}
        items={files?.map(file => ({ id: file.token, file })) ?? []}
        onAction={key => void open(String(key))}
        renderEmptyState={() =>
          files === undefined ? null : (
            <EmptyState title={t('projects.empty')} hint={t('projects.emptyHint')} />
          )
        }
      >
        {({ file }) => <ProjectRow file={file} />}
      </GridList>
      {copies && (
        <CopiesDialog
          of={copies}
          onClose={() => {
            showCopies(null);
            reload();
          }}
        />
      )}
    </section>
  );
}
