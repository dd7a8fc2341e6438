// What is offered for the mark at the caret: themes in use for `#`, people for `@`, nearest first.
import { call } from '../../ipc';
import type { Insertion } from '../../kit';
import { write } from '../../state';
import { t } from '../../text/text';
import { themesFor, tokenAt, written, type Token } from './token';

/** One thing to choose. */
export interface Offer {
  id: string;
  label: string;
  detail?: string;
  /** What is written for it, mark and all; made first when it is a new person. */
  written: string;
  /** Nobody has this name yet. */
  made?: boolean;
}

/** The list at the caret. */
export class Completion {
  token = $state.raw<Token>();
  offers = $state.raw<Offer[]>([]);
  at = $state(0);
  #asked = 0;

  constructor(
    readonly session: () => string,
    readonly themes: () => readonly string[],
  ) {}

  get open(): boolean {
    return this.token !== undefined && this.offers.length > 0;
  }

  /** The text changed, or the caret moved. */
  async look(text: string, caret: number): Promise<void> {
    const token = tokenAt(text, caret);
    const mine = ++this.#asked;
    const offers = token ? await this.#find(token).catch(() => []) : [];
    if (mine !== this.#asked) return;
    this.token = token;
    this.offers = offers;
    // Nobody is added by going on typing: that is not meant before the arrows say so.
    this.at = offers[0]?.made ? -1 : 0;
  }

  async #find(token: Token): Promise<Offer[]> {
    if (token.mark === '#') {
      const fitting = themesFor(token.words, this.themes()).map((theme) => ({ id: theme, label: theme, written: `#${written(theme)} ` }));
      return fitting.length === 1 && fitting[0]?.written.trim() === `#${token.words}` ? [] : fitting;
    }
    const words = token.words.trim();
    const found = await call('people_to_name', { session_id: this.session(), words, limit: 8 });
    const offers: Offer[] = found.map((person) => ({
      id: person.person_id,
      label: person.name,
      detail: [person.speaks ? t('room-speaks') : '', person.organisation ?? ''].filter(Boolean).join(' · '),
      written: `@${person.written ?? person.name} `,
    }));
    if (found.some((person) => person.written === words)) return [];
    const isName = words.includes(' ') && found.length === 0;
    return isName ? [{ id: 'new', label: words, written: `@${words} `, made: true }] : offers;
  }

  /** Another one of the list, round and round. */
  move(by: 1 | -1): void {
    const count = this.offers.length;
    this.at = this.at < 0 ? (by === 1 ? 0 : count - 1) : (this.at + by + count) % count;
  }

  /** Offers no more. */
  close(): void {
    this.#asked += 1;
    this.token = undefined;
    this.offers = [];
  }

  /** Takes an offer: what is written for it replaces the mark and its words. */
  async take(offer: Offer): Promise<Insertion | undefined> {
    const token = this.token;
    this.close();
    if (!token) return undefined;
    if (offer.made) {
      const words = offer.label.split(/\s+/);
      const family = words.pop() ?? '';
      await write('create_person', { given_name: words.join(' '), family_name: family });
    }
    const caret = token.from + offer.written.length;
    return { from: token.from, to: token.to, insert: offer.written, select: [caret, caret] };
  }
}
