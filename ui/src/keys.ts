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

/** A field that was typed into since it was entered, and what stood there after the last letter. */
let own: { field: HTMLElement; text: string } | undefined;
const textOf = (field: HTMLElement): string => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ''));
/** The field whose typing is being undone or redone; whether the engine went on in another. */
let turning: EventTarget | undefined;
let strayed = false;

/** Whether the engine is about to change another field than the one that is meant, or did: nobody hears of that, because it is taken back. */
function strays(event: Event): boolean {
  if (!turning || event.target === turning) return false;
  strayed = true;
  event.stopImmediatePropagation();
  event.preventDefault();
  return true;
}
addEventListener('focusin', () => void (turning ?? (own = undefined)), true);
addEventListener('beforeinput', strays, true);
addEventListener('input', (event) => void (strays(event) || (own = event.target instanceof HTMLElement ? { field: event.target, text: textOf(event.target) } : undefined)), true);

/** Whether undo is the field's own: something was typed there since it was entered, and stands there as it was typed. */
export const undoesItself = (field: EventTarget | null): boolean => own !== undefined && own.field === field && own.text === textOf(own.field);

/** Undoes or redoes what was typed in the field, and nothing of another. No engine is left to do so by its own keys: WebKitGTK has none. */
export function turnTyping(event: KeyboardEvent): void {
  event.preventDefault();
  const field = event.target;
  if (!(field instanceof HTMLElement)) return;
  const [does, takesBack] = matches('Mod+Z', event) ? ['undo', 'redo'] : ['redo', 'undo'];
  [turning, strayed] = [field, false];
  document.execCommand(does);
  if (strayed) {
    document.execCommand(takesBack);
    field.focus();
  }
  turning = undefined;
}
