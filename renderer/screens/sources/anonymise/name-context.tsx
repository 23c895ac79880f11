import type { Suggestion } from './use-looking.ts';

/** The words about a place, the name marked. */
export function NameContext({ context }: { context: Omit<Suggestion['contexts'][number], 'key'> }) {
  return (
    <span className="names__context">
      {context.before}
      <mark>{context.name}</mark>
      {context.after}
    </span>
  );
}
