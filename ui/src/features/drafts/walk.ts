// Walking the text of a draft: from sentence to sentence, from block to block, and to what waits for a decision.
import type { BlockView } from '../../ipc';

/** Where one stands in the text. */
export interface Place {
  block: string;
  sentence: number;
}

/** Whether a block waits for somebody to decide. */
export const waits = (block: BlockView): boolean => block.offered !== null || block.state === 'new' || block.state === 'unsupported';

/** Whether a block is one piece to the reader: a picture, a table, code, and what its sentences cannot be taken apart of. */
export const shownWhole = (block: BlockView): boolean => ['picture', 'table', 'code'].includes(block.form) || block.html !== '' || block.sentences.length === 0;

/** How many places a block has: its sentences, or itself. */
export const stops = (block: BlockView): number => (shownWhole(block) ? 1 : block.sentences.length);

/** The place that a key leads to, or none. */
export function step(blocks: readonly BlockView[], from: Place, key: string): Place | undefined {
  const at = blocks.findIndex((block) => block.id === from.block);
  const here = blocks[at];
  const to = (block: BlockView | undefined, sentence = 0): Place | undefined => block && { block: block.id, sentence };
  if (!here) return to(blocks[0]);
  const before = blocks[at - 1];
  switch (key) {
    case 'ArrowDown':
      return to(blocks[at + 1]);
    case 'ArrowUp':
      return to(before);
    case 'ArrowRight':
      return from.sentence + 1 < stops(here) ? to(here, from.sentence + 1) : to(blocks[at + 1]);
    case 'ArrowLeft':
      return from.sentence > 0 ? to(here, from.sentence - 1) : to(before, before ? stops(before) - 1 : 0);
    case 'Home':
      return to(blocks[0]);
    case 'End':
      return to(blocks.at(-1));
    default:
      return undefined;
  }
}

/** The next block that waits, behind this one and from the beginning again. */
export function nextWaiting(blocks: readonly BlockView[], from: string | undefined): BlockView | undefined {
  const at = blocks.findIndex((block) => block.id === from);
  return [...blocks.slice(at + 1), ...blocks.slice(0, at + 1)].find(waits);
}
