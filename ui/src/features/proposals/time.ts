// Seconds since the beginning as a transcript writes them: 0:05, 12:31, 1:02:05.

/** 751 is "12:31". */
export function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A line around the sentence that stands in it: what comes before, the sentence, what comes after. */
export function around(line: string, sentence: string): [string, string, string] {
  const at = line.indexOf(sentence);
  return at < 0 ? ['', sentence, ''] : [line.slice(0, at), sentence, line.slice(at + sentence.length)];
}
