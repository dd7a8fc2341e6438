// The window's host: one Tauri command and one event stream.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { News } from './generated/types';
import type { Answer, Host } from './host';

/** Talks to the window the page is in. */
export const windowHost: Host = {
  kind: 'window',
  shared: false,
  call: (name, request) => invoke<Answer>('call', { name, request }),
  listen: (hear) => listen<News>('plenary', (event) => hear(event.payload)),
};
