// Which host answers: the window when there is one, otherwise the server named in the page's address.
import type { Host } from './host';
import { httpHost } from './http';
import { windowHost } from './window';

/** The host for this page. */
export function chooseHost(): Host {
  if ('__TAURI_INTERNALS__' in window) return windowHost;
  const asked = new URLSearchParams(location.search);
  return httpHost(asked.get('token') ?? '', asked.get('host') ?? '');
}
