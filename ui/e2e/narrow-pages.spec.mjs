// Every page that leaves as HTML is read on a telephone: nothing sticks out sideways at 320 pixels, also of long words and wide tables.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONG = 'somebody.with.a.very.long.name.and.no.place.to.break@a-department-with-a-long-name.example.org';
/** What WordPress lays on its tables, code and pictures on every website. */
const OF_WORDPRESS = '<style>.wp-block-code code{display:block;overflow-wrap:break-word;white-space:pre-wrap}.wp-block-table{overflow-x:auto}.wp-block-image img{max-width:100%;height:auto}body{overflow-wrap:break-word}</style>';

/** Away from the program's page, whose rules about styles are not those of the files. */
const away = (person) => person.page.goto('about:blank');

/** How wide a page is at 320, and which of its parts stick out. */
async function width(person, name, html) {
  await person.page.setViewportSize({ width: 320, height: 720 });
  await person.page.setContent(name.endsWith('wordpress') ? `<!doctype html><html lang="en-GB"><title>x</title>${OF_WORDPRESS}<main>${html}</main></html>` : html);
  if (['summary-html', 'coverage-html', 'report-outlook'].includes(name)) {
    await person.page.locator('main table table, main table').last().scrollIntoViewIfNeeded();
    await person.page.screenshot({ path: `${person.out}/narrow-pages-${name}.png` });
  }
  return person.page.evaluate(() => {
    const wide = [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1);
    return { wide: document.documentElement.scrollWidth, out: document.documentElement.scrollWidth > 320 ? wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)) : [] };
  });
}

/** Long words wherever they can be typed. */
async function hostile(person) {
  const event = await person.conference();
  await person.call('create_takeaway', { event_id: event.id, text: `Write to ${LONG} about it`, theme: `Theme ${LONG}` });
  await person.call('create_decision', { event_id: event.id, text: LONG });
  await person.call('create_action', { event_id: event.id, text: `Ask ${LONG}` });
  await person.call('write_note', { event_id: event.id, body: `# ${LONG}\n\n\`\`\`\n${LONG} ${LONG}\n\`\`\`\n\n| A | B | C | D |\n| - | - | - | - |\n| ${LONG} | x | y | ${LONG} |\n` });
  return event;
}

export default {
  tests: [
    ['every format of an event', async (person) => {
      const event = await hostile(person);
      await away(person);
      const formats = (await person.call('list_formats')).filter(({ extension }) => extension === 'html');
      assert.ok(formats.length >= 15, `${formats.length} formats`);
      for (const { name } of formats) {
        const { text } = await person.call('export_text', { event_id: event.id, format: name });
        assert.deepEqual(await width(person, name, text), { wide: 320, out: [] }, name);
      }
    }],
    ['every format of a week and of a month', async (person) => {
      await away(person);
      const formats = (await person.call('list_period_formats')).filter(({ extension }) => extension === 'html');
      assert.ok(formats.length >= 6, `${formats.length} formats`);
      for (const { name } of formats) {
        const { text } = await person.call('export_period_text', { day: '2022-07-26', format: name });
        assert.deepEqual(await width(person, name, text), { wide: 320, out: [] }, name);
      }
    }],
    ['the coverage of the membership', async (person) => {
      await away(person);
      const path = join(mkdtempSync(join(tmpdir(), 'pages-')), 'coverage.html');
      await person.call('export_coverage', { of: {}, format: 'coverage-html', path });
      const html = await person.until(() => { try { return readFileSync(path, 'utf8'); } catch { return ''; } }, (text) => text.endsWith('</html>\n'));
      assert.deepEqual(await width(person, 'coverage-html', html), { wide: 320, out: [] });
    }],
    ['a table is read as lines on a telephone, and as a table on a screen', async (person) => {
      const event = await person.conference();
      await away(person);
      const { text } = await person.call('export_text', { event_id: event.id, format: 'summary-html' });
      await width(person, 'summary-html', text);
      const cell = person.page.locator('td[data-label="Registered"]').first();
      const before = () => cell.evaluate((each) => [getComputedStyle(each).display, getComputedStyle(each, '::before').content]);
      assert.deepEqual(await before(), ['block', '"Registered: "']);
      await person.clean('summary at 320');
      await person.page.setViewportSize({ width: 1280, height: 820 });
      assert.deepEqual(await before(), ['table-cell', 'none']);
    }],
  ],
};
