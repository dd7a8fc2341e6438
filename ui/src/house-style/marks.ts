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
      sheet.replaceChildren(
        ...cut.map(({ text, kind }) => {
          if (!kind) return document.createTextNode(text);
          const mark = document.createElement('mark');
          mark.className = kind;
          mark.textContent = text;
          return mark;
        }),
        document.createTextNode('\n'),
      );
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
