// Which of many labels is meant by what was typed: every word must begin a word, or at least be in it; beginnings count more.
import { fold } from '../text/fold';

/** How well a label fits, 0 for not at all. */
export function fit(typed: string, label: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const text = fold(label);
  let sum = words.length === 0 ? 1 : 0;
  for (const word of words) {
    if (text.startsWith(word)) sum += 4;
    else if (text.includes(` ${word}`)) sum += 3;
    else if (text.includes(word)) sum += 1;
    else return 0;
  }
  return sum;
}

/** The things that fit, best first; equals keep their order. */
export function rank<T>(typed: string, things: readonly T[], label: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, score: fit(typed, label(thing)) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.thing);
}

/** Whether every typed word begins a word of the label: then it was probably meant. */
export function isMeant(typed: string, label: string): boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return words.length > 0 && fit(typed, label) >= 3 * words.length;
}
