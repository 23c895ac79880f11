import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import type { CodingFilter } from '../../../../shared/theory/coding-filter.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Chip } from '../../../components/chip.tsx';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { conditionCount, NO_FILTER, setHighlightFilter, useHighlightFilter } from './highlight-filter.ts';
import './highlight-filter.css';

const KINDS: readonly CodeKind[] = ['concept', 'category', 'main', 'core'];

/** Says whether highlights are left out, and opens the conditions. */
export function HighlightFilterButton() {
  const { t } = useTranslation();
  const filter = useHighlightFilter();
  const count = conditionCount(filter);
  return (
    <DialogTrigger>
      <IconButton
        icon="filter"
        label={count === 0 ? t('open.filter.title') : t('open.filter.button', { count })}
        placement="bottom"
        isOn={count > 0}
      />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="popover__dialog highlight-filter" aria-label={t('open.filter.title')}>
          <CodesShown filter={filter} />
          <Choices filter={filter} />
          <div>
            {/* Always enabled: a button that is taken away takes the focus along, and with it Escape. */}
            <Button onPress={() => setHighlightFilter(NO_FILTER)}>{t('open.filter.none')}</Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function CodesShown({ filter: { codeIds } }: { filter: CodingFilter }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const shown = codeIds.flatMap(id => codes.get(id) ?? []);
  return (
    <>
      <CodeChoice
        label={t('open.filter.addCode')}
        value={null}
        first={[]}
        onChange={id => setHighlightFilter({ codeIds: [...new Set([...codeIds, id])] })}
      />
      {shown.length > 0 && (
        <ul className="highlight-filter__codes" aria-label={t('open.filter.codes')}>
          {shown.map(({ id, name, color }) => (
            <li key={id}>
              <Chip
                color={color}
                onRemove={{
                  label: name,
                  run: () => setHighlightFilter({ codeIds: codeIds.filter(each => each !== id) }),
                }}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Choices({ filter: { coderIds, kinds } }: { filter: CodingFilter }) {
  const { t } = useTranslation();
  const coders = useRows('coder');
  return (
    <>
      <fieldset className="highlight-filter__group">
        <legend className="heading">{t('open.filter.kinds')}</legend>
        {KINDS.map(kind => (
          <Checkbox
            key={kind}
            isSelected={kinds.includes(kind)}
            onChange={isOn => setHighlightFilter({ kinds: changed(kinds, kind, isOn) })}
          >
            {t(`common.kinds.${kind}`)}
          </Checkbox>
        ))}
      </fieldset>
      {coders.length > 1 && (
        <fieldset className="highlight-filter__group">
          <legend className="heading">{t('open.filter.coders')}</legend>
          {coders.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={coderIds.includes(id)}
              onChange={isOn => setHighlightFilter({ coderIds: changed(coderIds, id, isOn) })}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}

function changed<T>(list: readonly T[], item: T, isOn: boolean): T[] {
  const others = list.filter(each => each !== item);
  return isOn ? [...others, item] : others;
}
