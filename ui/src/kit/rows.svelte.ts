// Which rows of a long table are on the screen, and where they stand; a table higher than a page can be is scrolled in longer steps.

/** The height in pixels that an element has in every engine without losing its end. */
const HIGHEST = 15_000_000;
/** Rows drawn above and below those that are seen. */
const OVERSCAN = 6;

/** The place of rows in a box that scrolls; sizes in pixels. */
export class Rows {
  /** How far the box is scrolled. */
  top = $state(0);
  height = $state(600);
  width = $state(800);
  /** A row of one line. */
  unit = $state(36);
  head = $state(36);
  readonly #total: () => number;
  /** Too narrow for columns: each row is a card. */
  readonly narrow = $derived(this.width < this.unit * 16);
  /** One row; a card has four lines. */
  readonly each = $derived(this.narrow ? this.unit * 3 : this.unit);
  readonly #whole = $derived.by(() => this.#total() * this.each);
  /** What the page is given for all rows. */
  readonly body = $derived(Math.min(this.#whole, HIGHEST));
  readonly #view = $derived(Math.max(0, this.height - this.head));
  /** Pixels of rows to a pixel of scrolling: 1, until the table is higher than a page can be. */
  readonly #step = $derived(this.#whole > this.body ? (this.#whole - this.#view) / (this.body - this.#view) : 1);
  readonly #seen = $derived(this.top * this.#step);
  /** The first row that is drawn. */
  readonly from = $derived(Math.max(0, Math.floor(this.#seen / this.each) - OVERSCAN));
  /** The row after the last that is drawn. */
  readonly to = $derived.by(() => Math.min(this.#total(), Math.ceil((this.#seen + this.height) / this.each) + OVERSCAN));

  /** `total` says how many rows there are. */
  constructor(total: () => number) {
    this.#total = total;
  }

  /** Where a row stands in the body. */
  place(row: number): number {
    return row * this.each - (this.#seen - this.top);
  }

  /** How far the box must be scrolled for a row to be seen whole: as far as it is, when it is seen. */
  reach(row: number): number {
    const at = row * this.each;
    if (at < this.#seen) return at / this.#step;
    if (at + this.each > this.#seen + this.#view) return (at + this.each - this.#view) / this.#step;
    return this.top;
  }

  /** How many rows a page key goes. */
  get page(): number {
    return Math.max(1, Math.floor(this.#view / this.each) - 1);
  }
}
