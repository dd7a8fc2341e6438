// What is being captured: the line, its chips, and what Enter does with them.
import { errorText } from '../../ipc';
import type { Permission, SessionOption, TakeawayKind } from '../../ipc/generated/types';
import type { Option } from '../../kit';
import { findPeople, makePerson } from '../../pickers/people';
import { act } from '../../state';
import { PERMISSIONS } from '../../text/permissions';
import { fold } from '../../text/fold';
import { t } from '../../text/text';
import { KINDS } from './board';
import { parse, signed, themeName, themesFor, tokenAt, whoIsMeant, without, type Token } from './capture';

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
/** So many of those kept last are shown below the line. */
const SHOWN = 3;

/** A line as it was when Enter was pressed. */
interface Taken {
  place: Place;
  text: string;
  theme: string;
  /** Still being made, when the line named somebody new. */
  who: Promise<Option | undefined>;
  kind: TakeawayKind;
  permission: Permission;
}

/** Whether each word of what was typed begins a word of a name. */
const fits = (name: string, typed: string): boolean => {
  const own = fold(name).split(' ');
  return fold(typed).split(' ').every((word) => own.some((one) => one.startsWith(word)));
};

/** Whether a name is complete and the sentence goes on behind it. */
async function beginsWithSomebody(words: string, near: Option[]): Promise<boolean> {
  const names = words.split(' ');
  for (let count = names.length - 1; count > 0; count--) {
    const name = names.slice(0, count).join(' ');
    const found = [...near, ...(await findPeople(name, { limit: 8 }).catch(() => []))];
    if (found.some((person) => fold(person.label) === fold(name))) return true;
  }
  return false;
}

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
  /** The last ones that were kept, the newest first. */
  kept = $state.raw<string[]>([]);
  #asked = 0;
  /** Whom the chip names, once made. */
  #whom: Promise<Option | undefined> = Promise.resolve(undefined);
  /** What came back into the line, one after another. */
  #returned = '';
  /** The line before is kept first, so that they stand in the order they were typed in. */
  #last: Promise<boolean> = Promise.resolve(true);

  constructor(public place: () => Place) {}

  /** Whether Enter takes a suggestion first: the lit one when it says something else than what was typed, the first when what was typed is its beginning. */
  get differs(): boolean {
    const typed = fold(this.token?.words.trim() ?? '');
    const says = (one: Suggestion) => !one.made && fold(one.label) === typed;
    const lit = this.suggestions[this.at];
    if (lit) return !lit.made && !says(lit);
    const first = this.suggestions[0];
    return first !== undefined && !first.made && typed !== '' && fold(first.label).startsWith(typed) && !this.suggestions.some(says);
  }

  /** Lights the next suggestion, or the one before, round and round. */
  light(by: 1 | -1): void {
    const count = this.suggestions.length;
    this.at = this.at < 0 ? (by === 1 ? 0 : count - 1) : (this.at + by + count) % count;
  }

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
    // Enter may come before the answer: what no longer fits is not taken.
    const words = this.token?.words;
    this.suggestions = words === undefined ? [] : this.suggestions.filter((one) => !one.made && fits(one.label, words));
    this.at = Math.min(this.at, this.suggestions.length - 1);
    const offers = this.token ? await this.#offers(this.token) : [];
    if (mine !== this.#asked) return;
    this.suggestions = offers;
    // A theme may be any word, and nobody is made by going on typing: neither is meant before the arrows say so.
    this.at = this.token?.mark === '#' || offers[0]?.made ? -1 : 0;
  }

  async #offers(token: Token): Promise<Suggestion[]> {
    const place = this.place();
    if (token.mark === '#') {
      const found = themesFor(token.words, place.themes).map((theme) => ({ id: theme, label: theme }));
      const name = themeName(token.words, place.themes);
      return name === '' || place.themes.includes(name) ? found : [...found, { id: NEW, label: name, made: true }];
    }
    const near = place.people.filter((person) => fold(person.label).split(' ').some((word) => word.startsWith(fold(token.words))));
    const others = await findPeople(token.words, { limit: 8 }).catch(() => []);
    const all = [...near, ...others.filter((other) => !near.some((one) => one.value === other.value))].slice(0, 8);
    const found = all.map((person) => ({ id: person.value, label: person.label, detail: person.detail }));
    const words = token.words.trim();
    const known = found.some((person) => fold(person.label) === fold(words));
    return words.length < 2 || known || (found.length === 0 && (await beginsWithSomebody(words, place.people))) ? found : [...found, { id: NEW, label: words, made: true }];
  }

  /** Puts no more suggestions forward. */
  close(): void {
    this.#asked += 1;
    this.token = undefined;
    this.suggestions = [];
  }

  /** Takes a suggestion: it becomes a chip and its words leave the line. Gives the caret's new place. */
  take(suggestion: Suggestion): number {
    const token = this.token;
    if (!token) return this.text.length;
    const rest = without(this.text, token);
    this.text = rest.text;
    this.problem = '';
    this.close();
    if (token.mark === '#') this.theme = suggestion.label;
    else this.name(suggestion);
    return rest.caret;
  }

  /** Says whose words these are: somebody known, somebody to be made, or nobody. */
  name(suggestion?: Suggestion): void {
    const chip = suggestion && { value: suggestion.made ? '' : suggestion.id, label: suggestion.label };
    this.who = chip;
    this.#whom = chip && suggestion?.made ? this.#make(chip) : Promise.resolve(chip);
    // Whoever keeps the line hears of it; nobody else does.
    this.#whom.catch(() => undefined);
  }

  /** Makes the person of a chip; when that is refused, says so and the chip goes. */
  async #make(chip: Option): Promise<Option | undefined> {
    try {
      const made = await makePerson(chip.label);
      if (this.who === chip) this.who = made;
      return made;
    } catch (thrown) {
      if (this.who === chip) {
        this.name();
        this.problem = errorText(thrown);
      }
      throw thrown;
    }
  }

  /**
   * Takes the line, which is ready for the next at once, and keeps it as a takeaway after those before it. What cannot be kept
   * comes back into the line, before what was typed meanwhile. `false` when there was nothing to keep, or something has to be put right.
   */
  keep(): Promise<boolean> {
    if (this.text.trim() === '') return Promise.resolve(false);
    const { text, theme, kind, permission } = this;
    const taken: Taken = { place: this.place(), text, theme, who: this.#whom, kind, permission };
    this.clear();
    this.#last = this.#last.then(() => this.#save(taken));
    return this.#last;
  }

  async #save(taken: Taken): Promise<boolean> {
    try {
      return await this.#send(taken);
    } catch (thrown) {
      return this.#giveBack(taken, undefined, errorText(thrown));
    }
  }

  async #send(taken: Taken): Promise<boolean> {
    const { place } = taken;
    const { sign, rest } = signed(taken.text);
    const found = parse(rest, place.themes);
    let { text } = found;
    let who = await taken.who;
    if (found.who.length > 0) {
      const meant = await whoIsMeant(found.who, async (words) => (await findPeople(words, { limit: 8 })).map((person) => ({ id: person.value, name: person.label })));
      if (!meant) return this.#giveBack(taken, who, t('capture-who-unclear', { name: found.who[0]?.words ?? '' }));
      who = { value: meant.person.id, label: meant.person.name };
      text = meant.rest;
    }
    if (text === '') return this.#giveBack(taken, who);
    if (sign === 'action' || sign === 'decision') {
      const agreed = sign === 'action' ? await this.#sendAction(taken, text, who) : await this.#sendDecision(taken, found.text);
      return agreed ? true : this.#giveBack(taken, who);
    }
    const made = await act('create_takeaway', {
      event_id: place.eventId,
      session_id: place.session?.id ?? null,
      person_id: who?.value ?? null,
      text,
      theme: found.theme ?? taken.theme,
      kind: sign ?? taken.kind,
      permission: taken.permission,
    }, t('takeaway-kept-said', { text }));
    if (!made) return this.#giveBack(taken, who);
    this.kept = [made.id, ...this.kept].slice(0, SHOWN);
    return true;
  }

  /** `!`: whoever is named has it to do. */
  #sendAction({ place, permission }: Taken, text: string, who: Option | undefined) {
    const of = { event_id: place.eventId, session_id: place.session?.id ?? null };
    return act('create_action', { ...of, text, owner_id: who?.value ?? null, permission }, t('minutes-action-added-said', { text }));
  }

  /** `=`: every name is a word of it. */
  #sendDecision({ place, permission }: Taken, found: string) {
    const of = { event_id: place.eventId, session_id: place.session?.id ?? null };
    const text = found.replace(/(^|[\s(“"])@(?=\p{L})/gu, '$1');
    return act('create_decision', { ...of, text, permission }, t('decision-added-said', { text }));
  }

  /** What could not be kept stands in the line again; its chips too, where no others were chosen meanwhile. */
  #giveBack(taken: Taken, who: Option | undefined, problem = ''): false {
    this.close();
    const before = this.text.startsWith(this.#returned) ? this.#returned : '';
    const typed = this.text.slice(before.length).trim();
    this.#returned = [before, taken.text.trim()].filter(Boolean).join(' ');
    this.text = [this.#returned, typed].filter(Boolean).join(' ');
    this.theme ||= taken.theme;
    // Never looser than what was said of either.
    this.chosen = PERMISSIONS[Math.max(PERMISSIONS.indexOf(taken.permission), typed === '' && before === '' ? 0 : PERMISSIONS.indexOf(this.permission))];
    if (this.kind === 'takeaway') this.kind = taken.kind;
    if (!this.who && who) this.name({ id: who.value, label: who.label });
    this.problem = problem || this.problem;
    return false;
  }

  /** Empties the line; the session stays. */
  clear(): void {
    this.close();
    this.text = '';
    this.theme = '';
    this.name();
    this.kind = 'takeaway';
    this.chosen = undefined;
    this.problem = '';
    this.#returned = '';
  }
}
