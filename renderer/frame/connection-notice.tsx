import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import { useConnection } from '../state/connection.ts';

/** Says that the core is out of reach, that nothing is lost, and what happens next. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const phase = useConnection(state => state.phase);
  return (
    <div role="status">
      {(phase === 'lost' || phase === 'refused') && (
        <div className="notice-bar notice-bar--lost">
          <Icon name="warning" />
          {t(`frame.${phase}`)}
        </div>
      )}
    </div>
  );
}
