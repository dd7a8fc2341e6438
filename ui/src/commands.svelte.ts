// The registry of everything one can do: it feeds the menus, the palette, the shortcut sheet, tooltips and the keyboard.
import { hasContext, setContext, untrack } from 'svelte';
import { isChosen, isHistory, isTyping, matches, turnTyping, undoesItself } from './keys';

/** Where the menubar shows a command. */
export type MenuName = 'file' | 'edit' | 'event' | 'view' | 'help';

/** One thing to do. */
export interface Command {
  /** Unique while it is registered; a later one of the same id covers an earlier one. */
  id: string;
  /** What it says in menus and palette; a function when it depends on the moment. */
  label: string | (() => string);
  /** "Mod+Shift+Z"; several when keys differ by habit. */
  shortcut?: string | string[];
  /** Other words that people type for it in the palette; a language's own. */
  words?: string;
  /** The menu it is in. */
  menu?: MenuName;
  /** Commands of one group stand together in the menu. */
  group?: number;
  /** Whether it can be done now. */
  enabled?: () => boolean;
  /** For things that are on or off. */
  checked?: () => boolean;
  /** Left out of the palette. */
  quiet?: boolean;
  /** Does it. */
  run: () => void;
}

let registered = $state.raw<Command[]>([]);

/** Adds commands until the returned function is called. */
export function register(added: Command[]): () => void {
  registered = [...untrack(() => registered), ...added];
  return () => {
    registered = untrack(() => registered).filter((command) => !added.includes(command));
  };
}

const SCREEN = Symbol('screen');
let subjectless = $state(0);

/** Makes the calling component a screen: the commands of what stands in it are there as long as what it shows is. */
export const beScreen = (): void => void setContext(SCREEN, true);

/** What the screen shows is gone, until the returned function is called: nothing can be done with it. */
export function withoutSubject(): () => void {
  untrack(() => (subjectless += 1));
  return () => (subjectless -= 1);
}

/** Adds commands while the calling component is there, and what its screen shows. Reads nothing else reactive but what `list` reads. */
export function useCommands(list: () => Command[]): void {
  const ofScreen = hasContext(SCREEN);
  $effect(() => (ofScreen && subjectless > 0 ? undefined : register(list())));
}

/** All commands; of two with one id the later. */
export function commands(): Command[] {
  return [...new Map(registered.map((command) => [command.id, command])).values()];
}

/** A command's label now. */
export const labelOf = (command: Command): string => (typeof command.label === 'string' ? command.label : command.label());
/** What the palette knows a command by: its label, and the other words for it. */
export const knownBy = (command: Command): string => [labelOf(command), command.words].filter(Boolean).join(' ');
/** Whether a command can be done now. */
export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;
/** A command's first shortcut. */
export const shortcutOf = (command: Command): string | undefined => (Array.isArray(command.shortcut) ? command.shortcut[0] : command.shortcut);

/** Does a command if it can be done now. */
export function run(id: string): boolean {
  const command = commands().find((each) => each.id === id);
  if (!command || !isEnabled(command)) return false;
  command.run();
  return true;
}

/** Whether undo and redo are the field's: what is half typed there its widget has given back before this; where nothing was typed, they are the program's. */
const isOfTyping = (event: KeyboardEvent): boolean => isHistory(event) && isTyping(event.target) && !isChosen(event.target) && undoesItself(event.target);

/** Whether a field keeps these keys for itself: letters and editing keys. */
function fieldKeeps(event: KeyboardEvent): boolean {
  if (!isTyping(event.target) || isHistory(event)) return false;
  if (/^F\d+$/.test(event.key)) return false;
  const mod = event.ctrlKey || event.metaKey;
  return !mod || /^[zyacvx]$/i.test(event.key) || ['Delete', 'Backspace', 'Home', 'End'].includes(event.key) || event.key.startsWith('Arrow');
}

/** Carries out the command whose keys were pressed; for the window's `keydown`. */
export function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (isOfTyping(event)) return turnTyping(event);
  if (fieldKeeps(event)) return;
  const inDialog = document.querySelector('dialog:modal') !== null;
  const meant = commands()
    .reverse()
    .filter((command) => [command.shortcut ?? []].flat().some((shortcut) => matches(shortcut, event)))
    .filter((command) => !inDialog || command.id.startsWith('zoom'));
  // The browser would put back digits and names by itself.
  if (meant.length > 0 || (isHistory(event) && isChosen(event.target))) event.preventDefault();
  meant.find(isEnabled)?.run();
}
