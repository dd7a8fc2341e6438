// What the helpers of a Markdown field put into it: bold, a list, a heading, a link; each as one insertion, so that the field's own undo takes it back.

/** Replaces `from` up to `to` by `insert`, and then selects `select`. */
export interface Insertion {
  from: number;
  to: number;
  insert: string;
  select: [from: number, to: number];
}

/** Puts marks around the selection, or takes them away when they are there; without a selection the caret stands between them. */
export function wrap(text: string, from: number, to: number, mark: string): Insertion {
  const inner = text.slice(from, to);
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark) return { from: from - size, to: to + size, insert: inner, select: [from - size, to - size] };
  return { from, to, insert: `${mark}${inner}${mark}`, select: [from + size, to + size] };
}

/** Begins each line of the selection with `mark`, or takes it away when all have it. */
export function lines(text: string, from: number, to: number, mark: string): Insertion {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, to));
  const end = next < 0 ? text.length : next;
  const old = text.slice(start, end).split('\n');
  const off = old.every((line) => line.startsWith(mark));
  const insert = old.map((line) => (off ? line.slice(mark.length) : mark + line.replace(/^(?:[-*] |#+ )/, ''))).join('\n');
  return { from: start, to: end, insert, select: old.length > 1 ? [start, start + insert.length] : [start + insert.length, start + insert.length] };
}

/** Makes the selection a link; the address is selected, to be typed over. A selected address becomes the address. */
export function link(text: string, from: number, to: number, words: string): Insertion {
  const inner = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(inner)) return { from, to, insert: `[${words}](${inner})`, select: [from + 1, from + 1 + words.length] };
  const label = inner || words;
  const address = from + label.length + 3;
  return { from, to, insert: `[${label}](https://)`, select: [address, address + 8] };
}

/** What Enter does in a list: the next point, or the end of the list after an empty one; `undefined` elsewhere. */
export function nextPoint(text: string, from: number, to: number): Insertion | undefined {
  if (from !== to) return undefined;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const point = /^(\s*)([-*]|\d+\.) (.*)$/.exec(text.slice(start, from));
  if (!point) return undefined;
  const [, indent = '', mark = '', rest = ''] = point;
  if (rest === '') return { from: start, to: from, insert: '', select: [start, start] };
  const next = /\d/.test(mark) ? `${Number.parseInt(mark, 10) + 1}.` : mark;
  const insert = `\n${indent}${next} `;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** A text and where the caret stands in it. */
interface Stand {
  text: string;
  caret: [from: number, to: number];
}
/** How a field stood before and behind an insertion. */
interface Turn {
  before: Stand;
  behind: Stand;
}
/** The last insertions in a field, and what stands there now. */
const turns = new WeakMap<HTMLTextAreaElement, { done: Turn[]; now: string }>();
/** So many are remembered. */
const MOST = 50;

/** Notes an insertion: undo and redo of it leave what was replaced selected, and the next letter would take its place. */
function remember(field: HTMLTextAreaElement, turn: Turn): void {
  let known = turns.get(field);
  if (!known) {
    turns.set(field, (known = { done: [], now: '' }));
    field.addEventListener('input', (event) => turned(field, event as InputEvent));
  }
  known.done = [...known.done, turn].slice(-MOST);
  known.now = turn.behind.text;
}

/** Puts the caret where it stood, when what was just undone or redone is one of the insertions. */
function turned(field: HTMLTextAreaElement, { inputType }: InputEvent): void {
  const known = turns.get(field);
  if (!known) return;
  const was = known.now;
  known.now = field.value;
  if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
  const steps = known.done.map(({ before, behind }) => (inputType === 'historyUndo' ? { from: behind, to: before } : { from: before, to: behind }));
  const caret = steps.findLast(({ from, to }) => from.text === was && to.text === field.value)?.to.caret;
  if (!caret) return;
  field.setSelectionRange(...caret);
  // Chromium selects after it has told.
  queueMicrotask(() => field.setSelectionRange(...caret));
}

/** Does it in a field, through the browser's own editing. */
export function apply(field: HTMLTextAreaElement, { from, to, insert, select }: Insertion): void {
  field.focus();
  const stands = (caret: [number, number]): Stand => ({ text: field.value, caret });
  const before = stands([field.selectionStart, field.selectionEnd]);
  field.setSelectionRange(from, to);
  const done = insert === '' ? from === to || document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!done) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
  remember(field, { before, behind: stands(select) });
}
