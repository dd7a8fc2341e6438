// The door of the state: queries, pages, what buttons do, the router, settings and what the page says.
export { act, write } from './act';
export { Adder, adderOf } from './adder.svelte';
export { backUp } from './back-up';
export { copy } from './clipboard';
export { askFile, askFolder, askSave, openFile, opening, revealing } from './files';
export { useDrop, type Taker } from './drop.svelte';
export { halfForm, halfOf } from './half-typed.svelte';
export { moved } from './order';
export { Pages, type PageOf } from './pages.svelte';
export { pictureAddress } from './pictures';
export { query, settled, type Query } from './queries.svelte';
export { go, hasView, href, route, setQuery, type View } from './router.svelte';
export { saveAgenda, saveFile } from './save-file';
export { settings } from './settings.svelte';
export { dismiss, leaveFailures, say, saving, status, toast, undoable } from './status.svelte';
export { turning, wayBack } from './ways-back.svelte';
export { work, workIfLong, works, type Work } from './work.svelte';
