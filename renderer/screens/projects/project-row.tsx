import { GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { copyProject } from '../../frame/project-actions.ts';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { useFormats } from '../../i18n/format.ts';
import { showCopies } from './copies/copies-store.ts';
import { projectName } from './copies/copy-actions.ts';
import { holdings } from './holdings.ts';
import { isDamage } from './open-project.ts';
import type { ProjectFile } from './use-project-files.ts';

/** One project file: what it is called, what is in it, when it was last changed and what can be done with it. */
export function ProjectRow({ file }: { file: ProjectFile }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = projectName(file.fileName);
  const damage = isDamage(file.problem) ? file.problem : null;
  const line = secondLine(file, damage);
  return (
    <GridListItem id={file.token} className="projects__file" textValue={name}>
      <Icon name={damage ? 'warning' : 'sources'} />
      <span className="projects__words">
        <span className="projects__name">
          <b className="ellipsis">{name}</b>
          {file.open && <Chip color="green">{t('projects.isOpen')}</Chip>}
          {damage && <Chip color="red">{t('projects.isDamaged')}</Chip>}
        </span>
        {line !== '' && <span className="muted small ellipsis">{line}</span>}
      </span>
      <span className="projects__when muted small tabular">
        <span title={t('projects.changed')}>{formats.dateTime(file.modifiedAt)}</span>
        <span title={t('projects.size')}>{formats.bytes(file.bytes)}</span>
      </span>
      <span className="projects__tools">
        {file.open && (
          <IconButton icon="download" label={t('frame.copyProject')} onPress={() => void copyProject()} />
        )}
        <Button
          variant={damage ? 'default' : 'quiet'}
          icon="history"
          aria-label={t('projects.copies.of', { name, count: file.copies })}
          onPress={() =>
            showCopies({ project: file.token, fileName: file.fileName, problem: frameOf(file, damage) })
          }
        >
          {t('projects.copies.count', { count: file.copies })}
        </Button>
      </span>
    </GridListItem>
  );
}

type Damage = ProjectFile['problem'];

function frameOf({ fileName }: ProjectFile, damage: Damage) {
  return damage && { code: damage, message: '', details: { fileName } };
}

/** Why it cannot be opened, or else what it holds, as far as that is known. */
function secondLine(file: ProjectFile, damage: Damage): string {
  const frame = frameOf(file, damage);
  if (frame) return errorSentence(frame);
  if (!file.contents) return '';
  const { name } = file.contents;
  const held = holdings(file.contents).join(' · ');
  return name === '' || name === projectName(file.fileName) ? held : `${name} · ${held}`;
}
