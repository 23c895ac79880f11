import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { CODING_FAMILIES, withPrompt } from '../../shared/theory/coding-families.ts';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';

interface PromptMenuProps {
  /** The field that is written in. */
  area: RefObject<HTMLTextAreaElement | null>;
  onChange(text: string): void;
}

/** Offers the questions of a coding family, and puts them where the caret stands. */
export function PromptMenu({ area, onChange }: PromptMenuProps) {
  const { t } = useTranslation();
  const entries = CODING_FAMILIES.map(id => {
    const name = t(`families.list.${id}.name`);
    return {
      id,
      label: name,
      run: () => {
        const field = area.current;
        if (!field) return;
        const selection = { start: field.selectionStart, end: field.selectionEnd };
        const questions = t(`families.list.${id}.ask`).split('\n');
        const { text, caret } = withPrompt(field.value, selection, { name, questions });
        onChange(text);
        // The menu gives the focus back to its button first, and the field has the text only once it is drawn.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            field.focus();
            field.setSelectionRange(caret, caret);
          }),
        );
      },
    };
  });
  return (
    <Menu label={t('families.label')} groups={[{ id: 'families', entries }]}>
      <Button variant="quiet" className="memo__prompt">
        {t('families.prompt')}
      </Button>
    </Menu>
  );
}
