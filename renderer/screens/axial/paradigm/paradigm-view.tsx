import { useTranslation } from 'react-i18next';
import { ColorDot, hue } from '../../../components/color-dot.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import type { Counts } from '../board/counts.ts';
import { ParadigmBar } from './paradigm-bar.tsx';
import { PlaceBox } from './place-box.tsx';
import type { ShownParadigm } from './use-paradigms.ts';

interface ParadigmViewProps {
  shown: ShownParadigm | null;
  counts: Counts;
}

/** The phenomenon in the middle, its conditions before it, what follows from it after. */
export function ParadigmView({ shown, counts }: ParadigmViewProps) {
  const { t } = useTranslation();
  return (
    <section className="paradigm" aria-label={t('axial.parts.paradigm')}>
      <ParadigmBar shown={shown} />
      {shown === null ? (
        <div className="paradigm__first">
          <EmptyState
            icon="axial"
            title={t('axial.paradigm.first.title')}
            hint={t('axial.paradigm.first.hint')}
          />
        </div>
      ) : (
        <div className="paradigm__field">
          <div className="paradigm__grid" data-places={shown.places.map(place => place.role).join(' ')}>
            {shown.places.map(place => (
              <PlaceBox key={place.role} paradigmId={shown.id} place={place} counts={counts} />
            ))}
            <Phenomenon shown={shown} counts={counts} />
          </div>
        </div>
      )}
    </section>
  );
}

function Phenomenon({ shown, counts }: { shown: ShownParadigm; counts: Counts }) {
  const { t } = useTranslation();
  const { phenomenon } = shown;
  const title = t('axial.paradigm.phenomenon');
  const second = t('axial.paradigm.second.phenomenon');
  return (
    <section
      className="paradigm__phenomenon"
      aria-label={title}
      style={{ borderColor: hue(phenomenon.color) }}
    >
      <h3 className="paradigm__place-name">
        {title}
        {second !== title && <span className="muted">{second}</span>}
      </h3>
      <p className="paradigm__name">
        <ColorDot color={phenomenon.color} />
        {phenomenon.name}
      </p>
      <p className="muted small">
        {t('common.counts.codings', { count: counts.totalOf(phenomenon.id) })}
        {phenomenon.definition !== '' && ` · ${phenomenon.definition}`}
      </p>
    </section>
  );
}
