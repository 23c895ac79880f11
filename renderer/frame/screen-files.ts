import { type ComponentType, useEffect, useState } from 'react';
import { type Stage, useUi } from '../state/ui.ts';

export type ScreenName = Stage | 'projects';

// Each screen is a file of its own in the build, loaded when it is first shown or about to be.
const FILES: Record<ScreenName, () => Promise<ComponentType>> = {
  projects: async () => (await import('../screens/projects/projects-screen.tsx')).ProjectsScreen,
  sources: async () => (await import('../screens/sources/sources-screen.tsx')).SourcesScreen,
  open: async () => (await import('../screens/open/open-screen.tsx')).OpenScreen,
  axial: async () => (await import('../screens/axial/axial-screen.tsx')).AxialScreen,
  selective: async () => (await import('../screens/selective/selective-screen.tsx')).SelectiveScreen,
  model: async () => (await import('../screens/model/model-screen.tsx')).ModelScreen,
  compare: async () => (await import('../screens/compare/compare-screen.tsx')).CompareScreen,
  report: async () => (await import('../screens/report/report-screen.tsx')).ReportScreen,
};

const loaded = new Map<ScreenName, ComponentType>();

async function load(name: ScreenName): Promise<void> {
  loaded.set(name, await FILES[name]());
}

/**
 * A screen, or undefined while its file is being read; throws where it cannot be. React's own `lazy` would hold a
 * screen back for 300 ms even where its file is there already.
 */
export function useScreen(name: ScreenName): ComponentType | undefined {
  const [failure, setFailure] = useState<unknown>(null);
  const [, setLoads] = useState(0);
  useEffect(() => {
    if (!loaded.has(name)) load(name).then(() => setLoads(loads => loads + 1), setFailure);
  }, [name]);
  if (failure !== null) throw failure;
  return loaded.get(name);
}

/** Loads the file of a screen while the project it will show is still being read. */
export function loadScreensAhead(): void {
  useUi.subscribe(({ coming }, before) => {
    // Where it fails, the screen itself will say so.
    if (coming !== null && coming !== before.coming) void load(coming).catch(() => undefined);
  });
}
