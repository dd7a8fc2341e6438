// Marks behind the words of a text field, which can hold none itself: a sheet of the same measure lies under it.
import type { pieces } from './style-check';

const COPIED = ['fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textIndent', 'tabSize', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth', 'boxSizing'] as const;

/** Lays the sheet under a field; gives how to draw on it and how to take it away. */
export function marksBehind(field: HTMLTextAreaElement): { draw: (cut: ReturnType<typeof pieces>) => void; remove: () => void } {
  const frame = field.parentElement;
  const sheet = document.createElement('div');
  sheet.className = 'style-marks';
  sheet.setAttribute('aria-hidden', 'true');
  frame?.insertBefore(sheet, field);
  const before = { background: field.style.background, position: frame?.style.position ?? '' };
  if (frame) frame.style.position = 'relative';
  const fit = () => {
    const looks = getComputedStyle(field);
    for (const name of COPIED) sheet.style[name] = looks[name];
    Object.assign(sheet.style, { top: `${field.offsetTop}px`, left: `${field.offsetLeft}px`, width: `${field.offsetWidth}px`, height: `${field.offsetHeight}px` });
    sheet.scrollTop = field.scrollTop;
  };
  field.style.background = 'transparent';
  const watch = new ResizeObserver(fit);
  watch.observe(field);
  field.addEventListener('scroll', fit);
  fit();
  return {
    draw(cut) {
      write(sheet, cut);
      fit();
    },
    remove() {
      watch.disconnect();
      field.removeEventListener('scroll', fit);
      sheet.remove();
      field.style.background = before.background;
      if (frame) frame.style.position = before.position;
    },
  };
}

type Piece = ReturnType<typeof pieces>[number];

/** Plain and marked in turns, plain first and last; what is missing between two of a kind is empty. */
export function inTurns(cut: readonly Piece[]): Piece[] {
  const turns: Piece[] = [{ text: '', kind: '' }];
  for (const piece of cut) {
    const last = turns.at(-1);
    if (piece.kind) turns.push(piece, { text: '', kind: '' });
    else if (last) turns[turns.length - 1] = { text: last.text + piece.text, kind: '' };
  }
  return turns;
}

/**
 * Writes into the nodes that are there and adds what is missing. None is taken out: when any node of a page goes, Chromium ends the
 * run of typing that its undo takes back.
 */
function write(sheet: HTMLElement, cut: readonly Piece[]): void {
  const turns = inTurns(cut);
  const size = Math.max(turns.length, sheet.childNodes.length);
  for (let at = 0; at < size; at++) {
    const { text, kind } = turns[at] ?? { text: '', kind: '' };
    const node = sheet.childNodes[at] ?? sheet.appendChild(at % 2 ? marked() : document.createTextNode(''));
    const words = node instanceof HTMLElement ? node.firstChild : node;
    // A last line break is seen only when something stands behind it.
    if (words instanceof Text) put(words, at === turns.length - 1 ? `${text}\n` : text);
    if (!(node instanceof HTMLElement)) continue;
    node.className = kind;
    node.hidden = text === '';
  }
}

function marked(): HTMLElement {
  const mark = document.createElement('mark');
  mark.append(document.createTextNode(''));
  return mark;
}

function put(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
