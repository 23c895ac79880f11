import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { Select } from '../../../components/select.tsx';
import { movePlacements, takeOut } from './paradigm-actions.ts';
import { useParadigm } from './paradigm-store.ts';
import { usePlaceNames } from './place-names.ts';
import { PlacementQuotes } from './placement-quotes.tsx';
import { SuggestedLinks } from './suggested-links.tsx';
import type { FilledPlace, Placed, ShownParadigm } from './use-paradigms.ts';

/** Where the chosen code stands, and the quotes that put it there. */
export function PlacementPane({ shown }: { shown: ShownParadigm | null }) {
  const chosen = useParadigm(state => state.placementId);
  const place = shown?.places.find(each => each.placed.some(placed => placed.id === chosen));
  const placed = place?.placed.find(each => each.id === chosen);
  if (!shown || !place || !placed) return <PlacingHelp shown={shown} />;
  return <Placement key={placed.id} shown={shown} place={place} placed={placed} />;
}

interface PlacementProps {
  shown: ShownParadigm;
  place: FilledPlace;
  placed: Placed;
}

function Placement({ shown, place, placed }: PlacementProps) {
  const { t } = useTranslation();
  const { nameOf } = usePlaceNames();
  const { code, id } = placed;
  return (
    <Pane title={code.name} titleStyle="name" label={code.name}>
      <PaneBlock>
        <div className="placement__place">
          <Select
            label={t('axial.paradigm.role')}
            options={shown.places.map(({ role }) => ({ id: role, label: nameOf(role) }))}
            value={place.role}
            onChange={role => void movePlacements([id], { paradigmId: shown.id, role, beforeId: null })}
          />
          <Button onPress={() => void takeOut(id, { name: code.name, place: nameOf(place.role) })}>
            {t('axial.paradigm.takeOut')}
          </Button>
        </div>
        {code.definition !== '' && <p className="placement__definition">{code.definition}</p>}
      </PaneBlock>
      <SuggestedLinks shown={shown} placementId={id} />
      <PlacementQuotes paradigmId={shown.id} placementId={id} codeId={code.id} />
    </Pane>
  );
}

function PlacingHelp({ shown }: { shown: ShownParadigm | null }) {
  const { t } = useTranslation();
  return (
    <Pane title={t('axial.paradigm.placing')} label={t('axial.paradigm.placing')}>
      <PaneBlock>
        <p>{t('axial.paradigm.dragHint')}</p>
        <p className="muted">{t('axial.paradigm.pickHint')}</p>
      </PaneBlock>
      {shown && <SuggestedLinks shown={shown} />}
    </Pane>
  );
}
