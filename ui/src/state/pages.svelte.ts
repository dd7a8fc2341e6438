// Long lists: pages of a hundred rows read as they are looked at, and read again when a change touches them.
import { call, type Change, type CommandName, type OutputOf, type RequestOf } from '../ipc';
import { goneFrom } from './gone';
import { onChange, underWay } from './queries.svelte';

const SIZE = 100;

/** One page of an answer: its rows and how many there are in all. */
export interface PageOf<T> {
  rows: T[];
  total: number;
}

/** Rows of a command that answers by page; made while a component starts. A `Source` for the DataGrid. */
export class Pages<N extends CommandName, T> {
  #total = $state(0);
  #loaded = $state(false);
  #pages = $state.raw<ReadonlyMap<number, T[]>>(new Map());
  #asked = new Set<number>();
  #version = 0;
  #last: [number, number] = [0, SIZE];

  /**
   * `request` makes the request for rows from `offset`; what it reads decides when all is read anew.
   * `page` takes rows and total from the answer. `tables`: whose changes matter; all when absent.
   */
  constructor(
    readonly name: N,
    readonly request: (offset: number, limit: number) => RequestOf<N> | null,
    readonly page: (output: OutputOf<N>) => PageOf<T>,
    readonly tables?: readonly string[],
  ) {
    const key = $derived(JSON.stringify(request(0, SIZE)));
    $effect(() => {
      if (key !== 'null') this.again(true);
    });
    const hear = (changes: Change[]) => {
      if (goneFrom(request(0, SIZE), changes) !== undefined) return;
      if (!tables || changes.some((change) => tables.includes(change.noun))) this.again(false);
    };
    $effect(() => onChange(hear));
  }

  /** How many rows there are. */
  get total(): number {
    return this.#total;
  }
  /** Whether the first answer has come. */
  get loaded(): boolean {
    return this.#loaded;
  }
  /** The row at a place. */
  row(at: number): T | undefined {
    return this.#pages.get(Math.floor(at / SIZE))?.[at % SIZE];
  }
  /** Reads the pages of these rows unless they are here. */
  want(from: number, to: number): void {
    this.#last = [from, Math.max(to, from + 1)];
    for (let page = Math.floor(from / SIZE); page * SIZE < this.#last[1]; page++) this.#read(page);
  }
  /** Reads again what is looked at; `anew` forgets the old rows first. */
  again(anew: boolean): void {
    this.#version += 1;
    this.#asked.clear();
    const [from, to] = anew ? ([0, SIZE] as const) : this.#last;
    for (let page = Math.floor(from / SIZE); page * SIZE < to; page++) this.#read(page, true);
  }

  #read(page: number, fresh = false): void {
    if (this.#asked.has(page)) return;
    const request = this.request(page * SIZE, SIZE);
    if (request === null) return;
    this.#asked.add(page);
    const version = this.#version;
    const read = call(this.name, request).then(
      (output) => {
        if (version !== this.#version) return;
        const { rows, total } = this.page(output);
        const kept = fresh && this.#asked.size === 1 ? new Map<number, T[]>() : new Map(this.#pages);
        this.#pages = kept.set(page, rows);
        this.#total = total;
        this.#loaded = true;
      },
      () => {
        if (version === this.#version) this.#asked.delete(page);
        this.#loaded = true;
      },
    );
    underWay(this.name, read);
  }
}
