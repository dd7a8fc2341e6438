// The capture line of each event: what stands in it stays when another screen is looked at, and its words when the program ends.
import { CaptureLine, type Place } from './capture-line.svelte';

const KEY = 'plenary-captured';
const lines = new Map<string, CaptureLine>();

function stored(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** The line of an event, as it was left; it asks `place` where it is from now on. */
export function lineOf(event: string, place: () => Place): CaptureLine {
  const line = lines.get(event) ?? new CaptureLine(place);
  if (!lines.has(event)) line.text = stored()[event] ?? '';
  lines.set(event, line);
  line.place = place;
  return line;
}

/** Keeps on this computer what stands in the line of an event; nothing once it is empty. */
export function keepWords(event: string, text: string): void {
  const words = Object.entries({ ...stored(), [event]: text }).filter(([, words]) => words !== '');
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(words)));
  } catch {
    // A page without storage still works; it only forgets.
  }
}
