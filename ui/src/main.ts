// Starts the page: settings before the first paint, then the host, then the frame.
import './design/tokens.css';
import './design/base.css';
import './kit/kit.css';
import { mount } from 'svelte';
import App from './frame/App.svelte';
import { chooseHost, useHost } from './ipc';
import { startQueries } from './state/queries.svelte';
import { startRouter } from './state/router.svelte';
import { startSettings } from './state/settings.svelte';
import { views } from './views';

startSettings();
startQueries();
await useHost(await chooseHost());
startRouter(views);
const target = document.getElementById('app');
if (target) mount(App, { target });
