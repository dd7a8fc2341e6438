// How time is drawn: evenly, but wider where sessions are too short to be read and pressed; heights count in usual minutes.

/** What the shortest session gets: a line to read and 24 px to press, with the gap around it. */
export const LEAST = 13;

interface Span {
  start: number;
  end: number;
}
/** A stretch of time drawn at one pace, from `top` on. */
interface Piece extends Span {
  top: number;
  pace: number;
}

/** Where the minutes of a day are on the grid. */
export class Scale {
  readonly #pieces: Piece[] = [];
  /** How high the whole grid is. */
  readonly height: number;

  constructor(from: number, to: number, sessions: readonly Span[]) {
    const short = sessions.filter(({ start, end }) => end > start && end - start < LEAST);
    const edges = [...new Set([from, to, ...short.flatMap(({ start, end }) => [start, end])])].filter((edge) => edge >= from && edge <= to).toSorted((a, b) => a - b);
    let top = 0;
    for (const [at, end] of edges.entries()) {
      const start = edges[at - 1];
      if (start === undefined) continue;
      const pace = Math.max(1, ...short.filter((each) => each.start <= start && each.end >= end).map((each) => LEAST / (each.end - each.start)));
      this.#pieces.push({ start, end, top, pace });
      top += (end - start) * pace;
    }
    this.height = top;
  }

  /** How far down a minute is. */
  at(minute: number): number {
    const piece = this.#pieces.findLast((each) => each.start <= minute) ?? this.#pieces[0];
    return piece ? piece.top + (minute - piece.start) * piece.pace : 0;
  }

  /** The minute that is so far down. */
  minuteAt(height: number): number {
    const piece = this.#pieces.findLast((each) => each.top <= height) ?? this.#pieces[0];
    return piece ? piece.start + (height - piece.top) / piece.pace : 0;
  }

  /** From where to where something is drawn. */
  span({ start, end }: Span): { top: number; height: number } {
    return { top: this.at(start), height: this.at(end) - this.at(start) };
  }
}
