import { useTranslation } from 'react-i18next';
import type { ModelFilter } from '../../../../shared/api/entities/models.ts';
import { conditionsOf, MINIMUMS } from '../../../../shared/theory/filter-conditions.ts';
import { NO_FILTER } from '../../../../shared/theory/model-filter.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { POLARITY_SIGN, POLARITY_WORD } from '../../../components/polarity.ts';
import { useRows } from '../../../state/mirror.ts';
import { AttributeConditions } from './attribute-conditions.tsx';
import { Choices } from './choices.tsx';

export interface FilterPartProps {
  filter: ModelFilter;
  onChange(filter: ModelFilter): void;
}

const POLARITIES = ['+', '-', '±', '?'] as const;

/** All conditions of a model's filter. What is changed counts at once. */
export function FilterPanel({ filter, onChange }: FilterPartProps) {
  const { t } = useTranslation();
  const polarities = POLARITIES.map(id => ({
    id,
    label: `${POLARITY_SIGN[id]} ${t(`common.polarity.${POLARITY_WORD[id]}`)}`,
  }));
  return (
    <>
      <div className="filter__body">
        <SiteChoice filter={filter} onChange={onChange} />
        <AttributeConditions filter={filter} onChange={onChange} />
        <CoderChoice filter={filter} onChange={onChange} />
        <Choices
          title={t('modelViews.filter.polarities')}
          options={polarities}
          value={filter.polarities}
          onChange={next => onChange({ ...filter, polarities: next })}
        />
        <Minimums filter={filter} onChange={onChange} />
        <fieldset className="filter__part">
          <Checkbox
            isSelected={filter.threadsOnly}
            onChange={threadsOnly => onChange({ ...filter, threadsOnly })}
          >
            <span>
              {t('modelViews.filter.threads')}
              <span className="filter__hint">{t('modelViews.filter.threadsHint')}</span>
            </span>
          </Checkbox>
        </fieldset>
      </div>
      <footer className="filter__foot">
        <Button
          variant="quiet"
          isDisabled={conditionsOf(filter).length === 0}
          onPress={() => onChange({ ...NO_FILTER })}
        >
          {t('modelViews.filter.clear')}
        </Button>
      </footer>
    </>
  );
}

function SiteChoice({ filter, onChange }: FilterPartProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  return (
    <Choices
      title={t('modelViews.filter.sites')}
      options={sites.map(({ id, name, color }) => ({ id, label: name, color }))}
      value={filter.siteIds}
      onChange={siteIds => onChange({ ...filter, siteIds })}
    />
  );
}

/** Where only one person codes there is nothing to choose. */
function CoderChoice({ filter, onChange }: FilterPartProps) {
  const { t } = useTranslation();
  const coders = useRows('coder');
  if (coders.length < 2 && filter.coderIds.length === 0) return null;
  return (
    <Choices
      title={t('modelViews.filter.coders')}
      options={coders.map(({ id, name }) => ({ id, label: name }))}
      value={filter.coderIds}
      onChange={coderIds => onChange({ ...filter, coderIds })}
    />
  );
}

function Minimums({ filter, onChange }: FilterPartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="filter__part">
      <legend className="heading">{t('modelViews.filter.minimums')}</legend>
      <div className="filter__minimums">
        {MINIMUMS.map(of => {
          const what = t(`modelViews.filter.${of}`);
          return (
            <NumberField
              key={of}
              label={what}
              value={filter[of]}
              onChange={least => onChange({ ...filter, [of]: least })}
              words={{
                increase: t('modelViews.filter.increase', { what }),
                decrease: t('modelViews.filter.decrease', { what }),
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
