// What can be done everywhere: undo, redo, palette, keys, views by number, panes, size of type, theme.
import { useCommands, type Command } from '../commands.svelte';
import { turnBack } from '../kit';
import { errorText, hostKind, openWorkspace, pickOpenPath } from '../ipc';
import { backUp, dismiss, go, hasView, route, say, settings, settled, status, toast, turning, undoable, workIfLong } from '../state';
import { THEMES, zoom } from '../state/settings.svelte';
import { t, word } from '../text/text';
import { views } from '../views';
import { here } from './bring-in';
import { useOffice } from './context';
import { eventCommands } from './event-commands';

/** Presses of undo and redo that are not done yet; those beyond a handful are a key that is held down. */
let pressed = $state(0);
const HANDFUL = 8;
let last = Promise.resolve();
/** Rises when a step is refused: what was pressed before then is dropped. */
let turn = 0;

/** Undoes or redoes one step after those pressed before it, and says what it was. */
function step(which: 'undo' | 'redo', label: () => string | undefined): void {
  if (pressed >= HANDFUL) return;
  pressed += 1;
  const mine = turn;
  last = last.then(() => (mine === turn ? one(which, label) : undefined)).finally(() => (pressed -= 1));
}

async function one(which: 'undo' | 'redo', label: () => string | undefined): Promise<void> {
  // what the step will do is known only when the office has been read after the one before
  await settled('office');
  turnBack();
  const what = label();
  if (what === undefined) return;
  const told = status.toasts.filter(undoable);
  const done = await turning(which, () => workIfLong(which, {}, t(which === 'undo' ? 'status-undo' : 'status-redo', { label: what })));
  if (done === undefined) {
    turn += 1;
    return;
  }
  // What a message offers to undo is undone, whichever way that was asked for.
  if (which === 'undo') told.forEach(({ id }) => dismiss(id));
  say(t(which === 'undo' ? 'undo-done' : 'redo-done', { label: what }));
}

/** Asks which workspace to open, and opens it. */
async function switchWorkspace(): Promise<void> {
  try {
    const path = await pickOpenPath(t('open-workspace-title'), { label: t('backup-kind'), extensions: ['plenary'] });
    if (path !== null) await openWorkspace(path);
  } catch (thrown) {
    toast(errorText(thrown), { tone: 'danger' });
  }
}

/** Goes to the import, into the event or network whose screen is open. */
function importHere(): void {
  go('import', {}, here());
}

/** Moves focus to the next of sidebar, screen, inspector, status line. */
function nextPane(): void {
  const panes = ['nav a[aria-current], nav a, nav button', 'main', 'aside h2', 'footer button']
    .map((selector) => document.querySelector<HTMLElement>(`.window ${selector}`))
    .filter((pane): pane is HTMLElement => pane !== null && pane.offsetParent !== null);
  const roots = panes.map((pane) => pane.closest('nav, main, aside, footer'));
  const here = roots.findIndex((root) => root?.contains(document.activeElement));
  panes[(here + 1) % panes.length]?.focus();
}

/** The room of the session that is chosen on the screen, else of the one that is meant. */
function inTheRoom(event: string) {
  const session = route.query['session'];
  if (session) go('room', { event, session });
  else go('room-now', { event });
}

/** Registers them while the frame is there. */
export function useFrameCommands(open: { palette: () => void; sheet: () => void }): void {
  const office = useOffice();
  useCommands(() => {
    const event = office.open?.id;
    const shown = views.filter((view) => view.nav && (view.nav.place === 'office' || event));
    const numbered = [...shown.filter((view) => view.nav?.place === 'event'), ...shown.filter((view) => view.nav?.place === 'office')];
    const toViews = numbered.map((view, at): Command => ({
      id: `go-${view.name}`,
      label: t('command-go', { view: t(view.title) }),
      shortcut: at < 9 ? `Mod+${at + 1}` : undefined,
      menu: view.nav?.place === 'event' ? 'event' : 'view',
      group: 1,
      checked: () => route.name === view.name,
      run: () => go(view.name, view.nav?.place === 'event' && event ? { event } : {}),
    }));
    return [
      { id: 'undo', label: () => (office.undoText ? t('command-undo', { label: office.undoText }) : t('command-undo-plain')), shortcut: 'Mod+Z', menu: 'edit', group: 1, enabled: () => pressed > 0 || !office.isRead || Boolean(office.undoText), run: () => step('undo', () => office.undoText) },
      { id: 'redo', label: () => (office.redoText ? t('command-redo', { label: office.redoText }) : t('command-redo-plain')), shortcut: ['Mod+Shift+Z', 'Mod+Y'], menu: 'edit', group: 1, enabled: () => pressed > 0 || !office.isRead || Boolean(office.redoText), run: () => step('redo', () => office.redoText) },
      { id: 'palette', label: t('command-palette'), shortcut: 'Mod+K', menu: 'edit', group: 2, quiet: true, run: open.palette },
      ...(route.name === 'home' || route.name === 'events' ? [] : [{ id: 'new-event', label: t('command-new-event'), menu: 'file' as const, group: 1, run: () => go('events', {}, { new: '1' }) }]),
      ...(hostKind() === 'window' ? [{ id: 'open-workspace', label: t('command-open-workspace'), menu: 'file' as const, group: 2, run: () => void switchWorkspace() }] : []),
      { id: 'back-up', label: t('command-back-up'), words: t('command-back-up-words'), menu: 'file', group: 2, run: () => void backUp() },
      ...(hasView('import') ? [{ id: 'import', label: t('command-import'), words: t('command-import-words'), menu: 'file' as const, group: 2, run: importHere }] : []),
      ...(event ? [{ id: 'room-now', label: t('command-room'), shortcut: 'Mod+J', menu: 'event' as const, group: 1, run: () => inTheRoom(event) }] : []),
      ...(office.open ? eventCommands(office.open) : []),
      ...toViews,
      { id: 'next-pane', label: t('command-next-pane'), shortcut: 'F6', menu: 'view', group: 3, quiet: true, run: nextPane },
      { id: 'zoom-in', label: t('command-zoom-in'), shortcut: 'Mod+Plus', menu: 'view', group: 4, run: () => zoom(1) },
      { id: 'zoom-out', label: t('command-zoom-out'), shortcut: 'Mod+Minus', menu: 'view', group: 4, run: () => zoom(-1) },
      { id: 'zoom-reset', label: t('command-zoom-reset'), shortcut: 'Mod+0', menu: 'view', group: 4, run: () => zoom(0) },
      ...THEMES.map((theme): Command => ({ id: `theme-${theme}`, label: t('command-theme', { theme: word('theme', theme) }), menu: 'view', group: 5, checked: () => settings.theme === theme, run: () => (settings.theme = theme) })),
      { id: 'keys', label: t('command-keys'), shortcut: '?', menu: 'help', run: open.sheet },
    ];
  });
}
