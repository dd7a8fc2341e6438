// Settings in the sidebar.
import type { View } from '../../state';

/** The settings. */
export const views: View[] = [
  { name: 'settings', path: 'settings', title: 'settings-title', nav: { place: 'office', order: 90 }, load: () => import('./Settings.svelte') },
  { name: 'template', path: 'settings/template/:kind', title: 'templates-title', words: true, under: 'settings', load: () => import('./TemplateEditor.svelte') },
];
