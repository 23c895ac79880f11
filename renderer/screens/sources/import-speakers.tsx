import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { notify } from '../../state/toasts.ts';
import type { ImportItem } from './import-item.ts';
import { ImportPattern } from './import-pattern.tsx';
import { setChoices, settleAlike } from './import-store.ts';
import { ImportVoice } from './import-voice.tsx';
import { type Voice, voicesOf, withName } from './import-voices.ts';

/** Who speaks in a file, under which name and in which part; several may be one. */
export function ImportSpeakers({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { preview, choices } = item;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const voices = voicesOf(preview, choices);
  const choose = (name: string, next: boolean) =>
    setChosen(known => new Set(next ? [...known, name] : [...known].filter(each => each !== name)));
  return (
    <div className="import__speakers">
      <h3 className="heading">{t('sources.importing.speakers')}</h3>
      {voices.length === 0 && <p className="muted small">{t('sources.importing.noSpeakers')}</p>}
      {voices.map(voice => (
        <ImportVoice
          key={voice.written.join('\n')}
          item={item}
          voice={voice}
          isChosen={chosen.has(voice.name)}
          onChoose={next => choose(voice.name, next)}
        />
      ))}
      <div className="import__voice-actions">
        <ImportPattern item={item} />
        {voices.length > 1 && (
          <MergeMenu
            item={item}
            voices={voices.filter(voice => chosen.has(voice.name))}
            onDone={() => setChosen(new Set())}
          />
        )}
        {voices.length > 0 && <SameEverywhere item={item} />}
      </div>
    </div>
  );
}

interface MergeMenuProps {
  item: ImportItem;
  voices: Voice[];
  onDone(): void;
}

function MergeMenu({ item: { file, choices }, voices, onDone }: MergeMenuProps) {
  const { t } = useTranslation();
  const entries = voices.map(({ name }) => ({
    id: name,
    label: name,
    run() {
      setChoices(file.token, withName(choices, voices, name));
      onDone();
    },
  }));
  return (
    <Menu
      label={t('importTurns.keepName')}
      groups={[{ id: 'names', title: t('importTurns.keepName'), entries }]}
    >
      <Button icon="merge" isDisabled={voices.length < 2}>
        {t('importTurns.merge')}
      </Button>
    </Menu>
  );
}

function SameEverywhere({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  return (
    <Tooltip text={t('importTurns.sameEverywhereHint')}>
      <Button
        onPress={() => notify({ tone: 'done', text: t('importTurns.applied', { count: settleAlike(item) }) })}
      >
        {t('importTurns.sameEverywhere')}
      </Button>
    </Tooltip>
  );
}
