import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { canStep, stepPlace, useVisited } from '../state/visited.ts';
import { commandKey } from './platform.ts';

/** Back to the place looked at before, and forward again. */
export function PlaceButtons() {
  const { t } = useTranslation();
  const visited = useVisited();
  return (
    <>
      <IconButton
        icon="back"
        label={t('frame.places.back')}
        shortcut={commandKey('[')}
        isDisabled={!canStep(visited, -1)}
        onPress={() => stepPlace(-1)}
      />
      <IconButton
        icon="chevron"
        label={t('frame.places.forward')}
        shortcut={commandKey(']')}
        isDisabled={!canStep(visited, 1)}
        onPress={() => stepPlace(1)}
      />
    </>
  );
}
