// Lines that are the same are folded away, but for the neighbours of what differs.
import type { DifferenceLine } from '../../ipc';

/** A line to show, or how many are left out in its place. */
export type Part = DifferenceLine | { same: number };

/** How many lines that are the same stay on either side of one that differs. */
const AROUND = 1;

/** The lines as parts; a gap of one line is shown instead of counted. */
export function folded(lines: DifferenceLine[]): Part[] {
  const near = (at: number) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.kind !== 'same');
  const parts: Part[] = [];
  let gap: DifferenceLine[] = [];
  const close = () => {
    const [only] = gap;
    if (only && gap.length === 1) parts.push(only);
    else if (only) parts.push({ same: gap.length });
    gap = [];
  };
  lines.forEach((line, at) => {
    if (!near(at)) return void gap.push(line);
    close();
    parts.push(line);
  });
  close();
  return parts;
}
