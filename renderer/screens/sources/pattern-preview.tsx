import { useTranslation } from 'react-i18next';
import type { useSplit } from './use-split.ts';

/** Hours, where there are any, minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, '0'));
  return [...(seconds >= 3600 ? [Math.floor(seconds / 3600)] : []), ...parts].join(':');
}

/** How many turns and speakers a pattern finds, and the first turns as they would be split. */
export function PatternPreview({ split, problem, isLooking }: ReturnType<typeof useSplit>) {
  const { t } = useTranslation();
  const said = () => {
    if (problem !== null) return problem;
    if (split === null) return t('importTurns.looking');
    if (split.problem !== null) return t(`importTurns.problems.${split.problem}`);
    if (split.turns === 0) return t('importTurns.nothing');
    return [
      t('importTurns.found', { count: split.turns }),
      t('importTurns.voices', { count: split.speakers.length }),
    ].join(' · ');
  };
  const isFound = split !== null && split.turns > 0;
  return (
    <>
      <p role="status" className={isFound ? 'small' : 'pattern__nothing small'} aria-busy={isLooking}>
        {said()}
      </p>
      {isFound && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard
        <ol className="pattern__turns" aria-label={t('importTurns.preview')} tabIndex={0}>
          {split.first.map(({ speaker, timeMs, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: turns are known by their place; all else may repeat
            <li key={index}>
              <span className={speaker === null ? 'muted small' : 'pattern__speaker'}>
                {speaker ?? t('importTurns.before')}
                {timeMs !== null && <span className="muted small tabular"> {clock(timeMs)}</span>}
              </span>
              <span className="pattern__words">{words}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
