import { EmptyState } from '../../components/empty-state.tsx';
export function SourcesScreen() {
  return <EmptyState title="" />;
}
