import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from '../../../../shared/figure/structure-box.ts';
import type { StructureBox } from '../../../../shared/figure/structure-layout.ts';
import { cornerOf } from '../../../../shared/figure/structure-svg.ts';
import type { DataStructure } from '../../../../shared/theory/data-structure.ts';
import { hue } from '../../../components/color-dot.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { selectCode } from '../../../state/ui.ts';
import { useCounts } from '../board/use-counts.ts';
import { setStructure, useStructureView } from './structure-store.ts';
import { useMost, useSheet } from './use-structure.ts';
import { nextBox } from './walk.ts';

/** The figure as it will be printed, in the colours of the screen; a box shows its quotes. */
export function StructureDrawing({ structure }: { structure: DataStructure }) {
  const { t } = useTranslation();
  const sheet = useSheet(structure);
  const [lead, setLead] = useState<string | null>(null);
  if (!sheet) return null;
  const stop = sheet.boxes.find(box => box.id === lead) ?? sheet.boxes[0];
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, box: StructureBox) => {
    const next = nextBox(sheet.boxes, box, event.key);
    if (!next) return;
    event.preventDefault();
    setLead(next.id);
    const drawing = event.currentTarget.parentElement;
    drawing?.querySelector<SVGGElement>(`[data-box="${next.id}"]`)?.focus();
  };
  return (
    <div className="structure__scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        className="structure-figure"
        width={sheet.width}
        height={sheet.height}
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        role="group"
        aria-label={t('structure.label')}
      >
        <g className="structure-figure__joins">
          {sheet.joins.map(join => (
            <path key={join} d={join} />
          ))}
        </g>
        {sheet.labels.map(label => (
          <text
            key={`${label.text} ${label.x} ${label.y}`}
            x={label.x}
            y={label.y}
            fontSize={label.size}
            className={`structure-figure__${label.tone}`}
          >
            {label.text}
          </text>
        ))}
        <g>
          {sheet.boxes.map(box => (
            <Box key={box.id} box={box} isStop={box === stop} onKeyDown={onKeyDown} onLead={setLead} />
          ))}
        </g>
      </svg>
    </div>
  );
}

interface BoxProps {
  box: StructureBox;
  isStop: boolean;
  onLead(id: string): void;
  onKeyDown(event: KeyboardEvent<SVGGElement>, box: StructureBox): void;
}

function Box({ box, isStop, onLead, onKeyDown }: BoxProps) {
  const label = useBoxLabel(box);
  const [, , setMost] = useMost();
  const isChosen = useStructureView(state => state.codeId === box.codeId && box.kind !== 'more');
  const { size, weight } = COLUMNS[box.kind === 'more' ? 'concept' : box.kind];
  const press = () => {
    onLead(box.id);
    if (box.kind === 'more') setMost('all');
    else {
      setStructure({ codeId: box.codeId });
      selectCode(box.codeId);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      data-box={box.id}
      className="structure-box"
      data-kind={box.kind}
      data-bare={box.isBare || undefined}
      aria-label={label}
      aria-pressed={isChosen}
      transform={`translate(${box.x} ${box.y})`}
      onClick={press}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          press();
        } else onKeyDown(event, box);
      }}
    >
      <title>{label}</title>
      <rect
        width={box.width}
        height={box.height}
        rx={cornerOf(box)}
        style={box.kind === 'theme' || box.kind === 'dimension' ? { stroke: hue(box.color) } : {}}
      />
      {box.lines.map(line => (
        <text key={line.y} x={box.width / 2} y={line.y} fontSize={size} fontWeight={weight}>
          {line.text}
        </text>
      ))}
    </g>
  );
}

function useBoxLabel(box: StructureBox): string {
  const { t } = useTranslation();
  const name = useRowMap('code').get(box.codeId)?.name ?? '';
  const { totalOf } = useCounts();
  if (box.kind === 'more') return t('structure.moreOf', { name });
  const quotes = t('common.counts.codings', { count: totalOf(box.codeId) });
  return t(`structure.box.${box.kind}`, { name, quotes });
}
