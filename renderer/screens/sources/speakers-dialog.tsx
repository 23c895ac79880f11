import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Speaker, Turn } from '../../../shared/api/entities/sources.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { Select } from '../../components/select.tsx';
import { useQuery } from '../../state/query.ts';
import { MergeMenu } from './merge-menu.tsx';
import { mergeSpeakers, updateSpeaker } from './speaker-actions.ts';
import './speakers-dialog.css';

const ROLES = ['interviewer', 'participant', 'other'] as const satisfies readonly Speaker['role'][];

/** Opens the speakers of a source. */
export function SpeakersButton({ source }: { source: Row<'source'> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const label = t('importTurns.after.title', { title: source.title });
  return (
    <>
      <IconButton icon="quotation" placement="left" label={label} onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog title={label} size="medium" isOpen onClose={() => setOpen(false)}>
          <Speakers sourceId={source.id} />
        </Dialog>
      )}
    </>
  );
}

/** The speakers of a source: to name, to give a part, to make one of several. */
function Speakers({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const body = useQuery('sources.text', { sourceId }, { tables: ['sourceText', 'speaker'] }).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!body) return null;
  const { speakers, turns } = body;
  if (speakers.length === 0) return <p className="muted">{t('importTurns.after.none')}</p>;
  const toMerge = speakers.filter(speaker => chosen.has(speaker.id));
  const merge = (keptId: string) => {
    const kept = toMerge.find(speaker => speaker.id === keptId);
    if (!kept) return;
    const ids = toMerge.map(each => each.id).filter(id => id !== keptId);
    void mergeSpeakers(ids, kept);
    setChosen(new Set());
  };
  return (
    <>
      {speakers.map(speaker => (
        <SpeakerLine
          key={speaker.id}
          speaker={speaker}
          turns={turns}
          isChosen={chosen.has(speaker.id)}
          onChoose={next =>
            setChosen(known => new Set([...known, speaker.id].filter(id => next || id !== speaker.id)))
          }
        />
      ))}
      <div className="speakers__actions">
        <MergeMenu chosen={toMerge} onMerge={merge} />
        <span className="muted small">{t('importTurns.after.hint')}</span>
      </div>
    </>
  );
}

interface SpeakerLineProps {
  speaker: Speaker;
  turns: readonly Turn[];
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
}

function SpeakerLine({ speaker: { id, name, role }, turns, isChosen, onChoose }: SpeakerLineProps) {
  const { t } = useTranslation();
  const count = turns.filter(turn => turn.speaker === name).length;
  return (
    <div className="speakers__line">
      <Checkbox label={t('importTurns.choose', { name })} isSelected={isChosen} onChange={onChoose} />
      <InlineText
        label={t('importTurns.nameOf', { name })}
        value={name}
        onCommit={next => updateSpeaker(id, { name: next })}
      />
      <span className="muted small tabular">{t('sources.importing.turns', { count })}</span>
      <Select
        hideLabel
        label={t('sources.importing.roleOf', { name })}
        options={ROLES.map(each => ({ id: each, label: t(`sources.importing.roles.${each}`) }))}
        value={role}
        onChange={next => updateSpeaker(id, { role: next })}
      />
    </div>
  );
}
