// The rooms one follows: each with its own note, caret and clock, kept while the program runs; which they are is kept on this computer.
import { NoteDesk } from './note-desk.svelte';
import type { Watch } from './timer';

/** One room that is followed. */
export class Desk {
  readonly note: NoteDesk;
  watch = $state.raw<Watch>({});

  constructor(
    readonly event: string,
    readonly session: string,
  ) {
    this.note = new NoteDesk(event, session);
  }

  /** Starts the clock, or stops it when it runs. */
  turn(running: boolean, now: number): void {
    this.watch = running ? { ...this.watch, stopped: now } : { started: now };
  }
}

const KEY = 'plenary-rooms';
const desks = new Map<string, Desk>();
function stored(): Record<string, string[]> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string[]>;
  } catch {
    return {};
  }
}
const state = $state({ followed: stored() });
function keep(event: string, sessions: string[]): void {
  state.followed = { ...state.followed, [event]: sessions };
  try {
    localStorage.setItem(KEY, JSON.stringify(state.followed));
  } catch {
    // A page without storage still works; it only forgets.
  }
}

/** The sessions of an event that are followed, in the order they were opened. */
export const followed = (event: string): string[] => state.followed[event] ?? [];

/** Follows a session. */
export function follow(event: string, session: string): void {
  if (!followed(event).includes(session)) keep(event, [...followed(event), session]);
}

/** Follows a session no more; what was typed is saved first. */
export async function leave(event: string, session: string): Promise<void> {
  await desks.get(session)?.note.flush();
  keep(event, followed(event).filter((each) => each !== session));
}

/** The desk of a session: the same one each time. */
export function deskOf(event: string, session: string): Desk {
  const found = desks.get(session) ?? new Desk(event, session);
  desks.set(session, found);
  return found;
}

/** The room beside one, round and round. */
export function beside(all: readonly string[], session: string, by: 1 | -1): string | undefined {
  return all.length < 2 ? undefined : all[(all.indexOf(session) + by + all.length) % all.length];
}
