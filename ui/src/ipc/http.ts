// The test host: `plenary serve` over loopback, with the token the page was opened with.
import type { News, WireError } from './generated/types';
import type { Answer, Host } from './host';

/** Talks to the server that served the page; `token` opens it. */
export function httpHost(token: string, base = ''): Host {
  return {
    kind: 'http',
    shared: true,
    async call(name, request) {
      const sent = JSON.stringify({ name, request });
      const answer = await fetch(`${base}/call`, {
        // What is saved while the page goes arrives; browsers take only little that way.
        keepalive: sent.length < 10_000,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: sent,
      }).catch(() => {
        throw { code: 'not-reached', field: null, params: {} } satisfies WireError;
      });
      const body: unknown = await answer.json();
      if (answer.ok) return body as Answer;
      const error = (body as { error?: WireError }).error ?? (body as WireError);
      throw error;
    },
    listen(hear) {
      const source = new EventSource(`${base}/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as News);
      const opened = new Promise<void>((resolve) => source.addEventListener('open', () => resolve(), { once: true }));
      return opened.then(() => () => source.close());
    },
    // A page never learns the path of what is dropped: the test says beforehand what it is, as for a file dialog.
    drops(hear) {
      const over = (event: DragEvent) => {
        event.preventDefault();
        hear({ type: 'over' });
      };
      const away = (event: DragEvent) => event.relatedTarget === null && hear({ type: 'away' });
      const dropped = (event: DragEvent) => {
        event.preventDefault();
        const picked = this.call('pick_open_path', {});
        void picked.then(({ output }) => hear({ type: 'dropped', paths: [output].flat().filter((path) => typeof path === 'string') }));
      };
      addEventListener('dragover', over);
      addEventListener('dragleave', away);
      addEventListener('drop', dropped);
      return Promise.resolve(() => {
        removeEventListener('dragover', over);
        removeEventListener('dragleave', away);
        removeEventListener('drop', dropped);
      });
    },
  };
}
