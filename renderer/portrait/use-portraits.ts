import { useEffect, useMemo, useReducer } from 'react';
import { MOST_PORTRAITS, type PortraitWish, portraitsOf } from '../../shared/figure/portrait.ts';
import type { Portrait } from '../../shared/figure/portrait-cells.ts';
import { useFormats } from '../i18n/format.ts';
import { useRows } from '../state/mirror.ts';
import { codingsOf, textOf } from '../state/source-queries.ts';

/** A source with its portrait; null while its text or its codings are on their way. */
export interface Portrayed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly portrait: Portrait | null;
}

/** A source and, to compare it, the others of its site by their titles; `left` are more than are shown. */
export function useCompared(sourceId: string, withSite: boolean) {
  const sources = useRows('source');
  const { compare } = useFormats();
  return useMemo(() => {
    const own = sources.find(source => source.id === sourceId);
    if (!own) return { shown: [], left: 0 };
    const others = withSite
      ? sources
          .filter(each => each.siteId === own.siteId && each.id !== own.id)
          .sort((a, b) => compare(a.title, b.title))
      : [];
    const shown = [own, ...others.slice(0, MOST_PORTRAITS - 1)];
    return { shown, left: Math.max(0, others.length - shown.length + 1) };
  }, [sources, sourceId, withSite, compare]);
}

/** The portraits of sources, each as soon as it is there, following every coding. */
export function usePortraits(
  sources: readonly { id: string; title: string }[],
  wish: PortraitWish,
): Portrayed[] {
  const codes = useRows('code');
  const [answers, answered] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const leave = sources.flatMap(({ id }) => [
      textOf(id).subscribe(answered),
      codingsOf(id).subscribe(answered),
    ]);
    // What was known before is there at once.
    answered();
    return () => {
      for (const off of leave) off();
    };
  }, [sources]);
  // A portrait is made anew only where its codings are others.
  const portray = useMemo(() => {
    const make = portraitsOf(codes, wish);
    const made = new WeakMap<object, { text: string; portrait: Portrait }>();
    return (codings: Parameters<typeof make>[0], text: string) => {
      const known = made.get(codings);
      if (known?.text === text) return known.portrait;
      const portrait = make(codings, text.length);
      made.set(codings, { text, portrait });
      return portrait;
    };
  }, [codes, wish]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count stands for the answers, which are read where they are kept
  return useMemo(
    () =>
      sources.map(({ id, title }) => {
        const text = textOf(id).state().data?.text;
        const codings = codingsOf(id).state().data;
        const portrait = text === undefined || codings === undefined ? null : portray(codings, text);
        return { id, title, text: text ?? '', portrait };
      }),
    [sources, portray, answers],
  );
}
