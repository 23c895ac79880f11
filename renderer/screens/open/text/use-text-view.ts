import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextView } from '../../../text-view/text-view.ts';
import type { TextViewLabels } from '../../../text-view/text-view-types.ts';
import type { Side } from '../sides/beside.ts';
import { textHandlersOn } from './text-handlers.ts';
import { setTextView } from './text-host.ts';
import { keepPlaceIn } from './text-place.ts';

/** Mounts a text once; what it shows is fed to it, never rendered. */
export function useTextView(
  container: RefObject<HTMLDivElement | null>,
  sourceId: string,
  side: Side,
): TextView | null {
  const [view, setView] = useState<TextView | null>(null);
  const labels = useLabels();
  // The words may change later without a new view: see the effect below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = new TextView(element, { labels, on: textHandlersOn(side) });
    const keep = () => keepPlaceIn(sourceId, made, element);
    element.addEventListener('scrollend', keep, true);
    setTextView(side, made);
    setView(made);
    return () => {
      element.removeEventListener('scrollend', keep, true);
      keep();
      made.destroy();
      setTextView(side, null);
      setView(null);
    };
  }, [container, sourceId, side]);
  useEffect(() => view?.setLabels(labels), [view, labels]);
  return view;
}

function useLabels(): TextViewLabels {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      text: t('open.text.label'),
      lane: t('open.text.lane'),
      hasMemo: t('open.text.hasMemo'),
      codingButton: (code, quote) => t('open.text.coding', { code, quote }),
      moreCodings: count => t('open.text.more', { count }),
      codesAtCaret: names =>
        names.length === 0 ? t('open.text.noCodes') : t('open.text.codes', { names: names.join(', ') }),
    }),
    [t],
  );
}
