import { useTranslation } from 'react-i18next';
import { PaneBlock } from '../../../components/pane.tsx';
import { updateCode } from '../axial-actions.ts';
import type { CodeRow } from '../board/board-model.ts';
import { KeptField } from './kept-field.tsx';

const TEXTS = ['definition', 'whenToUse', 'whenNotToUse'] as const;

/** What a code is called in the other language, what it means, and when it is used and when not. */
export function MeaningBlock({ code }: { code: CodeRow }) {
  const { t } = useTranslation();
  return (
    <PaneBlock>
      <KeptField
        label={t('canvas.otherName')}
        placeholder={t('canvas.otherNameHint')}
        stored={code.translation}
        save={text => updateCode(code.id, { translation: text.replace(/\s+/g, ' ') })}
      />
      {TEXTS.map(part => (
        <KeptField
          key={part}
          label={t(`axial.meaning.${part}`)}
          placeholder={t(`axial.meaning.hint.${part}`)}
          stored={code[part]}
          save={text => updateCode(code.id, { [part]: text })}
        />
      ))}
    </PaneBlock>
  );
}
