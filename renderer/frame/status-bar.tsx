import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { useRowMap } from '../state/mirror.ts';
import { useProject } from '../state/project.ts';
import { useQuery } from '../state/query.ts';
import { useStatusLine } from '../state/status.ts';
import './status-bar.css';

/** Where one is, what is saved, how much there is, and that nothing leaves this computer. */
export function StatusBar() {
  const { t } = useTranslation();
  const parts = useStatusLine(state => state.parts);
  const isOpen = useProject(state => state.info !== null);
  return (
    <footer className="status-bar">
      {parts.map(part => (
        <span key={part}>{part}</span>
      ))}
      <span className="status-bar__end">
        {isOpen && <SavedNote />}
        {isOpen && <Counts />}
        <span title={t('frame.offlineHint')}>{t('frame.offline')}</span>
      </span>
    </footer>
  );
}

function SavedNote() {
  const { t } = useTranslation();
  const formats = useFormats();
  const at = useProject(state => state.lastStep?.at ?? state.history.undo?.at);
  return <span>{at === undefined ? t('frame.saved') : t('frame.savedAt', { time: formats.time(at) })}</span>;
}

function Counts() {
  const { t } = useTranslation();
  const sites = useRowMap('site').size;
  const interviews = useRowMap('source').size;
  const codes = useRowMap('code').size;
  const { data } = useQuery('codings.counts', {}, { tables: ['coding'] });
  return (
    <span className="tabular">
      {[
        t('common.counts.sites', { count: sites }),
        t('common.counts.interviews', { count: interviews }),
        t('common.counts.codes', { count: codes }),
        t('common.counts.codings', { count: data?.total ?? 0 }),
      ].join(' · ')}
    </span>
  );
}
