// Files dropped on the window: the screen says what it would do with them, and gets their paths; what is registered last comes first.
import { untrack } from 'svelte';
import { onDrop } from '../ipc';
import { t } from '../text/text';
import { toast } from './status.svelte';

/** Somebody who takes files. */
export interface Taker {
  /** What letting go would do: "Attach to Opening". */
  label: string;
  /** Whether these files are for this taker; without it, any are. While they are still in the air nobody knows their names. */
  wants?: (paths: string[]) => boolean;
  /** It is there on every screen, and gives way to any that takes files itself. */
  everywhere?: boolean;
  /** Takes them. */
  take: (paths: string[]) => void;
}

const state = $state({ over: false });
let takers = $state.raw<(() => Taker | undefined)[]>([]);

/** Takes files that are dropped while the calling component is there; `undefined` for not now. */
export function useDrop(taker: () => Taker | undefined): void {
  $effect(() => {
    takers = [...untrack(() => takers), taker];
    return () => {
      takers = untrack(() => takers).filter((each) => each !== taker);
    };
  });
}

const present = (): Taker[] => {
  const all = takers.map((taker) => taker()).filter((taker) => taker !== undefined);
  return [...all.filter((taker) => !taker.everywhere).toReversed(), ...all.filter((taker) => taker.everywhere)];
};

/** What letting go would do, while something is dragged over the window; `undefined` otherwise. */
export function dropLabel(): string | undefined {
  return state.over ? (present()[0]?.label ?? t('drop-nowhere')) : undefined;
}

/** Starts hearing what is dropped; once, at start. */
export function startDrops(): void {
  onDrop((drop) => {
    state.over = drop.type === 'over';
    if (drop.type !== 'dropped' || drop.paths.length === 0) return;
    const taker = present().find((each) => each.wants?.(drop.paths) ?? true);
    if (taker) taker.take(drop.paths);
    else toast(t('drop-nowhere'), { tone: 'info' });
  });
}
