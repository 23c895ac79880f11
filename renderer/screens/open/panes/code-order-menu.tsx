import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { automaticNumbers, buildCodeTree } from '../../../../shared/theory/code-tree.ts';
import { CODE_ORDERS } from '../../../components/code-tree/code-nodes.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useRemembered } from '../../../state/remembered.ts';

const NUMBERS = ['off', 'on'] as const;

const useOrder = () => useRemembered('open.codeOrder', CODE_ORDERS, 'arranged');
const useNumbers = () => useRemembered('open.codeNumbers', NUMBERS, 'off');

/** In which order the codes stand, and their numbers of the report's tables (a1, A1) where those are wanted. */
export function useCodeOrder() {
  const codes = useRows('code');
  const [order] = useOrder();
  const [shown] = useNumbers();
  const numbers = useMemo(
    () => (shown === 'on' ? automaticNumbers(buildCodeTree(codes)) : undefined),
    [codes, shown],
  );
  return { order, numbers };
}

export function CodeOrderMenu() {
  const { t } = useTranslation();
  const [order, setOrder] = useOrder();
  const [shown, setShown] = useNumbers();
  const orders = CODE_ORDERS.map(id => ({
    id,
    label: t(`open.codeOrder.${id}`),
    isOn: id === order,
    run: () => setOrder(id),
  }));
  const numbers = {
    id: 'numbers',
    label: t('open.codeOrder.numbers'),
    isOn: shown === 'on',
    run: () => setShown(shown === 'on' ? 'off' : 'on'),
  };
  const groups = [
    { id: 'order', entries: orders },
    { id: 'numbers', entries: [numbers] },
  ];
  return (
    <Menu label={t('open.codeOrder.label')} groups={groups}>
      <IconButton icon="bullets" label={t('open.codeOrder.label')} />
    </Menu>
  );
}
