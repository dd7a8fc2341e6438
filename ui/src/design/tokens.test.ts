// The colours can be read in every theme, and tokens.css is what tokens.json says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { wanted } from './tokens.build.mjs';
import tokens from './tokens.json';

const themes = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const;
type Colour = keyof typeof tokens.light;
const pairs: [Colour, Colour[], number][] = [
  ['fg', ['surface', 'bg', 'sunken', 'sel', 'raised', 'danger-wash', 'warn-wash', 'ok-wash', 'info-wash', 'accent-wash'], 7],
  ['muted', ['surface', 'bg', 'sunken', 'sel', 'raised', 'accent-wash'], 4.5],
  ['faint', ['surface', 'bg'], 4.5],
  ['line', ['surface', 'bg'], 3],
  ['accent', ['surface', 'bg', 'accent-wash'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['link', ['surface', 'bg', 'sel'], 4.5],
  ['danger', ['surface', 'bg', 'raised', 'danger-wash'], 4.5],
  ['on-danger', ['danger'], 4.5],
  ['warn', ['surface', 'warn-wash'], 4.5],
  ['ok', ['surface', 'ok-wash'], 4.5],
  ['info', ['surface', 'info-wash'], 4.5],
];

describe.each(themes)('the %s theme', (theme) => {
  const cases = pairs.flatMap(([ink, grounds, least]) => grounds.map((ground) => ({ ink, ground, least })));
  it.each(cases)('shows $ink on $ground at $least to 1 or better', ({ ink, ground, least }) => {
    expect(contrast(tokens[theme][ink], tokens[theme][ground])).toBeGreaterThanOrEqual(least);
  });
});

it.each(themes)('the ring of focus is seen on everything in %s', (theme) => {
  const seen = (ground: Colour) => Math.max(contrast(tokens[theme].focus, tokens[theme][ground]), contrast(tokens[theme]['focus-halo'], tokens[theme][ground]));
  for (const ground of ['surface', 'bg', 'accent', 'danger', 'sel'] as const) expect(seen(ground)).toBeGreaterThanOrEqual(3);
});

describe.each(['light', 'dark'] as const)('tracks in %s', (theme) => {
  it.each(Object.entries(tokens.tracks[theme]))('carry text on track %s', (_key, [line, wash]) => {
    expect(contrast(tokens[theme].fg, wash as string)).toBeGreaterThanOrEqual(7);
    expect(contrast(tokens[theme].muted, wash as string)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line as string, tokens[theme].surface)).toBeGreaterThanOrEqual(3);
  });
});

it('tokens.css is what tokens.json says', () => {
  expect(readFileSync('src/design/tokens.css', 'utf8')).toBe(wanted());
});
