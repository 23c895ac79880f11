import { Component, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { errorSentence } from '../i18n/error-sentence.ts';

interface BoundaryState {
  fault: unknown;
}

/** Keeps a fault in one screen from taking the whole window with it. */
export class ScreenBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { fault: null };

  static getDerivedStateFromError(fault: unknown): BoundaryState {
    return { fault };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <EmptyState icon="warning" title={errorSentence(ApiError.from(this.state.fault))} />;
  }
}
