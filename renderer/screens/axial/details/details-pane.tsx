import { useRowMap } from '../../../state/mirror.ts';
import { useAxial } from '../axial-store.ts';
import type { Counts } from '../board/counts.ts';
import { BoardHelp } from './board-help.tsx';
import { CodeDetails } from './code-details.tsx';
import { SeveralDetails } from './several-details.tsx';
import './details.css';

/** What is known of the picked codes, or how the board is worked on. */
export function DetailsPane({ counts }: { counts: Counts }) {
  const codes = useRowMap('code');
  const picked = useAxial(state => state.picked);
  const known = picked.flatMap(id => codes.get(id) ?? []);
  const [first] = known;
  if (first === undefined) return <BoardHelp />;
  if (known.length > 1) return <SeveralDetails codes={known} counts={counts} />;
  return <CodeDetails key={first.id} code={first} counts={counts} />;
}
