// Where the focus goes when a row of a list was deleted by its menu: to the menu of the row that stands there now, never into a field that would be typed into.
import { tick } from 'svelte';
import { settled } from '../../state';

/** Waits until the row at that place is gone from the list, and moves the focus; without rows, to the line that adds one. */
export async function focusRow(list: HTMLElement | undefined, at: number): Promise<void> {
  await settled();
  await tick();
  const menus = [...(list?.querySelectorAll<HTMLElement>('.menu-trigger') ?? [])];
  (menus[Math.min(at, menus.length - 1)] ?? list?.querySelector<HTMLElement>('input'))?.focus();
}
