import type { Events } from '../../shared/api/events.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { concernsTyped, forgetTyped, readTyped } from '../typed/typed-texts.ts';
import { restoreDrafts } from './kept-drafts.ts';
import { clearMirror, mirrorStore, takeChange, takeSnapshot } from './mirror.ts';
import { takePreferences } from './preferences.ts';
import { setHistory, setProject, useProject } from './project.ts';
import { goTo, isStage, resetSelection, useUi } from './ui.ts';

type ProjectInfo = NonNullable<Result<'project.state'>['open']>;
type Changed = Events['project.changed'];

let loading = false;
let waiting: Changed[] = [];

/** Listens to the core. Once per page; the channel may be replaced beneath. */
export function watchCore(): void {
  api.on('project.changed', change => receiveChange(change));
  api.on('project.opened', info => void enterProject(info).catch(unlessClosed));
  api.on('project.closed', () => leaveProject());
}

/** A project that was closed again before it could be read is not entered; the page hears of its closing. */
function unlessClosed(cause: unknown): void {
  if (ApiError.from(cause).code !== 'PROJECT_NONE_OPEN') throw cause;
}

/** Brings the page to the core's state: after the first connection and after each new one. */
export async function synchronise(): Promise<void> {
  const [preferences, { open }] = await Promise.all([
    api.call('preferences.get', {}),
    api.call('project.state', {}),
  ]);
  takePreferences(preferences);
  if (open === null) leaveProject();
  else await enterProject(open);
}

/** Takes over a project that was opened, here or in another window; the one already shown is only read again. */
async function enterProject(info: ProjectInfo): Promise<void> {
  const isKnown = useProject.getState().info?.project.id === info.project.id;
  if (!isKnown) {
    forgetTyped();
    clearMirror();
    resetSelection();
  }
  setProject(info);
  useUi.setState({ coming: keptPlace(info).screen });
  await loadSnapshot();
  if (!isKnown || useUi.getState().screen === 'projects') goToKeptPlace(info);
  await Promise.all([readTyped(), restoreDrafts()]);
}

function goToKeptPlace(info: ProjectInfo): void {
  const { screen, sourceId } = keptPlace(info);
  const known = sourceId !== null && mirrorStore.getState().tables.source?.has(sourceId);
  useUi.setState({ sourceId: known ? sourceId : null });
  goTo(screen);
}

const NO_PLACE = { screen: 'sources' as const, sourceId: null };

/** Where work on a project stopped. */
function keptPlace(info: ProjectInfo) {
  const place = useUi.getState().layout[`place.${info.project.id}`];
  return typeof place === 'object' && place !== null ? readPlace(place) : NO_PLACE;
}

function readPlace(place: object) {
  const screen = 'screen' in place && isStage(place.screen) ? place.screen : ('sources' as const);
  const sourceId = 'sourceId' in place && typeof place.sourceId === 'string' ? place.sourceId : null;
  return { screen, sourceId };
}

function leaveProject(): void {
  forgetTyped();
  setProject(null);
  clearMirror();
  resetSelection();
  goTo('projects');
}

async function loadSnapshot(): Promise<void> {
  loading = true;
  waiting = [];
  try {
    const snapshot = await api.call('project.snapshot', {});
    takeSnapshot(snapshot);
    setHistory(snapshot.history);
  } finally {
    loading = false;
  }
  // What came in between is either contained in the snapshot or follows on it.
  const changes = waiting;
  waiting = [];
  for (const change of changes) receiveChange(change);
}

function receiveChange(change: Changed): void {
  if (loading) {
    waiting.push(change);
    return;
  }
  setHistory(change.history, change.revision);
  if (!takeChange(change)) void loadSnapshot();
  const { tables, revision } = change;
  if (concernsTyped({ tables, isUndo: revision.kind !== 'do' })) void readTyped().catch(unlessClosed);
}
