import { layoutGraph } from '../../shared/diagram/layout.ts';
import type { LayoutAnswer, LayoutJob } from './layout-messages.ts';

/** The layout away from the page, so that a large map does not hold up typing and scrolling. */
addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  const answer = (result: LayoutAnswer): void => postMessage(result);
  layoutGraph(data.input).then(
    layout => answer({ turn: data.turn, layout }),
    (error: unknown) => answer({ turn: data.turn, failure: String(error) }),
  );
});
