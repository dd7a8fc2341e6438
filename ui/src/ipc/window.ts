// The window's host: one Tauri command and one event stream.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { News } from './generated/types';
import type { Answer, Drop, Host } from './host';

/** Talks to the window the page is in. */
export const windowHost: Host = {
  kind: 'window',
  shared: false,
  call: (name, request) => invoke<Answer>('call', { name, request }),
  listen: (hear) => listen<News>('plenary', (event) => hear(event.payload)),
  // Tauri takes files that are dropped before the page sees them, and tells their paths: a page never learns those.
  async drops(hear) {
    const on = <P>(name: string, drop: (payload: P) => Drop) => listen<P>(`tauri://drag-${name}`, (event) => hear(drop(event.payload)));
    const all = await Promise.all([
      on('enter', () => ({ type: 'over' })),
      on('leave', () => ({ type: 'away' })),
      on<{ paths: string[] }>('drop', ({ paths }) => ({ type: 'dropped', paths })),
    ]);
    return () => all.forEach((off) => off());
  },
};
