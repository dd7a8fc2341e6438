// Dragging a takeaway with mouse or pen, by Pointer Events: which column and place it is over, and how a press becomes a drag.
import type { BoardDesk } from './board-desk.svelte';

/** How far a press goes before it is a drag, in pixels. */
const SLACK = 5;
/** How near the edge the board begins to scroll. */
const EDGE = 40;

/** The theme and the place under a point; what is carried does not count. */
function under(board: HTMLElement, id: string, x: number, y: number): { theme: string; place: number } | undefined {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-theme-column]')];
  const inside = (box: DOMRect) => x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  const beside = (box: DOMRect) => x >= box.left && x < box.right;
  const column = columns.find((each) => inside(each.getBoundingClientRect())) ?? columns.find((each) => beside(each.getBoundingClientRect()));
  if (!column) return undefined;
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.dataset['card'] !== id);
  const behind = cards.findIndex((card) => {
    const box = card.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return { theme: column.dataset['themeColumn'] ?? '', place: behind < 0 ? cards.length : behind };
}

function scrollNear(board: HTMLElement, x: number, y: number): void {
  const box = board.getBoundingClientRect();
  const by = (at: number, low: number, high: number) => (at < low + EDGE ? -12 : at > high - EDGE ? 12 : 0);
  board.scrollBy(by(x, box.left, box.right), by(y, box.top, box.bottom));
}

/** Follows a press on a takeaway: moved further than a little it is a drag, dropped where it ends; Escape leaves it where it was. */
export function grab(desk: BoardDesk, event: PointerEvent, id: string): void {
  if (event.button !== 0 || event.pointerType === 'touch' || desk.carry) return;
  const handle = event.currentTarget as HTMLElement;
  const board = handle.closest<HTMLElement>('[data-board]');
  if (!board) return;
  if (event.target instanceof Element && event.target.closest('[data-control]')) return;
  let on = false;
  const move = (at: PointerEvent) => {
    if (!on && Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < SLACK) return;
    if (!on) {
      document.body.dataset['dragging'] = 'move';
      desk.byKeys = false;
    }
    on = true;
    scrollNear(board, at.clientX, at.clientY);
    const spot = under(board, id, at.clientX, at.clientY);
    if (spot) desk.over({ id, ...spot });
  };
  const end = (drop: boolean) => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', cancel);
    removeEventListener('keydown', escape, true);
    delete document.body.dataset['dragging'];
    if (!on) return;
    const swallow = (click: Event) => click.stopImmediatePropagation();
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    if (drop) void desk.drop();
    else desk.leave();
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    end(false);
  };
  // On the window and not on the card: the card is drawn anew in each column it is carried over.
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  addEventListener('keydown', escape, true);
}
