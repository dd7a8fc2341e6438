// The frame: focus, keys, palette, menus, undo, themes, narrow windows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export default {
  tests: [
    ['what is loaded before the first screen stays under 120 kB', async () => {
      const built = (path) => readFileSync(new URL(`../dist/${path}`, import.meta.url));
      const scripts = [...String(built('index.html')).matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
      const size = scripts.reduce((sum, path) => sum + gzipSync(built(path)).length, 0);
      assert.ok(scripts.length > 0);
      assert.ok(size < 120_000, `${size} bytes`);
      console.log(`       ${(size / 1000).toFixed(1)} kB`);
    }],
    ['the frame has nothing for axe to find', async (person) => {
      await person.visit('/');
      await person.clean('home');
    }],
    ['going to a screen moves focus to its heading and names the window', async (person) => {
      await person.visit('/');
      await person.page.getByRole('link', { name: 'Events', exact: true }).click();
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      assert.equal((await person.focused()).name, 'Events');
      assert.match(await person.page.title(), /^Events · .*Plenary$/);
    }],
    ['the first Tab offers to skip to the screen', async (person) => {
      await person.visit('/');
      await person.page.evaluate(() => document.activeElement?.blur());
      await person.press('Tab');
      assert.equal((await person.focused()).name, 'Skip to the screen');
      await person.press('Enter');
      assert.equal((await person.focused()).tag, 'main');
    }],
    ['the palette finds a command by its letters and gives focus back', async (person) => {
      await person.visit('/');
      await person.press('Control+k');
      await person.type('dark');
      await person.see('Theme: Dark');
      await person.clean('palette');
      await person.press('Enter');
      await person.page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    }],
    ['the palette finds a person in the workspace', async (person) => {
      const [someone] = (await person.call('directory_page', { limit: 1 })).rows;
      await person.visit('/');
      await person.press('Control+k');
      await person.type(someone.person.family_name);
      const option = person.page.getByRole('option', { name: someone.person.family_name }).filter({ hasText: 'Person' }).first();
      await option.waitFor();
      await option.click();
      await person.page.waitForFunction(() => location.hash.includes('person='));
    }],
    ['the palette finds a network, its meetings with their days, and what people type for a command', async (person) => {
      const [{ series }] = await person.call('list_series');
      await person.visit('/');
      await person.press('Control+k');
      await person.type('invite');
      await person.page.getByRole('option', { name: /^Invitations of / }).waitFor();
      await person.page.getByRole('combobox', { name: /Search or do/ }).fill(series.title);
      const options = person.page.getByRole('option', { name: series.title });
      await options.filter({ hasText: /Event · \d+ \w+ \d{4}/ }).first().waitFor();
      await person.clean('network found');
      await person.photograph('network-found');
      await options.filter({ hasText: /Network\W*Network/ }).first().click();
      await person.page.waitForFunction((id) => location.hash.includes(`/network/${id}`), series.id);
    }],
    ['the palette opens a note at its session', async (person) => {
      const event = await person.conference();
      const { sessions } = await person.call('programme', { event_id: event.id });
      const { id, title } = sessions.at(-1).session;
      await person.call('write_note', { event_id: event.id, session_id: id, body: 'Zymurgy was mentioned.' });
      await person.visit('/');
      await person.press('Control+k');
      await person.type('zymurgy');
      await person.page.getByRole('option', { name: /Zymurgy/ }).waitFor();
      await person.press('Enter');
      await person.page.getByRole('textbox', { name: title }).waitFor();
      assert.match(await person.page.getByRole('textbox', { name: title }).inputValue(), /Zymurgy/);
      await person.call('undo');
    }],
    ['the bottom line tells of the last back-up and makes one', async (person) => {
      await person.visit('/');
      await person.see('No back-up yet');
      const path = `${person.out}/frame-backup-${Date.now()}.plenary`;
      await person.pick(path);
      await person.page.getByRole('button', { name: 'No back-up yet' }).click();
      await person.page.getByRole('button', { name: /^Last back-up: / }).waitFor();
      await person.clean('backed up');
      await person.photograph('backed-up');
    }],
    ['what is chosen in the palette keeps the focus that it takes', async (person) => {
      const event = await person.conference();
      for (const [address, command, field] of [[`/event/${event.id}/people`, 'Add person', /Find somebody/], ['/actions', 'New action', /./]]) {
        await person.visit(address);
        await person.press('Control+k');
        await person.type(command);
        await person.page.getByRole('option', { name: command }).first().waitFor();
        await person.press('Enter');
        await person.page.waitForFunction(() => document.activeElement?.matches('input, textarea') && !document.activeElement.closest('dialog[aria-label]:not([open])'));
        await person.settled();
        await person.type('Zelda');
        assert.equal(await person.page.evaluate(() => document.activeElement.value), 'Zelda', command);
        assert.match((await person.focused()).name, field);
      }
    }],
    ['a session found in the palette opens from the takeaways too', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/takeaways`);
      await person.press('Control+k');
      await person.type('Lunch');
      await person.page.getByRole('option', { name: /Lunch/ }).filter({ hasText: 'Session' }).first().waitFor();
      await person.press('Enter');
      await person.page.getByRole('complementary').getByRole('heading', { level: 2, name: 'Lunch' }).waitFor();
    }],
    ['Escape closes the palette and focus returns', async (person) => {
      await person.visit('/events');
      await person.page.getByLabel('Find by title, place or date').focus();
      await person.press('Control+k', 'Escape');
      assert.match((await person.focused()).name, /Find by title/);
    }],
    ['a question mark shows the keys', async (person) => {
      await person.visit('/');
      await person.page.locator('h1').click();
      await person.press('?');
      await person.see('Go to Programme');
      await person.clean('keys');
      await person.press('Escape');
      await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }],
    ['Ctrl and a number go to a view', async (person) => {
      await person.visit('/events');
      await person.press('Control+1');
      await person.page.waitForFunction(() => location.hash.startsWith('#/event/'));
    }],
    ['F6 walks from pane to pane', async (person) => {
      await person.visit('/events');
      const seen = [];
      await person.page.locator('footer button').first().waitFor();
      for (let step = 0; step < 3; step++) {
        await person.press('F6');
        seen.push(await person.page.evaluate(() => document.activeElement?.closest('nav, main, footer')?.tagName));
      }
      assert.deepEqual([...new Set(seen)].sort(), ['FOOTER', 'MAIN', 'NAV']);
    }],
    ['menus open by keys and hold the shortcuts', async (person) => {
      await person.visit('/');
      await person.page.getByRole('menuitem', { name: 'View' }).focus();
      await person.press('Enter');
      await person.page.getByRole('menuitemcheckbox', { name: /Go to Events/ }).waitFor();
      await person.clean('menu');
      await person.press('Escape');
    }],
    ['undo and redo say what they did', async (person) => {
      const event = await person.conference();
      await person.call('change_event', { id: event.id, title: 'Another title' });
      await person.visit('/events');
      await person.see('Another title');
      await person.page.locator('h1').click();
      await person.press('Control+z');
      await person.hear('Undone: Change event');
      await person.see(event.title);
      await person.press('Control+Shift+Z');
      await person.hear('Done again');
      await person.see('Another title');
      await person.press('Control+z');
      await person.see(event.title);
    }],
    ['undo and redo pressed faster than the screen is read all count', async (person) => {
      const titles = ['First title', 'Second title', 'Third title'];
      for (const title of titles) await person.call('create_event', { title, kind: 'workshop', starts_on: '2027-03-04' });
      const none = () => person.page.getByRole('rowheader', { name: 'First title' }).waitFor({ state: 'detached' });
      await person.visit('/events');
      await person.page.getByRole('rowheader', { name: 'Third title' }).waitFor();
      await person.page.locator('h1').click();
      await person.press('Control+z', 'Control+z', 'Control+z');
      await none();
      await person.press('Control+Shift+Z', 'Control+Shift+Z');
      await person.page.getByRole('rowheader', { name: 'Second title' }).waitFor();
      await person.press('Control+z', 'Control+z');
      await none();
    }],
    ['a text field keeps its own undo', async (person) => {
      const before = (await person.call('office')).undo;
      await person.visit('/events');
      const field = person.page.getByLabel('Find by title, place or date');
      await field.focus();
      await person.type('abc');
      await person.press('Control+z');
      assert.notEqual(await field.inputValue(), 'abc');
      assert.deepEqual((await person.call('office')).undo, before);
    }],
    ['type grows by Ctrl and plus, and the layout follows', async (person) => {
      await person.visit('/events');
      for (let step = 0; step < 5; step++) await person.press('Control+=');
      assert.equal(await person.page.evaluate(() => document.documentElement.style.getPropertyValue('--zoom')), '200%');
      await person.clean('at 200 %');
      await person.page.screenshot({ path: `${person.out}/frame-200.png` });
      await person.press('Control+0');
    }],
    ['a narrow window has its views behind a button', async (person) => {
      await person.visit('/');
      await person.page.setViewportSize({ width: 320, height: 640 });
      await person.page.getByRole('button', { name: 'Show views' }).click();
      await person.page.getByRole('link', { name: 'Events', exact: true }).click();
      await person.page.getByRole('heading', { name: 'Events' }).waitFor();
      await person.clean('at 320');
    }],
    ['a screen that only links lead to lights its place in the sidebar', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/approvals`);
      await person.page.getByRole('navigation').locator('a[aria-current="true"]', { hasText: 'Notes and takeaways' }).waitFor();
    }],
    ['an address that leads nowhere says so and leads home', async (person) => {
      await person.visit('/no/such/place');
      await person.see('There is no screen at this address.');
      await person.clean('nowhere');
    }],
    ['when a line that has the focus goes, the next one has it', async (person) => {
      const [{ series }] = await person.call('list_series');
      await person.visit(`/network/${series.id}`);
      await person.page.getByRole('tab', { name: 'Members' }).click();
      const removing = person.page.locator('main').getByRole('button', { name: /^Remove / });
      await removing.first().waitFor();
      const [first, second] = await removing.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
      await removing.first().focus();
      await person.press('Enter');
      await person.until(() => person.focused(), ({ name }) => name === second);
      await person.press('Control+z');
      await person.see(first.replace('Remove ', ''));
      await person.until(() => person.focused(), ({ tag }) => tag !== 'body');
    }],
    ['a button that becomes another one hands the focus on', async (person) => {
      const events = await person.call('list_events');
      const meeting = events.find(({ event }) => event.slug === 'data-leaders-2022-07-26').event;
      await person.visit(`/event/${meeting.id}/meeting`);
      await person.page.getByRole('button', { name: /^Take up/ }).first().focus();
      await person.press('Enter');
      await person.until(() => person.focused(), ({ name }) => name.startsWith('Put back'));
    }],
    ['everything that is pressed is at least 24 pixels high', async (person) => {
      await person.visit('/');
      const low = await person.page.locator('button:visible').evaluateAll((all) => all.map((each) => [each.textContent.trim(), each.getBoundingClientRect().height]).filter(([, height]) => height < 24));
      assert.deepEqual(low, []);
    }],
    ['high contrast and forced colours stay readable', async (person) => {
      await person.visit('/events');
      await person.page.evaluate(() => (document.documentElement.dataset.theme = 'contrast'));
      await person.clean('high contrast');
      await person.page.screenshot({ path: `${person.out}/frame-contrast.png` });
      await person.page.emulateMedia({ forcedColors: 'active' });
      await person.page.screenshot({ path: `${person.out}/frame-forced.png` });
    }],
    ['text with more space between letters and lines loses nothing', async (person) => {
      await person.visit('/');
      await person.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets = [sheet];
      });
      await person.clean('text spacing');
      await person.page.screenshot({ path: `${person.out}/frame-spacing.png` });
    }],
  ],
};
