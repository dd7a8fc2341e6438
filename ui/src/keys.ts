// Keys: "Mod+Shift+Z" as a person reads it and as the keyboard sends it; Mod is Ctrl, on a Mac ⌘.

/** Whether this computer is a Mac. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const NAMES: Record<string, string> = { Delete: 'Del', Escape: 'Esc', Plus: '+', Minus: '−', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A shortcut for people: "Ctrl+K", on a Mac "⌘K". */
export function shortcutText(shortcut: string, mac = isMac()): string {
  const parts = shortcut.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (mac && part === 'Shift') return '⇧';
    if (mac && part === 'Alt') return '⌥';
    return NAMES[part] ?? part;
  });
  return parts.join(mac ? '' : '+');
}

/** A shortcut for `aria-keyshortcuts`. */
export const shortcutAria = (shortcut: string): string => shortcut.replace('Mod', isMac() ? 'Meta' : 'Control');

/**
 * The letter or digit of a key that is pressed with Alt, in small: what it types, or, where that is another sign (Option+1 types
 * "¡" on a Mac, Alt+1 "&" in France), what stands at its place on the keyboard. Empty for other keys.
 */
export function altSign(event: KeyboardEvent): string {
  if (/^[a-z0-9]$/i.test(event.key)) return event.key.toLowerCase();
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase() ?? '';
}

/** Whether a key press is this shortcut. `Plus` stands for the plus key. */
export function matches(shortcut: string, event: KeyboardEvent, mac = isMac()): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
  const pressed = event.key === '+' || event.key === '=' ? 'Plus' : event.key === '-' || event.key === '_' ? 'Minus' : event.key;
  if (event.altKey && /^[a-z0-9]$/i.test(key)) return event.shiftKey === parts.includes('Shift') && altSign(event) === key.toLowerCase();
  if (key.length === 1 && !/[a-z0-9]/i.test(key)) return pressed === key;
  if (key !== 'Plus' && key !== 'Minus' && event.shiftKey !== parts.includes('Shift')) return false;
  return pressed.toLowerCase() === key.toLowerCase();
}

/** Whether the key goes into a field that types. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

/** Whether what stands in the field is chosen or counted, as a date, a time or one of a list: its undo is the program's, never the browser's. */
export function isChosen(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.dataset['chosen'] !== undefined;
}

/** Whether a key press is undo or redo. */
export const isHistory = (event: KeyboardEvent, mac = isMac()): boolean => ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'].some((shortcut) => matches(shortcut, event, mac));

/** The field that was entered last: what stood there then, and, when it was typed into since, what stood there after the last letter. */
let own: { field: HTMLElement; begun: string; text?: string; back?: boolean } | undefined;
const textOf = (field: HTMLElement): string => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ''));
addEventListener('focusin', ({ target }) => (own = target instanceof HTMLElement ? { field: target, begun: textOf(target) } : undefined), true);
function typed(event: Event): void {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const begun = own?.field === target ? own.begun : '';
  own = { field: target, begun, text: textOf(target), back: event instanceof InputEvent && event.inputType === 'historyUndo' };
}
addEventListener('input', typed, true);

/** Whether undo is the field's own: something was typed there since it was entered, and stands there as it was typed. */
export const undoesItself = (field: EventTarget | null): boolean => own?.text !== undefined && own.field === field && own.text === textOf(own.field);

/**
 * Undoes or redoes what was typed in the field. No engine is left to do so by itself: WebKitGTK has no key for it. When all is taken back there is
 * no more: the engine would go on in the field before.
 */
export function turnTyping(event: KeyboardEvent): void {
  event.preventDefault();
  const undo = matches('Mod+Z', event);
  if (undo && own?.back && own.text === own.begun) return;
  document.execCommand(undo ? 'undo' : 'redo');
}
