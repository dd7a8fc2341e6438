// The values of the people of an event, by the names the table of commands gives them.
import type { OutputOf, RequestOf } from '../../ipc';

/** One line of the list. */
export type Line = OutputOf<'people_page'>['rows'][number];
/** A person at an event, in full. */
export type Detail = OutputOf<'attendee_detail'>;
/** Where a person stands with the event. */
export type Status = Line['status'];
/** What a page of the list is asked with. */
export type Asked = RequestOf<'people_page'>;
/** The numbers above the list. */
export type Summary = OutputOf<'people_summary'>;
