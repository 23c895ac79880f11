import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useRow } from '../../state/mirror.ts';
import { updateCode } from './axial-actions.ts';
import { setAxial, useAxial } from './axial-store.ts';
import type { CodeRow } from './board/board-model.ts';
import '../../components/field.css';

/** Renames a code where its name stands: Enter or leaving keeps the new name, Escape the old one. */
export function RenameField() {
  const renaming = useAxial(state => state.renaming);
  const code = useRow('code', renaming?.codeId);
  if (!renaming || !code) return null;
  return createPortal(<Field key={code.id} code={code} box={renaming.box} />, document.body);
}

function Field({ code, box }: { code: CodeRow; box: DOMRect }) {
  const { t } = useTranslation();
  const [name, setName] = useState(code.name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.select();
    // The name would be scrolled away from under the field.
    const leave = () => field.current?.blur();
    window.addEventListener('wheel', leave, { passive: true });
    window.addEventListener('resize', leave);
    return () => {
      window.removeEventListener('wheel', leave);
      window.removeEventListener('resize', leave);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const finish = async (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const typed = name.trim();
    const isNew = keeps && typed !== '' && typed !== code.name;
    // A name that is taken stays in the field, to be changed.
    if (isNew && !(await updateCode(code.id, { name: typed }))) {
      isDone.current = false;
      field.current?.focus();
      return;
    }
    setAxial({ renaming: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    void finish(event.key === 'Enter');
  };
  const height = Math.max(24, box.height + 4);
  const place = {
    left: box.left - 6,
    top: box.top - (height - box.height) / 2,
    height,
    width: box.width + 6,
  };
  return (
    <input
      ref={field}
      className="axial-rename"
      aria-label={t('axial.rename', { name: code.name })}
      style={place}
      value={name}
      onChange={event => setName(event.target.value)}
      onBlur={() => void finish(true)}
      onKeyDown={onKeyDown}
    />
  );
}
