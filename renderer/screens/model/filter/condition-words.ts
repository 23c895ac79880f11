import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import type { FilterCondition } from '../../../../shared/theory/filter-conditions.ts';
import { POLARITY_WORD } from '../../../components/polarity.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap } from '../../../state/mirror.ts';

type Attribute = Row<'attribute'>;

/** An attribute's value as people say it. */
export function useValueWord(): (attribute: Attribute | undefined, value: string) => string {
  const { t } = useTranslation();
  return (attribute, value) => {
    if (attribute?.type !== 'boolean') return value;
    return t(value === 'true' ? 'modelViews.filter.yes' : 'modelViews.filter.no');
  };
}

/** Says a condition of a filter in a few plain words. What was removed meanwhile is called that. */
export function useConditionWords(): (condition: FilterCondition) => string {
  const { t } = useTranslation();
  const { list } = useFormats();
  const sites = useRowMap('site');
  const coders = useRowMap('coder');
  const attributes = useRowMap('attribute');
  const valueWord = useValueWord();
  const gone = t('modelViews.filter.gone');
  return condition => {
    switch (condition.kind) {
      case 'sites':
        return t('modelViews.condition.sites', {
          list: list(condition.siteIds.map(id => sites.get(id)?.name ?? gone)),
        });
      case 'attribute': {
        const attribute = attributes.get(condition.attributeId);
        return t('modelViews.condition.attribute', {
          name: attribute?.name ?? gone,
          list: list(condition.values.map(value => valueWord(attribute, value))),
        });
      }
      case 'coders':
        return t('modelViews.condition.coders', {
          list: list(condition.coderIds.map(id => coders.get(id)?.name ?? gone)),
        });
      case 'polarities':
        return t('modelViews.condition.polarities', {
          list: list(condition.polarities.map(each => t(`common.polarity.${POLARITY_WORD[each]}`))),
        });
      case 'minimum':
        return t(`modelViews.condition.${condition.of}`, { count: condition.least });
      case 'threads':
        return t('modelViews.condition.threads');
    }
  };
}
