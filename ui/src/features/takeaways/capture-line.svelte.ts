// What is being captured: the line, its chips, and what Enter does with them.
import type { Permission, SessionOption, TakeawayKind } from '../../ipc/generated/types';
import type { Option } from '../../kit';
import { act } from '../../state';
import { t } from '../../text/text';
import { KINDS } from './board';
import { fold, parse, themeName, themesFor, tokenAt, whoIsMeant, without, type Token } from './capture';
import { findPeople, makePerson } from './people';

/** One thing to choose for the mark at the caret. */
export interface Suggestion {
  id: string;
  label: string;
  detail?: string;
  /** It is not there yet and would be made. */
  made?: boolean;
}

/** What the line needs to know of where it is; read anew each time. */
export interface Place {
  eventId: string;
  themes: readonly string[];
  session: SessionOption | undefined;
  /** Who speaks in the session and who has said something: offered before anybody else. */
  people: Option[];
}

const NEW = 'new';

/** The state of the capture line. */
export class CaptureLine {
  text = $state('');
  theme = $state('');
  who = $state.raw<Option>();
  kind = $state<TakeawayKind>('takeaway');
  /** What was chosen by hand; otherwise the session decides. */
  chosen = $state<Permission>();
  token = $state.raw<Token>();
  suggestions = $state.raw<Suggestion[]>([]);
  at = $state(0);
  problem = $state('');
  #asked = 0;

  constructor(readonly place: () => Place) {}

  /** How it may be used: as chosen, else as the session says. */
  get permission(): Permission {
    return this.chosen ?? this.place().session?.permission ?? 'public';
  }

  /** The next kind, round and round. */
  nextKind(): void {
    this.kind = KINDS[(KINDS.indexOf(this.kind) + 1) % KINDS.length] ?? 'takeaway';
  }

  /** The line changed, or the caret moved: looks for a mark, and offers what fits it. */
  async look(text: string, caret: number): Promise<void> {
    if (text !== this.text) this.problem = '';
    this.text = text;
    this.token = tokenAt(text, caret, this.place().themes);
    const mine = ++this.#asked;
    const offers = this.token ? await this.#offers(this.token) : [];
    if (mine !== this.#asked) return;
    this.suggestions = offers;
    this.at = 0;
  }

  async #offers(token: Token): Promise<Suggestion[]> {
    const place = this.place();
    if (token.mark === '#') {
      const found = themesFor(token.words, place.themes).map((theme) => ({ id: theme, label: theme }));
      const name = themeName(token.words, place.themes);
      return name === '' || place.themes.includes(name) ? found : [...found, { id: NEW, label: name, made: true }];
    }
    const near = place.people.filter((person) => fold(person.label).split(' ').some((word) => word.startsWith(fold(token.words))));
    const others = await findPeople(place.eventId, token.words).catch(() => []);
    const all = [...near, ...others.filter((other) => !near.some((one) => one.value === other.value))].slice(0, 8);
    const found = all.map((person) => ({ id: person.value, label: person.label, detail: person.detail }));
    const known = found.some((person) => fold(person.label) === fold(token.words.trim()));
    return token.words.trim().length < 2 || known ? found : [...found, { id: NEW, label: token.words.trim(), made: true }];
  }

  /** Puts no more suggestions forward. */
  close(): void {
    this.#asked += 1;
    this.token = undefined;
    this.suggestions = [];
  }

  /** Takes a suggestion: it becomes a chip and its words leave the line. Gives the caret's new place. */
  async take(suggestion: Suggestion): Promise<number> {
    const token = this.token;
    if (!token) return this.text.length;
    const rest = without(this.text, token);
    this.text = rest.text;
    this.close();
    if (token.mark === '#') this.theme = suggestion.label;
    else this.who = suggestion.made ? await makePerson(suggestion.label) : { value: suggestion.id, label: suggestion.label };
    return rest.caret;
  }

  /** Keeps the line as a takeaway and is ready for the next; `false` when something has to be put right first. */
  async keep(): Promise<boolean> {
    const place = this.place();
    const found = parse(this.text, place.themes);
    let { text } = found;
    let who = this.who;
    if (found.who.length > 0) {
      const meant = await whoIsMeant(found.who, async (words) => (await findPeople(place.eventId, words)).map((person) => ({ id: person.value, name: person.label })));
      if (!meant) {
        this.problem = t('capture-who-unclear', { name: found.who[0]?.words ?? '' });
        return false;
      }
      who = { value: meant.person.id, label: meant.person.name };
      text = meant.rest;
    }
    if (text === '') return false;
    const made = await act('create_takeaway', {
      event_id: place.eventId,
      session_id: place.session?.id ?? null,
      person_id: who?.value ?? null,
      text,
      theme: found.theme ?? this.theme,
      kind: this.kind,
      permission: this.permission,
    }, t('takeaway-kept-said', { text }));
    if (!made) return false;
    this.clear();
    return true;
  }

  /** Empties the line; the session stays. */
  clear(): void {
    this.close();
    this.text = '';
    this.theme = '';
    this.who = undefined;
    this.kind = 'takeaway';
    this.chosen = undefined;
    this.problem = '';
  }
}
