import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Menu } from '../components/menu.tsx';
import { openSource, selectCode } from '../state/ui.ts';
import { LifeList } from './life-list.tsx';
import { closeLife, exportLife, type LifeSubject, useLife } from './life-store.ts';
import './life.css';

/** What happened to one code or one passage, the newest first; each event leads to where it was. */
export function LifeDialog() {
  const { t } = useTranslation();
  const subject = useLife(state => state.subject);
  if (!subject) return null;
  return (
    <Dialog
      isOpen
      size="medium"
      title={t(`life.title.${subject.of}`, { name: subject.name })}
      onClose={closeLife}
      actions={
        <>
          <ExportMenu subject={subject} />
          <Button variant="primary" onPress={closeLife}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <Ends subject={subject} />
      <Events />
    </Dialog>
  );
}

function ExportMenu({ subject }: { subject: LifeSubject }) {
  const { t } = useTranslation();
  const entries = (['csv', 'md'] as const).map(format => ({
    id: format,
    label: t(`life.export.${format}`),
    run: () => void exportLife(subject, format),
  }));
  return (
    <Menu label={t('life.export.label')} groups={[{ id: 'formats', entries }]}>
      <Button>{t('life.export.label')}</Button>
    </Menu>
  );
}

/** A code's first and last quote. */
function Ends({ subject }: { subject: LifeSubject }) {
  const { t } = useTranslation();
  const { first, last } = useLife();
  if (!first || !last) return null;
  const ends =
    first.id === last.id
      ? ([['only', first]] as const)
      : ([
          ['first', first],
          ['last', last],
        ] as const);
  return (
    <dl className="life__ends">
      {ends.map(([which, quote]) => (
        <div key={which}>
          <dt>{t(`life.ends.${which}`)}</dt>
          <dd>
            <button
              type="button"
              className="life__quote"
              onClick={() => {
                closeLife();
                selectCode(subject.id);
                openSource(quote.sourceId, quote);
              }}
            >
              {t('common.quoteMark', { quote: quote.quote })}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Events() {
  const { t } = useTranslation();
  const { events, isAsking } = useLife();
  if (events.length > 0) return <LifeList />;
  return (
    <p className="muted" role="status">
      {t(isAsking ? 'life.asking' : 'life.nothing')}
    </p>
  );
}
