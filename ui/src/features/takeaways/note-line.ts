// The line of a note that is to be kept as a takeaway.

/** The selection, or without one the line around the caret, without its Markdown marks; with its line number from 1. */
export function lineAt(text: string, from: number, to: number): { text: string; number: number } {
  const number = text.slice(0, from).split('\n').length;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from);
  const chosen = from === to ? text.slice(start, end < 0 ? text.length : end) : text.slice(from, to);
  return { text: plain(chosen), number };
}

const plain = (line: string) =>
  line
    .replace(/^\s*(?:[-*+] |\d+\. |> |#{1,6} )/, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(^|[^\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, '$1$2')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
