import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PORTRAIT_SIZES, type PortraitWish } from '../../shared/figure/portrait.ts';
import { PORTRAIT_ORDERS } from '../../shared/figure/portrait-cells.ts';
import { type LegendEntry, portraitLegend } from '../../shared/figure/portrait-legend.ts';
import { paragraphs } from '../../shared/text/paragraphs.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useFormats } from '../i18n/format.ts';
import { conditionCount, useHighlightFilter } from '../screens/open/text/highlight-filter.ts';
import { useRow, useRowMap } from '../state/mirror.ts';
import { useRemembered } from '../state/remembered.ts';
import { openSource } from '../state/ui.ts';
import { cellWords } from './cell-words.ts';
import { PortraitExport } from './portrait-export.tsx';
import { closePortrait, usePortrait } from './portrait-store.ts';
import { PortraitStrip } from './portrait-strip.tsx';
import { shareWords } from './share-words.ts';
import { Textured, Textures } from './textured.tsx';
import { type Portrayed, useCompared, usePortraits } from './use-portraits.ts';
import './portrait.css';

const LEVELS = ['concept', 'category', 'main'] as const;
const SCOPES = ['one', 'site'] as const;
/** Codes that the legend names; a cell names its own, however many there are. */
const MOST_NAMED = 60;
const SIZES = ['coarse', 'fine'] as const;

/** The sequence of codes through one source, or through those of its site beneath each other. */
export function PortraitDialog() {
  const sourceId = usePortrait(state => state.sourceId);
  const isThere = useRow('source', sourceId) !== undefined;
  return sourceId === null || !isThere ? null : <Portraits key={sourceId} sourceId={sourceId} />;
}

function useChoices() {
  const [order, setOrder] = useRemembered('portrait.order', PORTRAIT_ORDERS, 'text');
  const [level, setLevel] = useRemembered('portrait.level', LEVELS, 'concept');
  const [scope, setScope] = useRemembered('portrait.scope', SCOPES, 'one');
  const [size, setSize] = useRemembered('portrait.size', SIZES, 'coarse');
  const filter = useHighlightFilter();
  const wish = useMemo<PortraitWish>(
    () => ({ order, level, filter, most: PORTRAIT_SIZES[size === 'coarse' ? 0 : 1] }),
    [order, level, filter, size],
  );
  return { wish, order, setOrder, level, setLevel, scope, setScope, size, setSize };
}

type Choices = ReturnType<typeof useChoices>;

function Portraits({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { wish, scope } = choices;
  const { shown, left } = useCompared(sourceId, scope === 'site');
  const portrayed = usePortraits(shown, wish);
  const codes = useRowMap('code');
  const legend = useMemo(
    () =>
      portraitLegend(
        portrayed.flatMap(each => each.portrait ?? []),
        codes,
      ),
    [portrayed, codes],
  );
  const title = shown[0]?.title ?? '';
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('portrait.title', { title })}
      onClose={closePortrait}
      actions={
        <>
          <PortraitExport sourceIds={shown.map(source => source.id)} wish={wish} />
          <Button variant="primary" onPress={closePortrait}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <Bar choices={choices} t={t} />
      <Strips portrayed={portrayed} legend={legend} wish={wish} />
      {left > 0 && <p className="muted">{t('portrait.left', { count: left })}</p>}
      {conditionCount(wish.filter) > 0 && <p className="muted">{t('portrait.filtered')}</p>}
      <Textures />
      <Legend legend={legend} portrayed={portrayed} />
    </Dialog>
  );
}

