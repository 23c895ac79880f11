import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../shared/api/errors.ts';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/api-error.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { copyProject } from '../../frame/project-actions.ts';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { useFormats } from '../../i18n/format.ts';
import { notifyError } from '../../state/toasts.ts';
import { goTo } from '../../state/ui.ts';
import { CopiesDialog } from './copies/copies-dialog.tsx';
import { type ProjectFile, useProjectFiles } from './use-project-files.ts';

/** Ways for a file to be past opening, where one of its copies may still serve. */
const DAMAGED: readonly ErrorCode[] = [
  'PROJECT_DAMAGED',
  'PROJECT_NOT_ROOTED',
  'PROJECT_EMPTY_FILE',
  'TEXT_DAMAGED',
];

interface Shown {
  file: ProjectFile;
  problem: string | null;
}

export function ProjectList() {
  const { t } = useTranslation();
  const files = useProjectFiles();
  const [shown, setShown] = useState<Shown | null>(null);
  const open = async (token: string) => {
    const file = files?.find(each => each.token === token);
    if (file === undefined) return;
    if (file.open) {
      goTo('sources');
      return;
    }
    try {
      await api.call('project.open', { token });
    } catch (cause) {
      const error = ApiError.from(cause);
      if (DAMAGED.includes(error.code)) setShown({ file, problem: errorSentence(error) });
      else notifyError(error);
    }
  };
  return (
    <section className="projects__list">
      <h3 className="heading">{t('projects.list')}</h3>
      <GridList
        className="projects__files"
        aria-label={t('projects.list')}
        items={files ?? []}
        onAction={key => void open(String(key))}
        renderEmptyState={() =>
          files === undefined ? null : (
            <EmptyState title={t('projects.empty')} hint={t('projects.emptyHint')} />
          )
        }
      >
        {file => <FileRow file={file} onCopies={() => setShown({ file, problem: null })} />}
      </GridList>
      {shown && (
        <CopiesDialog
          key={shown.file.token}
          file={shown.file}
          problem={shown.problem}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}

function FileRow({ file, onCopies }: { file: ProjectFile; onCopies(): void }) {
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
        <IconButton icon="history" label={t('projects.copies.of', { name })} onPress={onCopies} />
        {file.open && (
          <IconButton icon="download" label={t('frame.copyProject')} onPress={() => void copyProject()} />
        )}
      </span>
    </GridListItem>
  );
}
