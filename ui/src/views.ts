// Every screen there is: one `view.ts` a feature, found by itself.
import type { View } from './state/router.svelte';

const found = import.meta.glob<{ views: View[] }>('./features/*/view.ts', { eager: true });

/** All views, in the order the sidebar shows them. */
export const views: View[] = Object.values(found)
  .flatMap((feature) => feature.views)
  .sort((a, b) => (a.nav?.order ?? 999) - (b.nav?.order ?? 999));
