import { useState } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ImportItem } from './import-item.ts';
import { useImport } from './import-store.ts';
import { applyPattern, applyPatternToAll } from './pattern-flow.ts';
import { PatternPreview } from './pattern-preview.tsx';
import { useSplit } from './use-split.ts';
import './pattern-dialog.css';

const PRESETS = [
  '{speaker}：',
  '[{time}] {speaker}:',
  '{speaker} [{time}]',
  '{speaker}（{time}）',
  '【{speaker}】',
  '## {speaker}',
  '<{speaker}>',
  '{speaker} - ',
] as const;

/** How turns begin in a file, with what that makes of it while it is typed. */
export function PatternDialog({ item, onClose }: { item: ImportItem; onClose(): void }) {
  const { t } = useTranslation();
  const { file } = item;
  const [pattern, setPattern] = useState(file.pattern ?? PRESETS[0]);
  const [forAll, setForAll] = useState(false);
  const hasMore = useImport(state => state.items.length > 1);
  const answer = useSplit(file, pattern);
  const use = () => {
    void (forAll ? applyPatternToAll(pattern) : applyPattern(file, pattern));
    onClose();
  };
  const canUse = !answer.isLooking && answer.split !== null && answer.split.turns > 0;
  return (
    <Dialog
      title={t('importTurns.title', { fileName: file.fileName })}
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <PatternActions
          canUse={canUse}
          onUse={use}
          onClose={onClose}
          {...(file.pattern === undefined ? {} : { onReset: () => void applyPattern(file, undefined) })}
        />
      }
    >
      <TextField
        autoFocus
        label={t('importTurns.pattern')}
        hint={t('importTurns.hint')}
        value={pattern}
        onChange={setPattern}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && canUse) use();
        }}
      />
      <Presets onChoose={setPattern} />
      <PatternPreview {...answer} />
      {hasMore && (
        <span>
          <Checkbox isSelected={forAll} onChange={setForAll}>
            {t('importTurns.forAll')}
          </Checkbox>
          <p className="muted small">{t('importTurns.forAllHint')}</p>
        </span>
      )}
    </Dialog>
  );
}

function Presets({ onChoose }: { onChoose(pattern: string): void }) {
  const { t } = useTranslation();
  return (
    <Group className="pattern__presets" aria-label={t('importTurns.presets')}>
      {PRESETS.map(preset => (
        <Button key={preset} className="pattern__preset" onPress={() => onChoose(preset)}>
          {preset}
        </Button>
      ))}
    </Group>
  );
}

interface PatternActionsProps {
  canUse: boolean;
  onUse(): void;
  onClose(): void;
  /** Left out where no pattern is in use. */
  onReset?(): void;
}

function PatternActions({ canUse, onUse, onClose, onReset }: PatternActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      {onReset && (
        <Button
          variant="quiet"
          onPress={() => {
            onReset();
            onClose();
          }}
        >
          {t('importTurns.automatic')}
        </Button>
      )}
      <Button className="push" onPress={onClose}>
        {t('common.cancel')}
      </Button>
      <Button variant="primary" isDisabled={!canUse} onPress={onUse}>
        {t('importTurns.use')}
      </Button>
    </>
  );
}
