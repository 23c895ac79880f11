import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { closeMerge, setAxial, useAxial } from '../axial-store.ts';
import type { CodeRow } from '../board/board-model.ts';
import { what } from '../names.ts';
import { MergeForm } from './merge-form.tsx';
import './merge.css';

/** Codes that become one: first with which other, where only one was picked, then how, with all that it does. */
export function MergeDialog() {
  const merging = useAxial(state => state.merging);
  const codes = useRowMap('code');
  const given = merging?.flatMap(id => codes.get(id) ?? []) ?? [];
  const [only] = given;
  if (!only) return null;
  const key = given.map(code => code.id).join(' ');
  return given.length === 1 ? <OtherChoice key={key} code={only} /> : <MergeForm key={key} codes={given} />;
}

function OtherChoice({ code }: { code: CodeRow }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const [first] = useState(() =>
    [...codes.values()].filter(other => other.kind === code.kind && other.id !== code.id).map(({ id }) => id),
  );
  return (
    <Dialog title={t('board.merge.title', { things: what([code.id]) })} isOpen onClose={closeMerge}>
      <CodeChoice
        label={t('board.merge.with')}
        value={null}
        first={first}
        autoFocus
        className="field merge__with"
        onChange={id => {
          if (id !== code.id) setAxial({ merging: [code.id, id] });
        }}
      />
    </Dialog>
  );
}
