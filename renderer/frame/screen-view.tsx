import { lazy, Suspense } from 'react';
import type { Stage } from '../state/ui.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

// Each screen is a file of its own in the build, loaded when it is first shown.
const SCREENS = {
  projects: lazy(async () => ({
    default: (await import('../screens/projects/projects-screen.tsx')).ProjectsScreen,
  })),
  sources: lazy(async () => ({
    default: (await import('../screens/sources/sources-screen.tsx')).SourcesScreen,
  })),
  open: lazy(async () => ({ default: (await import('../screens/open/open-screen.tsx')).OpenScreen })),
  axial: lazy(async () => ({ default: (await import('../screens/axial/axial-screen.tsx')).AxialScreen })),
  selective: lazy(async () => ({
    default: (await import('../screens/selective/selective-screen.tsx')).SelectiveScreen,
  })),
  model: lazy(async () => ({ default: (await import('../screens/model/model-screen.tsx')).ModelScreen })),
  compare: lazy(async () => ({
    default: (await import('../screens/compare/compare-screen.tsx')).CompareScreen,
  })),
  report: lazy(async () => ({ default: (await import('../screens/report/report-screen.tsx')).ReportScreen })),
};

/** The screen in view. A fault in one screen leaves the frame and the other screens working. */
export function ScreenView({ screen }: { screen: Stage | 'projects' }) {
  const Screen = SCREENS[screen];
  return (
    <ScreenBoundary key={screen}>
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
    </ScreenBoundary>
  );
}
