import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { giveUp } from './give-up.ts';
import './typed.css';

/** Says that what stands in a field was left there before, and offers to throw it away. */
export function KeptNote({ place }: { place: string }) {
  const { t } = useTranslation();
  return (
    <p className="kept-note muted small" role="status">
      {t('typed.kept')}
      <Button variant="quiet" onPress={() => giveUp(place)}>
        {t('typed.throwAway')}
      </Button>
    </p>
  );
}
