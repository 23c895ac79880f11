import { type KeyboardEvent, useState } from 'react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { Icon } from '../../../components/icon.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { PopoverAt } from '../../../components/popover-at.tsx';
import { useFormats } from '../../../i18n/format.ts';
import type { Counts } from '../board/counts.ts';
import { placeCodes, takeOut } from './paradigm-actions.ts';
import { choosePlacement, useParadigm } from './paradigm-store.ts';
import { usePlaceNames } from './place-names.ts';
import type { FilledPlace, Placed } from './use-paradigms.ts';
import { usePlaceDrag } from './use-place-drag.ts';

interface PlaceBoxProps {
  paradigmId: string;
  place: FilledPlace;
  counts: Counts;
}

/** One place around the phenomenon with the codes that stand there. */
export function PlaceBox({ paradigmId, place, counts }: PlaceBoxProps) {
  const { t } = useTranslation();
  const { nameOf, secondOf } = usePlaceNames();
  const chosen = useParadigm(state => state.placementId);
  const dragAndDropHooks = usePlaceDrag(paradigmId, place);
  const { role, placed } = place;
  const [name, second] = [nameOf(role), secondOf(role)];
  const remove = (id: string) => {
    const gone = placed.find(each => each.id === id);
    if (gone) void takeOut(id, { name: gone.code.name, place: name });
  };
  const onKey = (event: KeyboardEvent) => {
    const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key');
    if (event.key === 'Delete' && key) remove(key);
  };
  return (
    <section
      className={classes('place-box', placed.length === 0 && 'place-box--empty')}
      data-role={role}
      aria-label={name}
    >
      <header className="place-box__head">
        <h3 className="paradigm__place-name">
          {name}
          {second !== name && <span className="muted">{second}</span>}
        </h3>
        <AddCode paradigmId={paradigmId} place={place} name={name} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the role and the focus */}
      <div onKeyDown={onKey}>
        <GridList
          className="place-box__list"
          aria-label={t('axial.paradigm.place', { place: name, count: placed.length })}
          items={placed}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={placed.some(each => each.id === chosen) ? [chosen ?? ''] : []}
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) choosePlacement(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="place-box__none muted">{t('axial.paradigm.empty')}</p>}
        >
          {item => <PlacedCode placed={item} count={counts.totalOf(item.code.id)} />}
        </GridList>
      </div>
    </section>
  );
}

function PlacedCode({ placed, count }: { placed: Placed; count: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { id, code, quotes } = placed;
  const cited = t('axial.paradigm.quotes', { count: quotes });
  return (
    <GridListItem id={id} value={placed} textValue={`${code.name}, ${cited}`} className="placed-code">
      <Button slot="drag" className="placed-code__grip">
        <Icon name="grip" size={11} />
      </Button>
      <ColorDot color={code.color} />
      <span className="placed-code__name">
        {code.inVivo ? t('common.quoteMark', { quote: code.name }) : code.name}
        <span className={classes('placed-code__quotes', quotes === 0 && 'placed-code__quotes--none')}>
          {cited}
        </span>
      </span>
      <span className="placed-code__count tabular" title={t('common.counts.codings', { count })}>
        {number(count)}
      </span>
    </GridListItem>
  );
}

function AddCode({ paradigmId, place, name }: { paradigmId: string; place: FilledPlace; name: string }) {
  const { t } = useTranslation();
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <IconButton
        icon="plus"
        className="place-box__add"
        label={t('axial.paradigm.add', { place: name })}
        onPress={event => {
          const box = event.target.getBoundingClientRect();
          setAt({ x: box.left, y: box.bottom });
        }}
      />
      {at && (
        <PopoverAt
          label={t('axial.paradigm.add', { place: name })}
          at={at}
          className="place-add"
          onClose={() => setAt(null)}
        >
          <CodeChoice
            label={t('axial.paradigm.addHint')}
            value={null}
            first={[]}
            autoFocus
            onChange={codeId => {
              setAt(null);
              void placeCodes([codeId], { paradigmId, role: place.role, beforeId: null });
            }}
          />
        </PopoverAt>
      )}
    </>
  );
}
