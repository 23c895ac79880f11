import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useRowMap } from '../state/mirror.ts';
import { attempt } from '../state/toasts.ts';
import { giveUp } from './give-up.ts';
import { readPlace } from './places.ts';
import { useTyped } from './typed-texts.ts';
import './typed.css';

const useList = create(() => ({ isOpen: false }));

const close = () => useList.setState({ isOpen: false });
const show = (place: string) => void attempt(async () => (await import('./show-place.ts')).showPlace(place));

/** Leads to the one text that is kept, or lists them where there are several. */
export function showKept(): void {
  const [place, ...others] = useTyped.getState().kept;
  if (place !== undefined && others.length === 0) show(place);
  else useList.setState({ isOpen: true });
}

/** Says that texts are there which were not saved when the project was open last, and lists them. */
export function KeptTexts() {
  const { t } = useTranslation();
  const kept = useTyped(state => state.kept);
  const isListed = useList(state => state.isOpen);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const count = [...kept].filter(place => !dismissed.has(place)).length;
  return (
    <>
      {count > 0 && (
        <div className="notice-bar" role="status">
          <Icon name="info" />
          <span className="notice-bar__words">{t('typed.notice', { count })}</span>
          <Button onPress={showKept}>{t('typed.show')}</Button>
          <IconButton
            icon="close"
            label={t('common.dismiss')}
            onPress={() => setDismissed(new Set([...dismissed, ...kept]))}
          />
        </div>
      )}
      {isListed && kept.size > 0 && <KeptList places={[...kept]} />}
    </>
  );
}

function KeptList({ places }: { places: readonly string[] }) {
  const { t } = useTranslation();
  const texts = useTyped(state => state.texts);
  const nameOf = useNameOf(t);
  return (
    <Dialog
      title={t('typed.title')}
      size="medium"
      isOpen
      onClose={close}
      actions={<Button onPress={close}>{t('common.close')}</Button>}
    >
      <p className="muted">{t('typed.hint')}</p>
      <ul className="kept-texts">
        {places.map(place => (
          <li key={place} className="kept-texts__text">
            <span className="kept-texts__words">
              <span className="ellipsis">{texts[place]}</span>
              <span className="muted small ellipsis">{nameOf(place)}</span>
            </span>
            <Button
              onPress={() => {
                close();
                show(place);
              }}
            >
              {t('typed.show')}
            </Button>
            <Button variant="quiet" onPress={() => giveUp(place)}>
              {t('typed.throwAway')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What a text is for, in words. */
function useNameOf(t: TFunction) {
  const codes = useRowMap('code');
  const name = (id: string | null) => codes.get(id ?? '')?.name ?? '…';
  return (place: string) => {
    const read = readPlace(place);
    if (read?.kind === 'memo')
      return read.on === 'code' ? t('typed.onCode', { name: name(read.id) }) : t('typed.onPassage');
    if (read?.kind === 'comparison') return t('typed.comparison', { name: name(read.codeId) });
    if (read?.kind === 'link') return t('typed.link', { from: name(read.fromId), to: name(read.toId) });
    return read?.kind === 'code' ? t('typed.newCode') : place;
  };
}
