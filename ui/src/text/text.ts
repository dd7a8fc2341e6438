// What people read: `t('id', { … })` looks a message up in locales/en-GB/*.ftl; ids and arguments are typed by text/generated.
import { FluentBundle, FluentResource, type FluentValue } from '@fluent/bundle';
import { when } from './when';

/** A value in a sentence. */
export type Arg = string | number;
/** Every message and its arguments; the generated files add to it. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface Messages {}
/** An id of any message. */
export type MessageId = keyof Messages & string;
/** The arguments a message takes. */
type Args<K extends MessageId> = Messages[K] extends undefined ? [] : [args: Messages[K]];
/** Ids of messages that take no arguments: good for labels kept in data. */
export type PlainId = { [K in MessageId]: Messages[K] extends undefined ? K : never }[MessageId];

// What the frame says is there at once; what the screens say comes behind it, before the first of them is shown.
const sources = import.meta.glob<string>('../../locales/en-GB/{frame,kit,words,dates,ops,errors}.ftl', { query: '?raw', import: 'default', eager: true });
const functions = {
  WHEN: ([value]: readonly FluentValue[]) => (typeof value === 'string' ? when(value) : (value ?? '')),
  /** Columns as a problem names them, in words: "room_id, starts_at". */
  FIELDS: ([value]: readonly FluentValue[]) => (typeof value === 'string' ? value.split(', ').map((field) => format('plan-field', { field }) ?? field).join(', ') : (value ?? '')),
};
const bundle = new FluentBundle('en-GB', { useIsolating: false, functions });
const add = (source: string) => void bundle.addResource(new FluentResource(source));
Object.values(sources).forEach(add);

/** Fulfilled when the messages of the screens are there: a screen is shown after that. */
export const screensSpeak: Promise<void> = import('./screens').then((screens) => Object.values(screens.default).forEach(add));

function format(id: string, args?: Record<string, Arg>): string | undefined {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : undefined;
}

/** The sentence of a message. */
export function t<K extends MessageId>(id: K, ...[args]: Args<K>): string {
  return format(id, args) ?? id;
}

/** The sentence of a message whose id is made at run time, such as a status word; `undefined` when there is none. */
export function lookUp(id: string, args?: Record<string, Arg>): string | undefined {
  return format(id, args);
}

/** The word for a value of a closed vocabulary: `word('event-status', 'draft')` reads `event-status-draft`. */
export function word(vocabulary: string, value: string): string {
  return format(`${vocabulary}-${value.replaceAll('_', '-')}`) ?? value.replaceAll('_', ' ');
}
