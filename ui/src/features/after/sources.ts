// Where the words of a document come from: which takeaways stand in it, which were left out, and which must not be there.
import type { TakeawayCard } from '../../ipc';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„"‘’'*_\\]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
const core = (text: string): string => fold(text).replace(/[.!?…\s]+$/, '');

/** The takeaways of an event, seen from one document. */
export interface Sources {
  /** In the order in which they stand in the document. */
  used: TakeawayCard[];
  /** Meant to be published, and not in it. */
  missing: TakeawayCard[];
  /** Internal, and their words stand in it all the same. */
  leaked: TakeawayCard[];
}

/** Looks for each takeaway's words in the document's text, whatever its marks, quotes and spaces. */
export function sources(body: string, cards: readonly TakeawayCard[]): Sources {
  const text = fold(body);
  const found = cards.map((card) => ({ card, at: text.indexOf(core(card.takeaway.text)) }));
  const inside = found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const internal = (card: TakeawayCard) => card.takeaway.permission === 'internal';
  return {
    used: inside.filter(({ card }) => !internal(card)).map(({ card }) => card),
    missing: found.filter(({ card, at }) => at < 0 && card.takeaway.publish && !internal(card)).map(({ card }) => card),
    leaked: inside.filter(({ card }) => internal(card)).map(({ card }) => card),
  };
}

/** Where in the shown text a takeaway's words stand: the text node's own offsets, across nodes. */
export function rangeOf(root: Node, words: string): Range | undefined {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (!walker) return undefined;
  let text = '';
  const places: { node: Node; at: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [at, letter] of [...(node.textContent ?? '')].entries()) {
      const plain = fold(letter);
      if (plain === '' || (plain === ' ' && text.endsWith(' '))) continue;
      for (const each of plain) {
        text += each;
        places.push({ node, at });
      }
    }
  }
  const want = core(words);
  const from = want === '' ? -1 : text.indexOf(want);
  const first = places[from];
  const last = places[from + want.length - 1];
  if (from < 0 || !first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}
