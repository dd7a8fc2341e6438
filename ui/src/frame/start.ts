// Puts the program in the place of the frame that index.html has painted.
import '../kit/kit.css';
import { mount } from 'svelte';
import { chooseHost, useHost } from '../ipc';
import { startDrops } from '../state/drop.svelte';
import { startHalfTyped } from '../state/half-typed.svelte';
import { startQueries } from '../state/queries.svelte';
import { route, startRouter } from '../state/router.svelte';
import { startSettings } from '../state/settings.svelte';
import { views } from '../views';
import App from './App.svelte';

/** Starts the program; once. */
export async function start(target: HTMLElement): Promise<void> {
  startSettings();
  startQueries();
  startRouter(views);
  // The screen comes while the frame is made.
  void route.view?.load();
  const hears = useHost(chooseHost());
  await Promise.all([hears, startHalfTyped()]);
  startDrops();
  target.replaceChildren();
  mount(App, { target });
}
