import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { Menu } from '../components/menu.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { focusEmptyPart, focusForm } from './focus-form.ts';
import { LeafPart } from './leaf-part.tsx';
import {
  type DraftGroup,
  type DraftNode,
  type DraftPair,
  EMPTY_LEAF,
  isLeaf,
  joined,
  member,
  related,
  type Span,
  withoutMember,
} from './query-draft.ts';

const RELATIONS = ['near', 'followedBy', 'precededBy', 'overlapping', 'within', 'enclosing'] as const;
const UNITS = ['paragraphs', 'words', 'characters'] as const;
const JOINS = ['all', 'any'] as const;
const LEVELS = ['words', 'paragraph', 'turn', 'source', 'participant', 'site'] as const;
/** As much as the core takes. */
const MOST_BETWEEN = 10_000;

interface PartProps<N extends DraftNode> {
  node: N;
  /** What screen readers call the part. */
  label: string;
  onChange(node: DraftNode): void;
}

/** A part of a query with the parts it is made of. */
export function QueryPart({ node, label, onChange }: PartProps<DraftNode>) {
  if (isLeaf(node)) return <LeafPart leaf={node} onChange={onChange} />;
  if (node.kind === 'pair') return <PairPart node={node} label={label} onChange={onChange} />;
  return <GroupPart node={node} label={label} onChange={onChange} />;
}

/** Puts a part into a larger one, whose new part then waits for a code. */
export function usePartActions(node: DraftNode, onChange: (node: DraftNode) => void) {
  const { t } = useTranslation();
  const grow = (next: DraftNode) => {
    onChange(next);
    focusEmptyPart();
  };
  return [
    { id: 'near', label: t('retrieve.near'), run: () => grow(related(node)) },
    { id: 'join', label: t('retrieve.join'), run: () => grow(joined(node)) },
  ];
}

function InnerPart({ node, label, onChange }: PartProps<DraftNode>) {
  const { t } = useTranslation();
  const actions = usePartActions(node, onChange);
  const name = t('retrieve.actions', { what: label });
  return (
    <fieldset className="retrieve__part" aria-label={label}>
      <QueryPart node={node} label={label} onChange={onChange} />
      <Menu label={name} placement="bottom end" groups={[{ id: 'actions', entries: actions }]}>
        <IconButton icon="more" label={name} />
      </Menu>
    </fieldset>
  );
}

function SpanChoice({
  span,
  spans,
  onChange,
}: {
  span: Span;
  spans: readonly Span[];
  onChange(span: Span): void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('retrieve.span')}
      className="retrieve__beside"
      options={spans.map(id => ({ id, label: t(`retrieve.spans.${id}`) }))}
      value={spans.includes(span) ? span : 'left'}
      onChange={onChange}
    />
  );
}

function PairPart({ node, onChange }: PartProps<DraftPair>) {
  const { t } = useTranslation();
  const { relation, left, right, span } = node;
  const isNear = relation === 'near' || relation === 'followedBy' || relation === 'precededBy';
  const change = (part: Partial<DraftPair>) => onChange({ ...node, ...part });
  return (
    <div className="retrieve__stack">
      <InnerPart node={left} label={t('retrieve.left')} onChange={part => change({ left: part })} />
      <div className="retrieve__row retrieve__relation">
        <Select
          label={t('retrieve.relation')}
          hideLabel
          options={RELATIONS.map(id => ({ id, label: t(`retrieve.relations.${id}`) }))}
          value={relation}
          onChange={next => change({ relation: next })}
        />
        {isNear && <Distance node={node} change={change} />}
        <IconButton
          icon="close"
          label={t('retrieve.loosen')}
          onPress={() => {
            onChange(left);
            focusForm();
          }}
        />
      </div>
      <InnerPart node={right} label={t('retrieve.right')} onChange={part => change({ right: part })} />
      <SpanChoice
        span={span}
        spans={isNear ? ['left', 'hull'] : ['left', 'cut', 'hull']}
        onChange={next => change({ span: next })}
      />
    </div>
  );
}

function Distance({ node, change }: { node: DraftPair; change(part: Partial<DraftPair>): void }) {
  const { t } = useTranslation();
  const most = t('retrieve.most');
  return (
    <>
      <NumberField
        label={most}
        value={node.most}
        words={{
          increase: t('modelViews.filter.increase', { what: most }),
          decrease: t('modelViews.filter.decrease', { what: most }),
        }}
        onChange={value => change({ most: Math.min(value, MOST_BETWEEN) })}
      />
      <Select
        label={t('retrieve.unit')}
        hideLabel
        options={UNITS.map(id => ({ id, label: t(`retrieve.units.${id}`) }))}
        value={node.unit}
        onChange={unit => change({ unit })}
      />
    </>
  );
}

function GroupPart({ node, onChange }: PartProps<DraftGroup>) {
  const { t } = useTranslation();
  const { join, level, span, members } = node;
  const change = (part: Partial<DraftGroup>) => onChange({ ...node, ...part });
  const hasLevel = join === 'all' || members.some(each => each.not);
  return (
    <div className="retrieve__stack">
      <Segmented
        label={t('retrieve.joinLabel')}
        options={JOINS.map(id => ({ id, label: t(`retrieve.joins.${id}`) }))}
        value={join}
        onChange={next => change({ join: next })}
      />
      {hasLevel && (
        <Select
          label={t('retrieve.level')}
          className="retrieve__beside"
          options={LEVELS.map(id => ({ id, label: t(`retrieve.levels.${id}`) }))}
          value={level}
          onChange={next => change({ level: next })}
        />
      )}
      <Members node={node} onChange={onChange} />
      <Button
        variant="quiet"
        icon="plus"
        onPress={() => {
          change({ members: [...members, member(EMPTY_LEAF)] });
          focusEmptyPart();
        }}
      >
        {t('retrieve.add')}
      </Button>
      {join === 'all' && level === 'words' && (
        <SpanChoice span={span} spans={['left', 'cut', 'hull']} onChange={next => change({ span: next })} />
      )}
    </div>
  );
}

function Members({ node, onChange }: Pick<PartProps<DraftGroup>, 'node' | 'onChange'>) {
  const { t } = useTranslation();
  return node.members.map((each, index) => {
    const label = t('retrieve.part', { number: index + 1 });
    const replace = (part: Partial<typeof each>) =>
      onChange({ ...node, members: node.members.with(index, { ...each, ...part }) });
    return (
      <div key={each.key} className="retrieve__member">
        <div className="retrieve__row retrieve__edge">
          <Checkbox
            label={`${t('retrieve.not')}: ${label}`}
            isSelected={each.not}
            onChange={not => replace({ not })}
          >
            {t('retrieve.not')}
          </Checkbox>
          <IconButton
            icon="close"
            label={t('retrieve.remove', { what: label })}
            onPress={() => {
              onChange(withoutMember(node, each.key));
              focusForm();
            }}
          />
        </div>
        <InnerPart node={each.node} label={label} onChange={part => replace({ node: part })} />
      </div>
    );
  });
}