function Bar({ choices, t }: { choices: Choices; t: TFunction }) {
  const { order, level, scope, size } = choices;
  return (
    <div className="portrait__bar">
      <Segmented
        label={t('portrait.order.label')}
        options={PORTRAIT_ORDERS.map(id => ({ id, label: t(`portrait.order.${id}`) }))}
        value={order}
        onChange={choices.setOrder}
      />
      <Segmented
        label={t('portrait.level')}
        options={LEVELS.map(id => ({ id, label: t(`common.kinds.${id}`) }))}
        value={level}
        onChange={choices.setLevel}
      />
      <Segmented
        label={t('portrait.scope.label')}
        options={SCOPES.map(id => ({ id, label: t(`portrait.scope.${id}`) }))}
        value={scope}
        onChange={choices.setScope}
      />
      <Segmented
        label={t('portrait.size.label')}
        options={SIZES.map(id => ({ id, label: t(`portrait.size.${id}`) }))}
        value={size}
        onChange={choices.setSize}
      />
    </div>
  );
}

interface StripsProps {
  portrayed: readonly Portrayed[];
  legend: readonly LegendEntry[];
  wish: PortraitWish;
}

function Strips({ portrayed, legend, wish }: StripsProps) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const [at, setAt] = useState({ sourceId: '', cell: 0 });
  const entries = useMemo(() => new Map(legend.map(entry => [entry.codeId, entry])), [legend]);
  const marked = portrayed.find(each => each.id === at.sourceId);
  const cell = marked?.portrait?.cells[at.cell];
  const text = marked?.text ?? '';
  const found = useMemo(() => paragraphs(text), [text]);
  const words = useMemo(
    () =>
      cell ? cellWords({ text, paragraphs: found, cell, order: wish.order, entries, percent, t }) : null,
    [text, found, cell, wish.order, entries, percent, t],
  );
  const go = (sourceId: string, index: number) => {
    const place = portrayed.find(each => each.id === sourceId)?.portrait?.cells[index]?.place;
    if (!place) return;
    closePortrait();
    openSource(sourceId, place);
  };
  return (
    <>
      {portrayed.map(source => (
        <section key={source.id} className="portrait__source">
          <h3 className="portrait__title ellipsis">{source.title}</h3>
          <PortraitStrip
            source={source}
            legend={entries}
            at={source.id === at.sourceId && cell ? at.cell : null}
            says={words ? [words.place, words.codes, words.quote].filter(Boolean).join('. ') : ''}
            onMove={(sourceId, next) =>
              setAt(now => (now.sourceId === sourceId && now.cell === next ? now : { sourceId, cell: next }))
            }
            onGo={go}
          />
        </section>
      ))}
      <div className="portrait__cell">
        {words && marked ? (
          <>
            <p className="ellipsis">
              <b>{words.codes}</b>
            </p>
            <p className="ellipsis muted">{[marked.title, words.place].filter(Boolean).join(' · ')}</p>
            <p className="ellipsis portrait__quote">{words.quote}</p>
          </>
        ) : (
          <p className="muted">{t('portrait.hint')}</p>
        )}
      </div>
    </>
  );
}

function Legend({ legend, portrayed }: { legend: readonly LegendEntry[]; portrayed: readonly Portrayed[] }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const hasOthers = portrayed.some(each =>
    each.portrait?.cells.some(cell => cell.bands.some(band => band.codeId === null)),
  );
  return (
    <ul className="portrait__legend" aria-label={t('portrait.legend')}>
      {legend.slice(0, MOST_NAMED).map(entry => (
        <LegendLine
          key={entry.codeId}
          entry={entry}
          label={entry.name}
          share={shareWords(entry.share, percent)}
        />
      ))}
      {hasOthers && <LegendLine entry={undefined} label={t('portrait.others')} share="" />}
      {legend.length > MOST_NAMED && (
        <li className="muted">{t('portrait.moreCodes', { count: legend.length - MOST_NAMED })}</li>
      )}
    </ul>
  );
}

function LegendLine({
  entry,
  label,
  share,
}: {
  entry: LegendEntry | undefined;
  label: string;
  share: string;
}) {
  return (
    <li>
      <svg aria-hidden="true" width={14} height={14}>
        <Textured entry={entry} box={{ x: 0, y: 0, width: 14, height: 14 }} />
      </svg>
      <span className="ellipsis" title={label}>
        {label}
      </span>
      <span className="muted tabular">{share}</span>
    </li>
  );
}
