// The programme's desk: what is current, what is on its way, and the verbs that keys, pointer and buttons share.
import { tick } from 'svelte';
import { call, errorText } from '../../ipc';
import { act, say, settled, toast } from '../../state';
import { t } from '../../text/text';
import { hhmm, minutesOn } from '../../text/clock';
import { columnsOf, hoursOf, limitsOf, withMoves } from './day';
import { placementOf, samePlace, shifted, type Bounds, type Ghost } from './move';
import { neighbours } from './neighbour';
import { Scale } from './scale';
import { clashText, placeText, roomName } from './sentences';
import type { Card, Place, Placement, Preview, Programme } from './types';
import { freeAt, stopsOf, tabStop } from './walk';

/** What the side shows beside the grid. */
export type Panel = { kind: 'session'; id: string; moving: boolean } | { kind: 'new'; place?: Place } | { kind: 'room'; id: string } | { kind: 'new-room' };

/** Where a session is on the programme; `undefined` when it has no time. */
export function placeOf(card: Card): Place | undefined {
  const { starts_at, ends_at, room_id } = card.session;
  if (!card.day || !starts_at || !ends_at) return undefined;
  return { day: card.day, column: room_id ?? '', start: minutesOn(card.day, starts_at), end: minutesOn(card.day, ends_at) };
}

/** The element of a stop, when it is drawn. */
const stopAt = (key: string): HTMLElement | null => document.querySelector(`[data-stop="${CSS.escape(key)}"]`);

/** One for the screen; made while it starts. */
export class Desk {
  /** The session on its way. */
  ghost = $state.raw<Ghost>();
  /** What the ghost's place would mean. */
  preview = $state.raw<Preview>();
  /** The stop that Tab reaches. */
  current = $state('');
  #moves = $state.raw<ReadonlyMap<string, Place & Placement>>(new Map());
  #asking = false;
  #spoken = '';
  readonly #going = new Set<string>();
  /** The day on which a session was taken up by keys. */
  #began = '';

