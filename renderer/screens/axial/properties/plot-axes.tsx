import type { Row } from '../../../../shared/api/tables.ts';
import { bandEdges, type PlotFrame, shareOf } from '../../../../shared/figure/property-plot.ts';
import { hue } from '../../../components/color-dot.tsx';
import type { PlotSite } from './plot-drawing.tsx';

interface PlotAxesProps {
  across: Row<'property'>;
  upward: Row<'property'> | undefined;
  sites: readonly PlotSite[];
  frame: PlotFrame;
}

/** Frame, bands, and the names of ends and values; with one property also the names of the sites. */
export function PlotAxes({ across, upward, sites, frame }: PlotAxesProps) {
  const { left, top, width, height } = frame;
  const strip = height / Math.max(1, sites.length);
  return (
    <g className="property-plot__axes">
      <rect x={left} y={top} width={width} height={height} className="property-plot__field" />
      {bandEdges(across).map(edge => (
        <path key={edge} d={`M${left + edge * width} ${top}v${height}`} />
      ))}
      <Across property={across} frame={frame} />
      {upward ? (
        <>
          {bandEdges(upward).map(edge => (
            <path key={edge} d={`M${left} ${top + edge * height}h${width}`} />
          ))}
          <Up property={upward} frame={frame} />
        </>
      ) : (
        sites.map((site, index) => (
          <g key={site.id}>
            {index > 0 && <path d={`M${left} ${top + index * strip}h${width}`} />}
            <path
              d={site.shape}
              className="property-plot__key"
              fill={hue(site.color)}
              transform={`translate(12 ${top + (index + 0.5) * strip})`}
            />
            <text x={26} y={top + (index + 0.5) * strip + 4}>
              {site.name}
            </text>
          </g>
        ))
      )}
    </g>
  );
}

function Across({ property, frame }: { property: Row<'property'>; frame: PlotFrame }) {
  const { left, top, width, height } = frame;
  const y = top + height + 18;
  if (property.kind === 'range') {
    return (
      <>
        <text x={left} y={y}>
          {property.low}
        </text>
        <text x={left + width} y={y} textAnchor="end">
          {property.high}
        </text>
        <text x={left + width / 2} y={y + 18} textAnchor="middle" className="property-plot__name">
          {property.name} →
        </text>
      </>
    );
  }
  return (
    <>
      {property.options.map((option, index) => (
        <text key={option} x={left + shareOf(property, index) * width} y={y} textAnchor="middle">
          {option}
        </text>
      ))}
      <text x={left + width / 2} y={y + 18} textAnchor="middle" className="property-plot__name">
        {property.name}
      </text>
    </>
  );
}

function Up({ property, frame }: { property: Row<'property'>; frame: PlotFrame }) {
  const { left, top, height } = frame;
  const x = left - 8;
  const labels =
    property.kind === 'range'
      ? [
          { text: property.high, y: top + 10 },
          { text: `${property.name} ↑`, y: top + height / 2 },
          { text: property.low, y: top + height - 2 },
        ]
      : property.options.map((text, index) => ({
          text,
          y: top + (1 - shareOf(property, index)) * height + 4,
        }));
  return labels.map(({ text, y }) => (
    <foreignObject key={text} x={0} y={y - 24} width={x} height={48}>
      <span className="property-plot__side">{text}</span>
    </foreignObject>
  ));
}
