import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { upload } from '../../api/files.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProgressDialog } from '../../components/progress-dialog.tsx';
import { currentLanguage } from '../../state/preferences.ts';
import { useProject } from '../../state/project.ts';
import { attempt } from '../../state/toasts.ts';
import { goTo } from '../../state/ui.ts';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ProjectList } from './project-list.tsx';
import './projects-screen.css';

/** Which study to work on: a new one, the sample, one from this computer or one from elsewhere. */
export function ProjectsScreen() {
  const { t } = useTranslation();
  const info = useProject(state => state.info);
  const [isMaking, setMaking] = useState(false);
  const [busy, setBusy] = useState<Busy | null>(null);
  const openSample = () => attempt(() => api.call('project.openSample', { language: currentLanguage() }));
  const openFile = (file: File) => bringIn(file, setBusy);
  return (
    <div className="projects">
      <div className="projects__column">
        <header className="projects__head">
          <Icon name="root" size={34} />
          <div>
            <h2>{t('projects.title')}</h2>
            <p className="muted">{t('projects.lead')}</p>
          </div>
          {info && (
            <Button className="push" onPress={() => goTo('sources')}>
              {t('projects.back', { name: info.project.name })}
            </Button>
          )}
        </header>
        <div className="projects__starts">
          <Start
            variant="primary"
            icon="plus"
            title={t('projects.create')}
            hint={t('projects.createHint')}
            onPress={() => setMaking(true)}
          />
          <Start
            icon="open"
            title={t('projects.sample')}
            hint={t('projects.sampleHint')}
            onPress={() => void openSample()}
          />
          <FileTrigger
            acceptedFileTypes={['.rooted']}
            onSelect={files => {
              const file = files?.[0];
              if (file) void openFile(file);
            }}
          >
            <Start icon="upload" title={t('projects.bringIn')} hint={t('projects.bringInHint')} />
          </FileTrigger>
        </div>
        <ProjectList />
      </div>
      {isMaking && <NewProjectDialog onClose={() => setMaking(false)} />}
      <ProgressDialog
        title={t('projects.uploading', { fileName: busy?.fileName ?? '' })}
        isOpen={busy !== null}
        progress={{ done: Math.round((busy?.share ?? 0) * 100), total: 100, subject: busy?.fileName ?? '' }}
        onCancel={() => busy?.cancel()}
      />
    </div>
  );
}

interface Busy {
  fileName: string;
  share: number;
  cancel(): void;
}

async function bringIn(file: File, setBusy: (busy: Busy | null) => void): Promise<void> {
  const abort = new AbortController();
  const report = (share: number) => setBusy({ fileName: file.name, share, cancel: () => abort.abort() });
  report(0);
  await attempt(async () => {
    const token = await upload(file, report, abort.signal);
    await api.call('project.open', { token });
  });
  setBusy(null);
}

interface StartProps {
  icon: 'plus' | 'open' | 'upload';
  title: string;
  hint?: string | undefined;
  variant?: 'primary' | undefined;
  onPress?: (() => void) | undefined;
}

function Start({ icon, title, hint, variant, onPress }: StartProps) {
  return (
    <Button className="projects__start" variant={variant} {...(onPress ? { onPress } : {})}>
      <Icon name={icon} size={20} />
      <span className="projects__start-words">
        <b>{title}</b>
        {hint && <span className="small">{hint}</span>}
      </span>
    </Button>
  );
}
