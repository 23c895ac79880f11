import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PSEUDONYM_STYLES } from '../../../../shared/anonymise/pseudonyms.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { notify } from '../../../state/toasts.ts';
import { KeyDialog } from './key-dialog.tsx';
import { ListWarnings } from './list-warnings.tsx';
import { addNames, addNamesOfKey, complete, setStyle, useNames } from './names-store.ts';
import { NamesTable } from './names-table.tsx';
import { OpenKeyButton } from './open-key-button.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { ResultList } from './result-list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { type Tried, useSuggestions, useTried } from './use-looking.ts';
import './names-dialog.css';

const SIDES = ['suggestions', 'result'] as const;

/** The list of names of an import, with what it would do. */
export function NamesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [side, setSide] = useState<(typeof SIDES)[number]>('suggestions');
  const suggestions = useSuggestions();
  const tried = useTried();
  return (
    <Dialog
      title={t('anonymise.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={<NamesActions onClose={onClose} />}
    >
      <p className="muted small">{t('anonymise.hint')}</p>
      <div className="names">
        <ListPane tried={tried} />
        <div className="names__side">
          <Segmented
            label={t('anonymise.side')}
            options={SIDES.map(id => ({ id, label: t(`anonymise.sides.${id}`) }))}
            value={side}
            onChange={setSide}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard */}
          <section className="names__scroll" tabIndex={0} aria-label={t(`anonymise.sides.${side}`)}>
            {side === 'suggestions' ? (
              <SuggestionList suggestions={suggestions} variants={tried?.variants ?? []} />
            ) : (
              <ResultList tried={tried} />
            )}
          </section>
        </div>
      </div>
    </Dialog>
  );
}

/** How often each name stands in the files, by what is found. */
function countsOf(tried: Tried | null, names: ReturnType<typeof complete>): ReadonlyMap<string, number> {
  if (tried === null || tried.counts.length !== names.length) return new Map();
  return new Map(names.map(({ find }, i) => [find, tried.counts[i] ?? 0]));
}

function ListPane({ tried }: { tried: Tried | null }) {
  const { t } = useTranslation();
  const { rows, style } = useNames();
  const box = useRef<HTMLDivElement>(null);
  const [isPasting, setPasting] = useState(false);
  const add = () => {
    addNames([{ find: '', kind: 'person' }]);
    // The new row is drawn first.
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLInputElement>('[data-name-row]') ?? [])].at(-1)?.focus(),
    );
  };
  return (
    <div className="names__list" ref={box}>
      <div className="names__tools">
        <Button icon="plus" onPress={add}>
          {t('anonymise.add')}
        </Button>
        <Button onPress={() => setPasting(true)}>{t('anonymise.paste')}</Button>
        <OpenKeyButton
          hint={t('anonymise.key.openHint')}
          onOpened={({ names }) => {
            addNamesOfKey(names);
            notify({ tone: 'done', text: t('anonymise.key.opened', { count: names.length }) });
          }}
        />
        <span className="push" />
        <Segmented
          label={t('anonymise.style')}
          options={PSEUDONYM_STYLES.map(id => ({ id, label: t(`anonymise.styles.${id}`) }))}
          value={style}
          onChange={setStyle}
        />
      </div>
      <ListWarnings tried={tried} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard */}
      <section className="names__scroll" tabIndex={0} aria-label={t('anonymise.list')}>
        {rows.length === 0 ? (
          <p className="muted names__none">{t('anonymise.none')}</p>
        ) : (
          <NamesTable rows={rows} counts={countsOf(tried, complete(rows))} />
        )}
      </section>
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
    </div>
  );
}

function NamesActions({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { rows, key } = useNames();
  const [isSaving, setSaving] = useState(false);
  const hasNames = complete(rows).length > 0;
  return (
    <>
      <span role="status" className="names__key muted small">
        {hasNames && t(`anonymise.key.${key}`)}
      </span>
      <Button className="push" icon="download" isDisabled={!hasNames} onPress={() => setSaving(true)}>
        {t('anonymise.key.save')}
      </Button>
      <Button variant="primary" onPress={onClose}>
        {t('anonymise.ready')}
      </Button>
      {isSaving && <KeyDialog onClose={() => setSaving(false)} />}
    </>
  );
}
