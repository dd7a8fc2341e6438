// Where a DataGrid's rows come from: an array, or pages of the store (state/pages).

/** Rows by number; a row that has not come yet is `undefined`. */
export interface Source<T> {
  /** How many rows there are. */
  readonly total: number;
  /** The row at a place from 0. */
  row(at: number): T | undefined;
  /** Says which rows are about to be shown: `from` up to but not including `to`. */
  want(from: number, to: number): void;
}

/** Rows that are all here. */
export function rowsOf<T>(rows: readonly T[]): Source<T> {
  return { total: rows.length, row: (at) => rows[at], want: () => undefined };
}

/** One column. */
export interface Column<T> {
  key: string;
  label: string;
  /** A CSS grid track: "minmax(10rem, 2fr)". */
  width?: string;
  /** The column that names the row. */
  header?: boolean;
  /** What the cell reads, unless the grid's `cell` snippet draws it. */
  text: (row: T) => string;
  /** Draw it with the grid's `cell` snippet. */
  drawn?: boolean;
  /** Its header sorts. */
  sortable?: boolean;
  end?: boolean;
}

/** By which column the rows are sorted. */
export interface Sort {
  key: string;
  descending: boolean;
}

/** Where a key takes the active cell of a grid of `rows` by `columns`, or `undefined` for other keys; row -1 is the header. */
export function step(key: string, mod: boolean, row: number, column: number, rows: number, columns: number, page: number): [number, number] | undefined {
  const clamp = (r: number, c: number): [number, number] => [Math.max(-1, Math.min(rows - 1, r)), Math.max(0, Math.min(columns - 1, c))];
  switch (key) {
    case 'ArrowDown':
      return clamp(row + 1, column);
    case 'ArrowUp':
      return clamp(row - 1, column);
    case 'ArrowRight':
      return clamp(row, column + 1);
    case 'ArrowLeft':
      return clamp(row, column - 1);
    case 'PageDown':
      return clamp(row + page, column);
    case 'PageUp':
      return clamp(Math.max(0, row - page), column);
    case 'Home':
      return mod ? clamp(0, 0) : clamp(row, 0);
    case 'End':
      return mod ? clamp(rows - 1, columns - 1) : clamp(row, columns - 1);
    default:
      return undefined;
  }
}
