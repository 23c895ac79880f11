import { LinkName } from '../../../components/link-name.tsx';
import { useArrowLabel } from './chain.tsx';
import { type Arrow, useDesk } from './reading-desk.ts';

/** Arrows by name, each of which opens its quotes. */
export function ArrowRows({ arrowIds }: { arrowIds: readonly string[] }) {
  const { arrowOf } = useDesk();
  return (
    <ul className="arrow-rows">
      {arrowIds.flatMap(id => {
        const arrow = arrowOf(id);
        return arrow ? [<ArrowRow key={id} arrow={arrow} />] : [];
      })}
    </ul>
  );
}

function ArrowRow({ arrow }: { arrow: Arrow }) {
  const { openArrow } = useDesk();
  const label = useArrowLabel()(arrow);
  return (
    <li>
      <button type="button" className="arrow-rows__open" aria-label={label} onClick={() => openArrow(arrow)}>
        <LinkName fromId={arrow.from} toId={arrow.to} polarity={arrow.polarity} />
        <span className="muted tabular">{arrow.citations}</span>
      </button>
    </li>
  );
}
