// Finds anything in the workspace for the palette, and says where each thing is shown.
import { call, type Hit } from '../ipc';
import { go, hasView } from '../state';
import { plainDate } from '../text/dates';
import { word } from '../text/text';

/** Something found. */
export interface Found {
  key: string;
  label: string;
  detail: string;
  run: () => void;
}

/** The screen that shows a hit: its view, parameters and query. */
export function place(hit: Hit): [view: string, params: Record<string, string>, query: Record<string, string>] {
  const event = { event: hit.event_id ?? '' };
  switch (hit.noun) {
    case 'person':
      return ['directory', {}, { person: hit.id }];
    case 'organisation':
      return ['directory', {}, { tab: 'organisations', organisation: hit.id }];
    case 'session':
      return hasView('programme') ? ['programme', event, { session: hit.id }] : ['overview', event, {}];
    case 'series':
      return ['network', { series: hit.id }, {}];
    case 'takeaway':
      return ['takeaways', event, { takeaway: hit.id }];
    case 'note':
      return ['takeaways', event, { show: 'notes', session: hit.session_id ?? '', ...(hit.session_id ? {} : { note: hit.id }) }];
    case 'decision':
    case 'action':
      return ['takeaways', event, { show: 'minutes' }];
    default:
      return ['overview', event, {}];
  }
}

/** What the store finds for these words; nothing when it cannot be asked. */
export async function searchData(words: string): Promise<Found[]> {
  const hits = await call('search', { query: words, limit: 20 }).catch(() => []);
  return hits.map((hit) => ({ key: `${hit.noun} ${hit.id}`, label: hit.title, detail: [word('noun', hit.noun), hit.starts_on && plainDate(hit.starts_on)].filter(Boolean).join(' · '), run: () => go(...place(hit)) }));
}
