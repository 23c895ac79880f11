import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { useRow } from '../../../state/mirror.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { updateCode } from './code-actions.ts';
import '../../../components/field.css';

/** Renames a code where its name stands: Enter or leaving keeps the new name, Escape the old one. */
export function RenameField() {
  const renaming = useOpen(state => state.renaming);
  const code = useRow('code', renaming?.codeId);
  if (!renaming || !code) return null;
  return createPortal(<Field key={code.id} code={code} box={renaming.box} />, document.body);
}

function Field({ code, box }: { code: Row<'code'>; box: DOMRect }) {
  const { t } = useTranslation();
  const [name, setName] = useState(code.name);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    input.current?.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const finish = (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const typed = name.trim();
    setOpen({ renaming: null });
    if (keeps && typed !== '' && typed !== code.name) void updateCode(code.id, { name: typed });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key === 'Enter') finish(true);
    if (event.key === 'Escape') finish(false);
  };
  const height = Math.max(24, box.height + 4);
  const place = { left: box.left - 6, top: box.top - (height - box.height) / 2, height };
  return (
    <input
      ref={input}
      className="open__rename"
      aria-label={t('open.renameCode', { name: code.name })}
      style={{ ...place, width: box.width + 6 }}
      value={name}
      onChange={event => setName(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    />
  );
}