  readonly programme: Programme | undefined = $derived.by(() => {
    const read = this.read();
    return read && withMoves(read, this.#moves);
  });
  readonly columns = $derived.by(() => (this.programme ? columnsOf(this.programme, this.day(), this.ghost?.column === '') : []));
  readonly hours = $derived.by(() => (this.programme ? hoursOf(this.programme, this.columns, this.ghost?.day === this.day() ? this.ghost : undefined) : { from: 540, to: 1020 }));
  readonly scale = $derived.by(() => new Scale(this.hours.from, this.hours.to, this.columns.flatMap((column) => column.placed)));
  readonly grid = $derived.by(() => this.columns.map((column) => stopsOf(column, this.hours.from, this.hours.to)));

  /** `read` gives the programme as it was read, `day` the day shown, `show` changes it, `open` shows a panel. */
  constructor(
    readonly read: () => Programme | undefined,
    readonly day: () => string,
    readonly show: (day: string) => void,
    readonly open: (panel: Panel, by: 'keys' | 'pointer') => void,
  ) {}

  /** The session of that id. */
  card(id: string): Card | undefined {
    return this.programme?.sessions.find((card) => card.session.id === id);
  }
  get bounds(): Bounds {
    const { first, last } = this.programme ? limitsOf(this.programme) : { first: 0, last: 1440 };
    return { days: this.programme?.days ?? [], columns: this.columns.map((column) => column.key), first, last };
  }

  /** Moves focus to a stop, now or once it is drawn. */
  async focusOn(key: string): Promise<void> {
    this.current = key;
    await tick();
    stopAt(key)?.focus();
    // The focus alone leaves one that is half in sight as it is.
    stopAt(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Gives the focus back to what had it and was drawn elsewhere. */
  async regain(): Promise<void> {
    await tick();
    if (document.activeElement === document.body) await this.focusOn(this.current);
  }

  /** Shows another day, with focus on its first stop. */
  async showDay(day: string): Promise<void> {
    this.show(day);
    await tick();
    await this.focusOn(tabStop(this.grid, ''));
  }

  /** Takes a session up to be moved or resized by keys. */
  async take(id: string, mode: Ghost['mode']): Promise<void> {
    const card = this.card(id);
    if (!card || !this.programme) return;
    const from = placeOf(card);
    if (!from && mode === 'size') return;
    this.ghost = { ...(from ?? this.firstFree(card)), id, mode, via: 'keys', from };
    this.preview = undefined;
    this.#began = this.day();
    say(t(mode === 'move' ? 'programme-moving-said' : 'programme-sizing-said', { title: card.session.title }));
    await this.focusOn('ghost');
  }
  /** Puts the ghost elsewhere and asks what that would mean. */
  drag(ghost: Ghost): void {
    if (this.ghost && samePlace(ghost, this.ghost)) return;
    this.ghost = ghost;
    void this.#ask();
  }
  /** A key while something is on its way; true when it was used. */
  steer(event: KeyboardEvent): boolean {
    const ghost = this.ghost;
    if (!ghost) return false;
    const next = shifted(ghost, ghost.mode, event.key, event.shiftKey, this.bounds);
    if (next) {
      if (next.day !== ghost.day) this.show(next.day);
      this.drag(next);
    } else if (event.key === 'Enter' || event.key === ' ') void this.drop();
    else if (event.key === 'Escape') this.cancel();
    else return false;
    return true;
  }
  /** Leaves the session where it was. */
  cancel(refocus = true): void {
    const ghost = this.ghost;
    if (!ghost) return;
    this.letGo(this.#began);
    if (refocus) void this.focusOn(ghost.id);
  }
  /** Drops nothing: the session is where it was, and the day is shown on which it was taken up. */
  letGo(day: string): void {
    this.ghost = undefined;
    say(t('programme-move-cancelled'));
    if (day !== this.day()) this.show(day);
  }
  /** Drops the ghost where it is: keys and pointer both end here. */
  async drop(): Promise<void> {
    const ghost = this.ghost;
    if (!ghost) return;
    this.ghost = undefined;
    if (ghost.from && samePlace(ghost, ghost.from)) return ghost.via === 'keys' ? this.cancelled(ghost.id) : undefined;
    await this.moveTo(ghost.id, { day: ghost.day, column: ghost.column, start: ghost.start, end: ghost.end });
  }
  private async cancelled(id: string): Promise<void> {
    say(t('programme-move-same'));
    await this.focusOn(id);
  }
  /** Moves a session, seen at once and taken back when it is refused. */
  async moveTo(id: string, place: Place): Promise<boolean> {
    const programme = this.programme;
    if (!programme) return false;
    const to = placementOf(place);
    this.#moves = new Map(this.#moves).set(id, { ...place, ...to });
    void this.focusOn(id);
    const done = await act('move_session', { id, to }, t('programme-placed-said', { place: placeText(place, programme) }));
    await settled();
    const left = new Map(this.#moves);
    if (samePlace(left.get(id) ?? place, place)) left.delete(id);
    this.#moves = left;
    if (done === undefined) void this.focusOn(id);
    return done !== undefined;
  }
  /** Alt with an arrow: one step, or with Shift one step longer or shorter. */
  nudge(id: string, event: KeyboardEvent): void {
    const card = this.card(id);
    const place = card && placeOf(card);
    if (!place) return;
    const next = shifted(place, event.shiftKey ? 'size' : 'move', event.key, false, this.bounds);
    if (next && !samePlace(next, place)) void this.moveTo(id, next);
  }
  /** Takes a session off the programme. */
  async unschedule(id: string): Promise<void> {
    const title = this.card(id)?.session.title ?? '';
    await act('unschedule_session', { id }, t('programme-unplaced-said', { title }));
    await settled();
    await this.focusOn(id);
  }
  /** Deletes at once; undo brings it back. The focus goes to the neighbour in the same grid, list or tray. */
  async remove(id: string): Promise<void> {
    const card = this.card(id);
    if (!card) return;
    const around = stopAt(id)?.closest('[data-grid], [data-tray], [data-list]');
    const near = neighbours(this.programme?.sessions ?? [], id);
    const place = placeOf(card);
    // A key that bounces asks once.
    if (this.#going.has(id)) return;
    this.#going.add(id);
    const gone = await act('delete_session', { id });
    this.#going.delete(id);
    if (gone === undefined) return;
    toast(t('session-deleted-said', { title: card.session.title }), { undo: true });
    await settled('programme');
    await tick();
    const next = near.find((each) => around?.contains(stopAt(each) ?? null)) ?? freeAt(this.grid, place) ?? tabStop(this.grid, '');
    if (stopAt(next)) await this.focusOn(next);
    else document.querySelector<HTMLElement>('main .empty button')?.focus();
  }

  /** Where a session without a place starts from: after the last session of the first room. */
  firstFree(card?: Card): Place {
    const column = this.columns[0];
    const minutes = this.programme?.formats.find((format) => format.id === card?.session.format_id)?.minutes ?? 45;
    const last = column?.placed.at(-1)?.end;
    const start = last ?? this.hours.from;
    return { day: this.day(), column: column?.key ?? '', start, end: start + minutes };
  }
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (let asked: Ghost | undefined; this.ghost && this.ghost !== asked; ) {
      asked = this.ghost;
      this.preview = await call('preview_move', { id: asked.id, to: placementOf(asked) }).catch(() => undefined);
    }
    this.#asking = false;
    if (this.ghost?.via === 'keys') this.#announce(this.ghost);
  }
  #announce(ghost: Ghost): void {
    const programme = this.programme;
    if (!programme) return;
    const problems = this.problems(this.preview);
    const place = ghost.mode === 'size' ? t('programme-until', { to: hhmm(ghost.end), minutes: ghost.end - ghost.start }) : placeText(ghost, programme);
    const day = ghost.day !== this.#spoken ? ghost.day : '';
    this.#spoken = ghost.day;
    say([day && (this.programme?.days.length ?? 0) > 1 ? t('programme-day-said', { day }) : '', place, problems.join('. ') || t('programme-no-problems')].filter(Boolean).join('. '));
  }
  /** What is wrong with a place, in sentences; a refusal comes first. */
  problems(preview: Preview | undefined): string[] {
    const programme = this.programme;
    if (!preview || !programme) return [];
    const refusal = preview.refusal ? [errorText(preview.refusal)] : [];
    return [...refusal, ...new Set(preview.clashes.map((clash) => clashText(clash, programme)))];
  }
  /** A room's name. */
  room(column: string): string {
    return this.programme ? roomName(column, this.programme) : '';
  }
}
