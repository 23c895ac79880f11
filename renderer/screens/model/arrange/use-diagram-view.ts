import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiagramView } from '../../../diagram-view/diagram-view.ts';
import type { DiagramHandlers, DiagramLabels } from '../../../diagram-view/view-types.ts';
import { setArrange } from './arrange-store.ts';

/** Makes the drawing in an element, once for each language; what it calls and says is always of now. */
export function useDiagramView(
  container: RefObject<HTMLElement | null>,
  labels: DiagramLabels,
  on: DiagramHandlers,
): DiagramView | null {
  const { i18n } = useTranslation();
  const [view, setView] = useState<DiagramView | null>(null);
  const latest = useRef({ labels, on });
  latest.current = { labels, on };

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels are read when the language changes, through the ref.
  useEffect(() => {
    if (container.current === null) return;
    const made = new DiagramView(container.current, {
      labels: labelsOfNow(latest),
      on: handlersOfNow(latest),
    });
    setView(made);
    setArrange({ view: made, picked: [] });
    return () => {
      setArrange({ view: null, picked: [] });
      made.destroy();
    };
  }, [i18n.language]);
  return view;
}

type Latest = RefObject<{ labels: DiagramLabels; on: DiagramHandlers }>;

function labelsOfNow(latest: Latest): DiagramLabels {
  return {
    diagram: latest.current.labels.diagram,
    siteUnit: latest.current.labels.siteUnit,
    factor: id => latest.current.labels.factor(id),
    arrow: id => latest.current.labels.arrow(id),
    note: id => latest.current.labels.note(id),
  };
}

function handlersOfNow(latest: Latest): DiagramHandlers {
  return {
    onSelectArrow: id => latest.current.on.onSelectArrow(id),
    onSelectFactor: id => latest.current.on.onSelectFactor(id),
    onMoved: (moves, goesOn) => latest.current.on.onMoved(moves, goesOn),
    onClear: () => latest.current.on.onClear?.(),
    onPicked: ids => latest.current.on.onPicked?.(ids),
    onWalked: id => latest.current.on.onWalked?.(id),
    onAligned: (how, moved) => latest.current.on.onAligned?.(how, moved),
    onNotePlaced: (id, place) => latest.current.on.onNotePlaced?.(id, place),
    onEditNote: id => latest.current.on.onEditNote?.(id),
    onRemoveNote: id => latest.current.on.onRemoveNote?.(id),
    onAddNote: at => latest.current.on.onAddNote?.(at),
    onViewed: () => latest.current.on.onViewed?.(),
  };
}
