import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './empty-state.css';

interface EmptyStateProps {
  icon?: IconName | undefined;
  title: string;
  /** What to do now. */
  hint?: string | undefined;
  children?: ReactNode | undefined;
}

/** Stands where there is nothing yet, and says what to do. */
export function EmptyState({ icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} size={30} />}
      <p className="empty-state__title">{title}</p>
      {hint && <p className="empty-state__hint">{hint}</p>}
      {children && <div className="empty-state__actions">{children}</div>}
    </div>
  );
}
