import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkType, Polarity } from '../../shared/api/entities/links.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { CodeChoice } from '../components/code-choice.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { QuoteText } from '../components/quote-card.tsx';
import { giveUp } from '../typed/give-up.ts';
import { typedPlace } from '../typed/places.ts';
import { TypedField } from '../typed/typed-field.tsx';
import { letGo, typedAt } from '../typed/typed-texts.ts';
import { createLink, linkLike } from './link-actions.ts';
import type { NewLink, OfferedQuote } from './link-dialogs.ts';
import { LinkFields } from './link-fields.tsx';

/** A link made by hand: without evidence, unless some of the offered passages are chosen. */
export function NewLinkDialog({ link, onClose }: { link: NewLink; onClose(): void }) {
  const { t } = useTranslation();
  const [ends, setEnds] = useState({ fromId: link.fromId, toId: link.toId });
  const [values, setValues] = useState<{ type: LinkType; polarity: Polarity }>({
    type: link.type ?? 'causes',
    polarity: '+',
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { fromId, toId } = ends;
  const place = typedPlace.link(fromId, toId);
  const isSelf = fromId !== null && fromId === toId;
  const known = fromId !== null && toId !== null && linkLike({ fromId, toId, polarity: values.polarity });
  const offered = link.offered ?? [];
  const isTurned = fromId !== link.fromId;
  const save = async () => {
    if (fromId === null || toId === null) return false;
    const evidence = offered.filter(quote => chosen.has(quote.id)).map(quote => asEvidence(quote, isTurned));
    const isMade = await createLink({ fromId, toId, ...values, meaning: typedAt(place), evidence });
    if (isMade) letGo(place);
    return isMade;
  };
  return (
    <FormDialog
      title={t('links.newTitle')}
      size={offered.length > 0 ? 'medium' : 'small'}
      canSave={fromId !== null && toId !== null && !isSelf && !known}
      saveLabel={t('links.paradigm.make')}
      onClose={() => {
        giveUp(place);
        onClose();
      }}
      onSave={save}
    >
      <div className="new-link__ends">
        <CodeChoice
          label={t('open.link.cause')}
          value={fromId}
          first={[]}
          autoFocus={fromId === null}
          onChange={id => setEnds({ ...ends, fromId: id })}
        />
        <IconButton
          icon="swap"
          label={t('open.link.swap')}
          className="new-link__swap"
          onPress={() => setEnds({ fromId: toId, toId: fromId })}
        />
        <CodeChoice
          label={t('open.link.effect')}
          value={toId}
          first={[]}
          autoFocus={fromId !== null && toId === null}
          onChange={id => setEnds({ ...ends, toId: id })}
        />
      </div>
      {isSelf && <p className="links__problem">{t('open.link.toItself')}</p>}
      {known && <p className="links__problem">{t('links.exists')}</p>}
      <LinkFields {...values} onChange={patch => setValues({ ...values, ...patch })} />
      <TypedField place={place} label={t('open.link.meaning')} lines={2} />
      <Offered offered={offered} chosen={chosen} onChange={setChosen} />
      {chosen.size === 0 && <p className="muted small">{t('links.bareHint')}</p>}
    </FormDialog>
  );
}

interface OfferedProps {
  offered: readonly OfferedQuote[];
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}

function Offered({ offered, chosen, onChange }: OfferedProps) {
  const { t } = useTranslation();
  if (offered.length === 0) return null;
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="new-link__offered">
      <legend className="field__label">{t('links.paradigm.quotes')}</legend>
      {offered.map(quote => (
        <Checkbox key={quote.id} isSelected={chosen.has(quote.id)} onChange={isOn => toggle(quote.id, isOn)}>
          <span className="new-link__quote">
            <QuoteText quote={quote} parts={[{ start: quote.start, end: quote.end, role: quote.side }]} />
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** The passage of a coding, whose words name the end that its code is. */
function asEvidence({ id, sourceId, start, end, side }: OfferedQuote, isTurned: boolean) {
  const isCause = (side === 'cause') !== isTurned;
  const place = { sourceId, start, end };
  return isCause
    ? { ...place, causeStart: start, causeEnd: end, causeCodingId: id }
    : { ...place, effectStart: start, effectEnd: end, effectCodingId: id };
}
