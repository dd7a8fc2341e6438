// Hands on the real screen: keys and mouse through X, where nothing can tell them from a person's.
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from './waiting.mjs';

const xdotool = (...args) => execFileSync('xdotool', args.map(String), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Windows that can be seen, by a part of their name, the newest last. */
export function windows(name) {
  try {
    return xdotool('search', '--onlyvisible', '--name', name).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Waits for a window of that name and gives it the keyboard; there is no window manager to do so. */
export async function focusWindow(name, within = PATIENCE) {
  const end = Date.now() + within;
  for (;;) {
    const found = windows(name).at(-1);
    if (found) {
      xdotool('windowfocus', '--sync', found);
      return found;
    }
    if (Date.now() > end) throw new Error(`no window is called "${name}"`);
    await pause(100);
  }
}

/** Waits until no window of that name is left. */
export async function windowGone(name, within = PATIENCE) {
  const end = Date.now() + within;
  while (windows(name).length > 0) {
    if (Date.now() > end) throw new Error(`the window "${name}" stays`);
    await pause(100);
  }
}

/** Where a window's inside begins on the screen. */
export function origin(window) {
  const [, x, y] = /Position: (-?\d+),(-?\d+)/.exec(xdotool('getwindowgeometry', window)) ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Presses keys one after another: "ctrl+k", "Return", "Down". */
export async function press(...keys) {
  for (const key of keys) {
    xdotool('key', '--clearmodifiers', key);
    await pause(60);
  }
}

/** Types text as a person would. */
export async function type(text) {
  xdotool('type', '--delay', '25', '--', text);
  await pause(120);
}

/** Clicks at a point of the screen. */
export async function click({ x, y }) {
  xdotool('mousemove', '--sync', x, y);
  await pause(40);
  xdotool('click', 1);
  await pause(120);
}

/** Drags from one point of the screen to another, in steps as a hand does. */
export async function drag(from, to) {
  xdotool('mousemove', '--sync', from.x, from.y);
  await pause(80);
  xdotool('mousedown', 1);
  for (let step = 1; step <= 12; step += 1) {
    xdotool('mousemove', Math.round(from.x + ((to.x - from.x) * step) / 12), Math.round(from.y + ((to.y - from.y) * step) / 12));
    await pause(30);
  }
  xdotool('mouseup', 1);
  await pause(200);
}

/** The whole screen as a PNG file, dialogs and all. */
export function photograph(path) {
  execFileSync('import', ['-window', 'root', path], { stdio: 'ignore' });
}
