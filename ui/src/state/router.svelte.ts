// Where the page is: `#/event/<id>/programme?session=<id>` as a view, its parameters and its query; links are made by name.
import type { Component } from 'svelte';
import type { PlainId } from '../text/text';

/** One screen. Each feature exports its own in `features/<noun>/view.ts`. */
export interface View {
  /** Unique: "programme". */
  name: string;
  /** "event/:event/programme"; parts with a colon are parameters. */
  path: string;
  /** Its name in the sidebar and menus. */
  title: PlainId;
  /** Its parameters are words, and no ids. */
  words?: true;
  /** Where the sidebar shows it; absent means that only links lead there. */
  nav?: { place: 'event' | 'office'; order: number; /** A field of the event's counts, shown beside the name. */ count?: string };
  /** The name of the view whose entry in the sidebar is lit while this one is open. */
  under?: string;
  /** Its component, which gets `params`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a screen may leave `params` out of its props
  load: () => Promise<{ default: Component<any> }>;
}

/** Where the page is now. */
export interface Route {
  view: View | undefined;
  params: Record<string, string>;
  query: Record<string, string>;
}

let views: View[] = [];
const state = $state<{ route: Route }>({ route: { view: undefined, params: {}, query: {} } });

/** The current place; read it in templates and effects. */
export const route = {
  get view(): View | undefined {
    return state.route.view;
  },
  get name(): string {
    return state.route.view?.name ?? '';
  },
  get params(): Record<string, string> {
    return state.route.params;
  },
  get query(): Record<string, string> {
    return state.route.query;
  },
};

/** The view, parameters and query that a hash names. */
export function parse(hash: string, table: View[] = views): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const query = Object.fromEntries(new URLSearchParams(search));
  for (const view of table) {
    const wanted = view.path.split('/').filter(Boolean);
    if (wanted.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, at) => {
      if (!part.startsWith(':')) return part === parts[at];
      params[part.slice(1)] = parts[at] ?? '';
      return true;
    });
    if (fits) return { view, params, query };
  }
  return { view: undefined, params: {}, query };
}

/** The address of a view; parameters it lacks are taken from the current place. */
export function href(name: string, params: Record<string, string> = {}, query: Record<string, string> = {}): string {
  const view = views.find((each) => each.name === name);
  if (!view) return '#/';
  const path = view.path
    .split('/')
    .map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? state.route.params[part.slice(1)] ?? '') : part))
    .join('/');
  const search = new URLSearchParams(query).toString();
  return `#/${path}${search ? `?${search}` : ''}`;
}

/** Whether there is a view of this name. */
export const hasView = (name: string): boolean => views.some((view) => view.name === name);

/** Goes to a view. */
export function go(name: string, params: Record<string, string> = {}, query: Record<string, string> = {}): void {
  const hash = href(name, params, query);
  location.hash = hash;
  // Not only when the browser tells: what runs next already knows the new place.
  state.route = parse(hash);
}

const place = ({ view, params }: Route) => href(view?.name ?? '', params);

/** Changes the query of the current place without a step in the history: what is selected, found, shown. Nothing of a place that was left. */
export function setQuery(changed: Record<string, string | undefined>): void {
  // The browser tells of an address a moment after it is there: a dialog that closes meanwhile must not bring the old one back.
  if (place(parse(location.hash)) !== place(state.route)) return;
  const merged = { ...state.route.query, ...changed };
  const query = Object.fromEntries(Object.entries(merged).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''));
  history.replaceState(null, '', href(state.route.view?.name ?? '', state.route.params, query));
  state.route = { ...state.route, query };
}

/** Whether it could be the id of anything. */
export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Starts following the address; once, at start. */
export function startRouter(table: View[]): void {
  views = table;
  const read = () => {
    const found = parse(location.hash);
    // A mistyped address leads nowhere: nobody is asked for what cannot be.
    state.route = found.view?.words || Object.values(found.params).every(isId) ? found : { ...found, view: undefined, params: {} };
  };
  addEventListener('hashchange', read);
  read();
}
