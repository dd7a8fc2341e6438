// The values of the programme, by the names the table of commands gives them.
import type { OutputOf, RequestOf } from '../../ipc';

/** The whole programme of an event. */
export type Programme = OutputOf<'programme'>;
/** One session with its day and its people. */
export type Card = Programme['sessions'][number];
/** One session. */
export type Session = Card['session'];
/** One column. */
export type Room = Programme['rooms'][number];
/** One thing wrong with one session. */
export type Clash = Programme['clashes'][number];
/** Room, start and end. */
export type Placement = RequestOf<'move_session'>['to'];
/** What a move would do. */
export type Preview = OutputOf<'preview_move'>;
/** One session with everything that hangs on it. */
export type Detail = OutputOf<'session_detail'>;
/** Where a session is dropped or made: `column` is a room's id, or "" for no room yet; minutes count from midnight of `day`. */
export interface Place {
  day: string;
  column: string;
  start: number;
  end: number;
}
