import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/checkbox.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../i18n/format.ts';
import type { ImportItem, SpeakerRole } from './import-item.ts';
import { setChoices } from './import-store.ts';
import { type Voice, withName, withoutName, withRole } from './import-voices.ts';

const ROLES = ['interviewer', 'participant', 'other'] as const satisfies readonly SpeakerRole[];

interface ImportVoiceProps {
  item: ImportItem;
  voice: Voice;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
}

/** One speaker of a file: to choose for merging, to name, to give a part. */
export function ImportVoice({ item: { file, choices }, voice, isChosen, onChoose }: ImportVoiceProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { name, written, turns, role } = voice;
  const isAsWritten = written.length === 1 && written[0] === name;
  const options = ROLES.map(id => ({ id, label: t(`sources.importing.roles.${id}`) }));
  return (
    <div className="import__voice">
      <Checkbox label={t('importTurns.choose', { name })} isSelected={isChosen} onChange={onChoose} />
      <span className="import__voice-name">
        <InlineText
          label={t('importTurns.nameOf', { name })}
          value={name}
          onCommit={next => setChoices(file.token, withName(choices, [voice], next))}
        />
        {!isAsWritten && (
          <span className="muted small ellipsis">
            {t('importTurns.written', { names: list([...written]) })}
          </span>
        )}
      </span>
      <span className="import__voice-undo">
        {!isAsWritten && (
          <IconButton
            icon="undo"
            label={t('importTurns.separate', { name })}
            onPress={() => setChoices(file.token, withoutName(choices, voice))}
          />
        )}
      </span>
      <span className="muted small tabular">{t('sources.importing.turns', { count: turns })}</span>
      <Select
        hideLabel
        label={t('sources.importing.roleOf', { name })}
        options={options}
        value={role}
        onChange={next => setChoices(file.token, withRole(choices, voice, next))}
      />
    </div>
  );
}
