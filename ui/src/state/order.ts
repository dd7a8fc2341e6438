// The order of a list after one of it has moved: what the commands that order take.

/** The ids with the one at `at` moved by one place. */
export function moved<T extends { id: I }, I>(rows: T[], at: number, by: 1 | -1): I[] {
  const ids = rows.map((row) => row.id);
  const [id] = ids.slice(at, at + 1);
  return id === undefined ? ids : ids.toSpliced(at, 1).toSpliced(at + by, 0, id);
}
