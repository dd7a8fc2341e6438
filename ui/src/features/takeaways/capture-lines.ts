// The capture line of each event: what stands in it stays when another screen is looked at, and its words when the program ends.
import { halfOf } from '../../state';
import { CaptureLine, type Place } from './capture-line.svelte';

const lines = new Map<string, CaptureLine>();
const half = (event: string) => halfOf(`capture:${event}`);

/** The line of an event, as it was left; it asks `place` where it is from now on. */
export function lineOf(event: string, place: () => Place): CaptureLine {
  const line = lines.get(event) ?? new CaptureLine(place);
  if (!lines.has(event)) line.text = half(event).words;
  lines.set(event, line);
  line.place = place;
  return line;
}

/** Keeps on this computer what stands in the line of an event; nothing once it is empty. */
export function keepWords(event: string, text: string): void {
  half(event).words = text;
}
