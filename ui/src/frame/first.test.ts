// The frame that index.html paints first names what the sidebar and the menubar will.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { views } from '../views';

const page = readFileSync('index.html', 'utf8');
const words = (part: string) => [...(page.split(`<div class="${part}">`)[1]?.split('</div>')[0] ?? '').matchAll(/<span[^>]*>%([\w-]+)%/g)].map((found) => found[1]);

it('the_first_frame_lists_the_views_in_the_order_of_the_sidebar', () => {
  const titles = (place: string) => views.filter((view) => view.nav?.place === place).map((view) => view.title);
  expect(words('first-side')).toEqual([...titles('event'), ...titles('office')]);
});
it('the_first_frame_names_the_menus', () => {
  expect(words('first-top')).toEqual(['menu-file', 'menu-edit', 'menu-event', 'menu-view', 'menu-help']);
});
