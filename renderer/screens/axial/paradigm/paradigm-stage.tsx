import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPanes } from '../../../components/split-panes.tsx';
import { useStatus } from '../../../state/status.ts';
import { useCounts } from '../board/use-counts.ts';
import { CodesToPlace } from './codes-to-place.tsx';
import { choosePlacement } from './paradigm-store.ts';
import { ParadigmView } from './paradigm-view.tsx';
import { PlacementPane } from './placement-pane.tsx';
import { type ShownParadigm, useParadigms, useShownParadigm } from './use-paradigms.ts';
import './paradigm.css';

/** A phenomenon with its places around it, the codes to be put there, and the quotes that put them there. */
export function ParadigmStage() {
  const shown = useShownParadigm();
  const counts = useCounts();
  useParadigmStatus(shown);
  useEffect(() => () => choosePlacement(null), []);
  return (
    <div className="paradigm-stage">
      <SplitPanes
        name="axial"
        panes={[
          { id: 'loose', content: <CodesToPlace />, size: 212, minSize: 180, maxSize: 400 },
          { id: 'board', content: <ParadigmView shown={shown} counts={counts} />, minSize: 320 },
          { id: 'code', content: <PlacementPane shown={shown} />, size: 272, minSize: 220, maxSize: 520 },
        ]}
      />
    </div>
  );
}

function useParadigmStatus(shown: ShownParadigm | null): void {
  const { t } = useTranslation();
  const count = useParadigms().length;
  const empty = shown?.places.filter(place => place.placed.length === 0).length ?? 0;
  const bare = shown?.places.flatMap(place => place.placed).filter(each => each.quotes === 0).length ?? 0;
  useStatus([
    t('axial.paradigm.status.paradigms', { count }),
    ...(empty > 0 ? [t('axial.paradigm.status.empty', { count: empty })] : []),
    ...(bare > 0 ? [t('axial.paradigm.status.bare', { count: bare })] : []),
  ]);
}
