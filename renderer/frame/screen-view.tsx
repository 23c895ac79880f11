import { ScreenBoundary } from './screen-boundary.tsx';
import { type ScreenName, useScreen } from './screen-files.ts';

/** The screen in view. A fault in one screen leaves the frame and the other screens working. */
export function ScreenView({ screen }: { screen: ScreenName }) {
  return (
    <ScreenBoundary key={screen}>
      <LoadedScreen screen={screen} />
    </ScreenBoundary>
  );
}

function LoadedScreen({ screen }: { screen: ScreenName }) {
  const Screen = useScreen(screen);
  return Screen ? <Screen /> : null;
}
