import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/api/entities/codes.ts';
import { Pane } from '../../components/pane.tsx';
import { SplitPanes } from '../../components/split-panes.tsx';
import { TextField } from '../../components/text-field.tsx';
import { findByName } from '../../names/match-name.ts';
import { useQuery } from '../../state/query.ts';
import { useStatus } from '../../state/status.ts';
import { CodeChip } from './code-chip.tsx';
import { CodeDetails } from './code-details.tsx';
import { DropArea } from './drop-area.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NewCodeButton } from './new-code-button.tsx';
import { type Board, type Card, type Column, useBoard } from './use-board.ts';
import './axial-screen.css';

interface Parts {
  count(code: Code): number;
  onMove(code: Code): void;
}

function CategoryCard({ card, parts }: { card: Card; parts: Parts }) {
  const { code, concepts } = card;
  return (
    <DropArea parentId={code.id} className="axial__card" label={code.name}>
      <CodeChip code={code} count={parts.count(code)} isStrong onMove={parts.onMove} />
      {concepts.map(concept => (
        <CodeChip key={concept.id} code={concept} count={parts.count(concept)} onMove={parts.onMove} />
      ))}
    </DropArea>
  );
}

function BoardColumn({ column, parts }: { column: Column; parts: Parts }) {
  const { t } = useTranslation();
  const { main, cards } = column;
  const name = main?.name ?? t('axial.noMain');
  return (
    <DropArea parentId={main?.id ?? null} className="axial__column" label={name}>
      {main ? (
        <CodeChip code={main} count={parts.count(main)} isStrong onMove={parts.onMove} />
      ) : (
        <h2 className="heading">{name}</h2>
      )}
      {cards.map(card => (
        <CategoryCard key={card.code.id} card={card} parts={parts} />
      ))}
      <NewCodeButton label={t('axial.newCategory')} kind="category" parentId={main?.id ?? null} />
    </DropArea>
  );
}

function LoosePane({ loose, parts }: { loose: readonly Code[]; parts: Parts }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const shown = typed === '' ? loose : findByName(loose, code => code.name, typed);
  return (
    <Pane
      title={t('axial.toGroup')}
      tools={<span className="muted">{loose.length}</span>}
      label={t('axial.toGroup')}
    >
      <DropArea parentId={null} className="axial__loose" label={t('axial.toGroup')}>
        <TextField label={t('axial.filter')} hideLabel value={typed} onChange={setTyped} />
        {shown.map(code => (
          <CodeChip key={code.id} code={code} count={parts.count(code)} onMove={parts.onMove} />
        ))}
      </DropArea>
    </Pane>
  );
}

function BoardView({ board, parts }: { board: Board; parts: Parts }) {
  const { t } = useTranslation();
  const { core, columns } = board;
  return (
    <div className="axial">
      <DropArea parentId={core?.id ?? null} className="axial__core" label={t('axial.core')}>
        <span className="heading">{t('axial.core')}</span>
        {core ? (
          <CodeChip code={core} count={parts.count(core)} isStrong onMove={parts.onMove} />
        ) : (
          <NewCodeButton label={t('axial.newCore')} kind="core" parentId={null} />
        )}
        <span className="push" />
        <NewCodeButton label={t('axial.newMain')} kind="main" parentId={core?.id ?? null} />
        <NewCodeButton label={t('axial.newCategory')} kind="category" parentId={null} />
      </DropArea>
      <div className="axial__columns">
        {columns.map(column => (
          <BoardColumn key={column.main?.id ?? ''} column={column} parts={parts} />
        ))}
      </div>
    </div>
  );
}

/** Concepts into categories, categories into main categories, these around the core category. */
export function AxialScreen() {
  const { t } = useTranslation();
  const board = useBoard();
  const { data: counts } = useQuery('codings.counts', {}, { tables: ['coding'] });
  const [moving, setMoving] = useState<Code | null>(null);
  const parts: Parts = { count: code => counts?.byCode[code.id] ?? 0, onMove: setMoving };
  const cards = board.columns.reduce((sum, column) => sum + column.cards.length, 0);
  useStatus([t('axial.grouped', { count: cards })]);
  return (
    <>
      <SplitPanes
        name="axial"
        panes={[
          { id: 'loose', content: <LoosePane loose={board.loose} parts={parts} />, size: 236, maxSize: 400 },
          { id: 'board', content: <BoardView board={board} parts={parts} /> },
          { id: 'code', content: <CodeDetails />, size: 300, maxSize: 520 },
        ]}
      />
      {moving && <MoveDialog code={moving} onClose={() => setMoving(null)} />}
    </>
  );
}
