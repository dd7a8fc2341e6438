// Finds anything in the workspace for the palette, and says where each thing is shown.
import { call } from '../ipc';
import { go } from '../state';
import { word } from '../text/text';

/** Something found. */
export interface Found {
  key: string;
  label: string;
  detail: string;
  run: () => void;
}

/** What the store finds for these words; nothing when it cannot be asked. */
export async function searchData(words: string): Promise<Found[]> {
  const hits = await call('search', { query: words, limit: 20 }).catch(() => []);
  return hits.map((hit) => ({
    key: `${hit.noun} ${hit.id}`,
    label: hit.title,
    detail: word('noun', hit.noun),
    run: () => go('overview', { event: hit.event_id ?? '' }),
  }));
}
