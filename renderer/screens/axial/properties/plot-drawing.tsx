import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import {
  nextDot,
  type PlotDot,
  type PlotFrame,
  type PlotPoint,
  planeDots,
  shapeOf,
  stripDots,
} from '../../../../shared/figure/property-plot.ts';
import { hue } from '../../../components/color-dot.tsx';
import { valueText } from '../../../components/property/property-words.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { PlotAxes } from './plot-axes.tsx';
import { setProperties, useProperties } from './properties-store.ts';
import { useWidth } from './use-width.ts';

interface PlotDrawingProps {
  across: Row<'property'>;
  upward: Row<'property'> | undefined;
  points: readonly PlotPoint[];
  quotes: ReadonlyMap<string, { quote: string }>;
}

const STRIP = 84;
const PLANE = 440;
const SIDE = 128;
const FOOT = 44;
const TOP = 14;

/** A site with the shape and the colour of its dots. */
export interface PlotSite {
  id: string | null;
  name: string;
  color: string;
  shape: string;
}

function useSites(points: readonly PlotPoint[]): PlotSite[] {
  const { t } = useTranslation();
  const sites = useRows('site').map(({ id, name, color }): Omit<PlotSite, 'shape'> => ({ id, name, color }));
  const hasOthers = points.some(point => point.siteId === null);
  const all = hasOthers ? [...sites, { id: null, name: t('common.noSite'), color: 'slate' }] : sites;
  return all.map((site, index) => ({ ...site, shape: shapeOf(index) }));
}

/** The plot itself: dots that are told apart by shape and colour, walked through with the arrows, opened with Enter. */
export function PlotDrawing({ across, upward, points, quotes }: PlotDrawingProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const sites = useSites(points);
  const height = upward ? PLANE : Math.max(1, sites.length) * STRIP;
  const frame: PlotFrame = { left: SIDE, top: TOP, width: Math.max(120, width - SIDE - 28), height };
  const dots = upward
    ? planeDots(points, { x: across, y: upward }, frame)
    : stripDots(
        points,
        across,
        sites.map(site => site.id),
        frame,
      );
  const textOf = (dot: PlotDot): string => {
    const site = sites.find(each => each.id === dot.siteId)?.name ?? '';
    const point = points.find(each => each.id === dot.id);
    const at = [
      valueText(t, formats, across, point?.x ?? null),
      ...(upward ? [valueText(t, formats, upward, point?.y ?? null)] : []),
    ];
    return t('properties.plot.dot', { site, at: formats.list(at), quote: quotes.get(dot.id)?.quote ?? '' });
  };
  const names = { x: across.name, y: upward?.name };
  return (
    <div className="property-plot" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width={width}
        height={height + TOP + FOOT}
        role="group"
        aria-label={t(upward ? 'properties.plot.labelBoth' : 'properties.plot.label', names)}
      >
        <PlotAxes across={across} upward={upward} sites={sites} frame={frame} />
        <Dots dots={dots} sites={sites} textOf={textOf} />
      </svg>
      {upward && (
        <ul className="property-plot__legend">
          {sites.map(site => (
            <li key={site.id}>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <path d={site.shape} fill={hue(site.color)} />
              </svg>
              {site.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface DotsProps {
  dots: readonly PlotDot[];
  sites: readonly PlotSite[];
  textOf(dot: PlotDot): string;
}

function Dots({ dots, sites, textOf }: DotsProps) {
  const chosen = useProperties(state => state.codingId);
  const [lead, setLead] = useState<string | null>(null);
  const stop = dots.find(dot => dot.id === lead) ?? dots[0];
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, dot: PlotDot) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setProperties({ codingId: dot.id });
    }
    const next = nextDot(dots, dot, event.key);
    if (!next) return;
    event.preventDefault();
    setLead(next.id);
    event.currentTarget.parentElement?.querySelector<SVGGElement>(`[data-dot="${next.id}"]`)?.focus();
  };
  return (
    <g>
      {dots.map(dot => {
        const site = sites.find(each => each.id === dot.siteId);
        const text = textOf(dot);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={dot.id}
            role="button"
            tabIndex={dot === stop ? 0 : -1}
            data-dot={dot.id}
            className="property-plot__dot"
            aria-label={text}
            aria-pressed={dot.id === chosen}
            transform={`translate(${dot.x} ${dot.y})`}
            onClick={() => {
              setLead(dot.id);
              setProperties({ codingId: dot.id });
            }}
            onKeyDown={event => onKeyDown(event, dot)}
          >
            <title>{text}</title>
            <circle r="8" className="property-plot__halo" />
            <path d={site?.shape} fill={hue(site?.color ?? 'slate')} />
          </g>
        );
      })}
    </g>
  );
}
