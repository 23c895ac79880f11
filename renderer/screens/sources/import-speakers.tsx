import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { notify } from '../../state/toasts.ts';
import type { ImportItem } from './import-item.ts';
import { ImportPattern } from './import-pattern.tsx';
import { setChoices, settleAlike } from './import-store.ts';
import { ImportVoice } from './import-voice.tsx';
import { voicesOf, withName } from './import-voices.ts';
import { MergeMenu } from './merge-menu.tsx';

/** Who speaks in a file, under which name and in which part; several may be one. */
export function ImportSpeakers({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { preview, choices } = item;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const voices = voicesOf(preview, choices);
  const chosenVoices = voices.filter(voice => chosen.has(voice.name));
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
            chosen={chosenVoices.map(({ name }) => ({ id: name, name }))}
            onMerge={name => {
              setChoices(item.file.token, withName(choices, chosenVoices, name));
              setChosen(new Set());
            }}
          />
        )}
        {voices.length > 0 && <SameEverywhere item={item} />}
      </div>
    </div>
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
