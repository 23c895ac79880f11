import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { type Check, goToPlace, hasPlace, type StoredPlace } from './check-places.ts';
import { NameContext } from './name-context.tsx';

interface CheckResultProps {
  check: Check | null;
  isRunning: boolean;
  hasKey: boolean;
  onLeave(): void;
}

/** What a check has found, each place with the way to it. */
export function CheckResult({ check, isRunning, hasKey, onLeave }: CheckResultProps) {
  const { t } = useTranslation();
  const said = () => {
    if (isRunning) return t('anonymise.check.running');
    if (check === null) return '';
    const parts = [
      ...(hasKey
        ? [check.total === 0 ? t('anonymise.check.clean') : t('anonymise.check.left', { count: check.total })]
        : []),
      check.suggestions.length === 0
        ? t('anonymise.check.cleanNoKey')
        : t('anonymise.check.suggestions', { count: check.suggestions.length }),
    ];
    return parts.join(' ');
  };
  return (
    <>
      <p role="status" className="check-names__said">
        {said()}
      </p>
      {check && !isRunning && <Found check={check} onLeave={onLeave} />}
    </>
  );
}

function Found({ check, onLeave }: { check: Check; onLeave(): void }) {
  const { t } = useTranslation();
  const { left, total, suggestions, history, unread } = check;
  const more = total - left.length;
  return (
    <div className="check-names">
      <Part title={t('anonymise.check.leftLabel')} isEmpty={left.length === 0}>
        {left.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places are known by their order
          <li key={i}>
            <Place place={each.place} context={each} onLeave={onLeave} />
          </li>
        ))}
        {more > 0 && <li className="muted small">{t('anonymise.check.more', { count: more })}</li>}
      </Part>
      <Part title={t('anonymise.check.history')} isEmpty={history.length === 0}>
        {history.map(({ find, count }) => (
          <li key={find} className="small">
            {t('anonymise.check.historyLine', { find, count })}
          </li>
        ))}
      </Part>
      <Part title={t('anonymise.check.unread')} isEmpty={unread.length === 0}>
        {unread.map(({ sourceId, fileName }) => (
          <li key={sourceId} className="small">
            {fileName}
          </li>
        ))}
      </Part>
      <Part title={t('anonymise.suggestions')} isEmpty={suggestions.length === 0}>
        {suggestions.map(each => (
          <Suggested key={each.text} suggestion={each} onLeave={onLeave} />
        ))}
      </Part>
    </div>
  );
}

function Part({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <section aria-label={title}>
      <h3 className="heading">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Suggested({ suggestion, onLeave }: { suggestion: Check['suggestions'][number]; onLeave(): void }) {
  const { t } = useTranslation();
  const { text, count, reason, contexts, places } = suggestion;
  return (
    <li className="names__line">
      <span>
        <b>{text}</b>{' '}
        <span className="muted small">
          {t('anonymise.times', { count })} · {t(`anonymise.reasons.${reason}`)}
        </span>
      </span>
      {contexts.map((context, i) => {
        const place = places[i];
        return (
          place && (
            <Place
              key={`${context.key} ${context.start}`}
              place={place}
              context={context}
              onLeave={onLeave}
            />
          )
        );
      })}
    </li>
  );
}

interface PlaceProps {
  place: StoredPlace;
  context: Omit<Check['left'][number], 'place' | 'find'>;
  onLeave(): void;
}

const TABLES = [
  'source',
  'site',
  'participant',
  'speaker',
  'attribute',
  'attributeValue',
  'code',
  'memo',
  'samplingNote',
  'link',
] as const;

function Place({ place, context, onLeave }: PlaceProps) {
  const { t } = useTranslation();
  const table = TABLES.find(each => each === place.table) ?? 'other';
  const where = t(`anonymise.check.in.${place.in === 'row' ? table : place.in}`);
  const words = (
    <>
      <NameContext context={context} />
      <span className="muted small">
        {place.title} · {where}
      </span>
    </>
  );
  if (!hasPlace(place)) return <span className="check-names__place">{words}</span>;
  return (
    <button
      type="button"
      className="check-names__place"
      aria-label={t('anonymise.check.goTo', { name: context.name, title: place.title })}
      onClick={() => {
        goToPlace(place, context);
        onLeave();
      }}
    >
      {words}
      <Icon name="chevron" size={12} />
    </button>
  );
}
