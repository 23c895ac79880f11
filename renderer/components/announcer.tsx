import { create } from 'zustand';

const useSaid = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }));

/** Tells screen readers, once they are done with what they say, what a command has done. */
export function announce(text: string): void {
  useSaid.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

/** Where announcements are read from: once on a screen that makes any. */
export function Announcer() {
  const { text, turn } = useSaid();
  // The same words twice are read twice, because the line is a new one.
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <p key={turn}>{text}</p>
    </div>
  );
}
