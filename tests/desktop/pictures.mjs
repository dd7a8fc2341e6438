// Renews the README's pictures from what the window's test has photographed; few colours keep them small.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHOWN = ['programme-light', 'programme-dark', 'takeaways-light', 'after-light', 'people-light'];

/** Copies the pictures that the README shows out of `from`. */
export function renew(from) {
  const to = fileURLToPath(new URL('pictures/', import.meta.url));
  mkdirSync(to, { recursive: true });
  for (const name of SHOWN) execFileSync('convert', [join(from, `${name}.png`), '-strip', '+dither', '-colors', '128', '-define', 'png:compression-level=9', join(to, `${name}.png`)]);
}
