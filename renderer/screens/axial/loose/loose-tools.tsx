import { SortMenu } from '../tools/sort-menu.tsx';
import { useSort } from './loose-choices.ts';

/** Orders the concepts to group. */
export function LooseTools() {
  const [sort, setSort] = useSort();
  return (
    <div className="loose__tools">
      <div className="loose__choices">
        <SortMenu sort={sort} onSort={setSort} />
      </div>
    </div>
  );
}
