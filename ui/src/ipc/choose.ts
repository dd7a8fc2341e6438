// Which host answers: the window when there is one, otherwise the server named in the page's address.
import type { Host } from './host';

/** The host for this page. */
export async function chooseHost(): Promise<Host> {
  if ('__TAURI_INTERNALS__' in window) return (await import('./window')).windowHost;
  const asked = new URLSearchParams(location.search);
  return (await import('./http')).httpHost(asked.get('token') ?? '', asked.get('host') ?? '');
}
