// The keys of the room, as the keyboard sends them: by place on it, because Alt makes other letters of some keys.
import type { Permission } from '../../ipc/generated/types';

/** What a key does. */
export type Deed = { do: 'permit'; permission: Permission } | { do: 'speak'; number: number } | { do: 'clock' } | { do: 'walk'; by: 1 | -1 } | { do: 'attach' };

/** Permissions by their keys, in the order they are shown. */
export const PERMISSION_KEYS: { permission: Permission; shortcut: string }[] = [
  { permission: 'no_name', shortcut: 'Alt+N' },
  { permission: 'internal', shortcut: 'Alt+I' },
  { permission: 'organisation_only', shortcut: 'Alt+O' },
  { permission: 'public', shortcut: 'Alt+U' },
];

/** What a key press with Alt means here. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return { do: 'speak', number: Number(digit) };
  const permission = PERMISSION_KEYS.find(({ shortcut }) => event.code === `Key${shortcut.slice(-1)}`);
  if (permission) return { do: 'permit', permission: permission.permission };
  if (event.code === 'KeyT') return { do: 'clock' };
  if (event.code === 'ArrowDown' || event.code === 'ArrowUp') return { do: 'walk', by: event.code === 'ArrowDown' ? 1 : -1 };
  return event.code === 'KeyF' ? { do: 'attach' } : undefined;
}
