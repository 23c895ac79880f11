import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { placeOn } from '../../../components/property/property-actions.ts';
import { PropertyScale } from '../../../components/property/property-scale.tsx';
import { QuoteCard } from '../../../components/quote-card.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { setProperties } from './properties-store.ts';

/** The quote of a dot, and where it lies on every property it was placed on. */
export function DotPane({ codingId }: { codingId: string }) {
  const { t } = useTranslation();
  const properties = useRowMap('property');
  const { data } = useQuery('quotes.get', { ids: [codingId] }, { tables: ['coding', 'source'] });
  const places = useQuery('properties.ofCoding', { codingId }, { tables: ['propertyPlacement'] }).data ?? [];
  const [quote] = data ?? [];
  const back = (
    <IconButton
      icon="close"
      label={t('properties.quotes.back')}
      onPress={() => setProperties({ codingId: null })}
    />
  );
  return (
    <Pane title={quote?.participantCode ?? quote?.sourceTitle ?? ''} titleStyle="name" tools={back}>
      <PaneBlock>{quote && <QuoteCard quote={quote} />}</PaneBlock>
      {places.map(({ propertyId, value }) => {
        const property = properties.get(propertyId);
        return (
          property && (
            <PaneBlock key={propertyId} title={property.name}>
              <PropertyScale
                property={property}
                value={value}
                onPlace={next => void placeOn(propertyId, codingId, next)}
              />
            </PaneBlock>
          )
        );
      })}
    </Pane>
  );
}
