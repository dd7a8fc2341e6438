// The board's desk: what is current, what is carried, what is edited; and the verbs that keys, pointer and menus share.
import { tick } from 'svelte';
import type { TakeawayBoard, TakeawayCard } from '../../ipc/generated/types';
import { altSign } from '../../keys';
import { act, say, settled, toast } from '../../state';
import { t, word } from '../../text/text';
import { PERMISSIONS } from '../../text/permissions';
import { columnsOf, dropOf, kept, neighbourOf, nextPermission, placed, placeOf, steered, walked, type Carry, type Column, type Filter } from './board';

/** One for the screen; made while it starts. */
export class BoardDesk {
  /** The takeaway on its way. */
  carry = $state.raw<Carry>();
  /** Whether it is carried by keys; else by the pointer. */
  byKeys = $state(false);
  /** The one that Tab reaches. */
  active = $state('');
  editing = $state('');
  /** The one that others are merged with. */
  merging = $state('');
  #before: TakeawayCard[] = [];

  readonly cards: TakeawayCard[] = $derived.by(() => (this.#before = kept(this.#before, this.read().takeaways)));
  readonly home: Column[] = $derived.by(() => columnsOf({ takeaways: this.cards, themes: this.read().themes }, this.filter()));
  readonly columns: Column[] = $derived.by(() => placed(this.home, this.carry));
  readonly shown: number = $derived.by(() => this.home.reduce((sum, column) => sum + column.cards.length, 0));
  readonly current: string = $derived.by(() => (placeOf(this.home, this.active) ? this.active : (this.home.find((column) => column.cards.length > 0)?.cards[0]?.takeaway.id ?? '')));

  /** `list`: the columns stand below one another. */
  constructor(
    readonly read: () => TakeawayBoard,
    readonly filter: () => Filter,
    readonly list: () => boolean,
  ) {}

  card(id: string): TakeawayCard | undefined {
    return this.cards.find((card) => card.takeaway.id === id);
  }
  name(theme: string): string {
    return theme || t('takeaways-unsorted');
  }

  /** Moves focus to a takeaway, now or once it is drawn. */
  async focus(id: string | undefined): Promise<void> {
    if (!id) return;
    this.active = id;
    await tick();
    document.querySelector<HTMLElement>(`[data-takeaway="${CSS.escape(id)}"]`)?.focus();
  }

  #told(carry: Carry): string {
    const of = this.columns.find((column) => column.theme === carry.theme)?.cards.length ?? 0;
    return t('takeaway-moved-said', { at: carry.place + 1, of, theme: this.name(carry.theme) });
  }

  /** Takes a takeaway up to be moved by keys. */
  take(id: string): void {
    const from = placeOf(this.home, id);
    if (!from) return;
    this.byKeys = true;
    this.carry = from;
    say(t('takeaway-taken-said', { place: this.#told(from) }));
  }
  /** Carries it over another place. */
  over(carry: Carry): void {
    const now = this.carry;
    if (now && now.theme === carry.theme && now.place === carry.place) return;
    this.carry = carry;
  }
  /** Puts it down where it is carried. */
  async drop(): Promise<void> {
    const carry = this.carry;
    const from = carry && placeOf(this.home, carry.id);
    if (!carry || !from) return this.leave();
    if (from.theme === carry.theme && from.place === carry.place) {
      this.carry = undefined;
      say(t('takeaway-left-said'));
      return;
    }
    await this.#put(carry);
  }
  /** Leaves it where it was. */
  leave(): void {
    const id = this.carry?.id;
    if (!id) return;
    this.carry = undefined;
    say(t('takeaway-left-said'));
    if (this.byKeys) void this.focus(id);
  }
  async #put(carry: Carry): Promise<void> {
    this.carry = carry;
    const said = this.#told(carry);
    const done = await act('rank_takeaway', dropOf(this.cards, this.home, carry));
    await settled();
    this.carry = undefined;
    await this.focus(carry.id);
    if (done) say(said);
  }
  /** One step up, down, or to the theme beside. */
  async nudge(id: string, key: string): Promise<void> {
    const from = placeOf(this.home, id);
    const to = from && steered(this.home, from, key);
    if (!from || !to) return;
    if (to.theme === from.theme && to.place === from.place) say(t('takeaway-goes-no-further'));
    else await this.#put(to);
  }

  async permit(id: string, at?: number): Promise<void> {
    const card = this.card(id);
    if (!card) return;
    const permission = at === undefined ? nextPermission(card.takeaway.permission) : PERMISSIONS[at];
    if (permission) await act('change_takeaway', { id, permission }, t('capture-permission-said', { permission: word('permission', permission) }));
  }
  async publish(id: string): Promise<void> {
    const takeaway = this.card(id)?.takeaway;
    if (!takeaway) return;
    if (takeaway.permission === 'internal') say(t('takeaway-never-why'));
    else await act('change_takeaway', { id, publish: !takeaway.publish }, takeaway.publish ? t('takeaway-unpublished-said') : t('takeaway-published-said'));
  }
  async duplicate(id: string): Promise<void> {
    await act('duplicate_takeaway', { id }, t('takeaway-duplicated-said'));
  }
  async remove(id: string): Promise<void> {
    const next = neighbourOf(this.home, id);
    if ((await act('delete_takeaway', { id })) === undefined) return;
    toast(t('takeaway-deleted-said'), { undo: true });
    await settled();
    if (next) await this.focus(next);
    else document.querySelector<HTMLElement>('main h1')?.focus();
  }
  edit(id: string): void {
    this.editing = id;
  }
  async closeEditor(): Promise<void> {
    const id = this.editing;
    this.editing = '';
    await this.focus(id);
  }

  /** A key on a takeaway; true when it was used. */
  key(event: KeyboardEvent, id: string): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    if (this.carry && this.byKeys) return this.#carried(event, this.carry);
    if (event.altKey) return this.#alt(event, id);
    const to = walked(this.columns, id, event.key, this.list());
    const does: Record<string, () => unknown> = { ' ': () => this.take(id), Enter: () => this.edit(id), F2: () => this.edit(id), Delete: () => this.remove(id), p: () => this.permit(id), x: () => this.publish(id), m: () => (this.merging = id) };
    const verb = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') void this.focus(to);
    else if (verb && !event.shiftKey) void verb();
    else return false;
    return true;
  }
  #alt(event: KeyboardEvent, id: string): boolean {
    const sign = altSign(event);
    if (/^[1-4]$/.test(sign)) void this.permit(id, Number(sign) - 1);
    else if (event.key.startsWith('Arrow')) void this.nudge(id, event.key);
    else return false;
    return true;
  }
  #carried(event: KeyboardEvent, carry: Carry): boolean {
    const to = steered(this.home, carry, event.key);
    if (to) {
      this.over(to);
      say(this.#told(to));
      void this.focus(carry.id);
    } else if (event.key === 'Enter' || event.key === ' ') void this.drop();
    else if (event.key === 'Escape') this.leave();
    else return event.key !== 'Tab';
    return true;
  }
}
