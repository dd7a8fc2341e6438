// The people of an event: found, narrowed, walked, checked in, edited, added and taken off the list.
import assert from 'node:assert/strict';

const people = async (person, query = '') => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}/people${query}`);
  await person.page.getByRole('rowheader').first().waitFor();
  return event;
};
const total = (person) => person.page.getByRole('grid').getAttribute('aria-rowcount');
const rows = (person, count) => person.page.waitForFunction((wanted) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(wanted + 1), count);

export default {
  tests: [
    ['the list says how many there are, is walked by arrows and opened by Enter', async (person) => {
      const event = await people(person);
      await person.clean('list');
      await person.photograph('list');
      const { total: all } = await person.call('people_page', { event_id: event.id, limit: 1 });
      assert.equal(await total(person), String(all + 1));
      await person.page.locator('[role="grid"] [tabindex="0"]').focus();
      await person.press('ArrowDown', 'ArrowDown');
      const { name } = await person.focused();
      await person.press('Enter');
      await person.page.waitForFunction(() => document.activeElement?.matches('aside h2'));
      assert.equal((await person.focused()).name, name);
      await person.page.getByRole('heading', { name: 'At this event' }).waitFor();
      await person.clean('inspector');
      await person.photograph('inspector');
      await person.page.locator('aside h2').focus();
      await person.press('Escape');
      await person.page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, name);
    }],
    ['typing finds in the store, and filters narrow', async (person) => {
      const event = await people(person);
      await person.press('Control+f');
      await person.type('council');
      const found = (await person.call('people_page', { event_id: event.id, query: 'council', limit: 1 })).total;
      await rows(person, found);
      await person.page.getByLabel('State', { exact: true }).selectOption({ label: 'Came' });
      await rows(person, (await person.call('people_page', { event_id: event.id, query: 'council', came: true, limit: 1 })).total);
      await person.page.getByLabel('With needs').check();
      await rows(person, (await person.call('people_page', { event_id: event.id, query: 'council', came: true, with_needs: true, limit: 1 })).total);
      await person.clean('filters');
      await person.page.getByLabel('Find by name').fill('nobody of this name');
      await person.see('Nobody fits this.');
      await person.clean('nobody');
      await person.page.getByRole('button', { name: 'Show everybody' }).click();
      await person.page.getByRole('rowheader').first().waitFor();
    }],
    ['a header sorts by its column', async (person) => {
      await people(person);
      await person.page.getByRole('columnheader', { name: 'Organisation' }).click();
      await person.page.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Organisation' }).waitFor();
      await person.page.getByRole('columnheader', { name: 'Organisation' }).click();
      await person.page.locator('[role="columnheader"][aria-sort="descending"]', { hasText: 'Organisation' }).waitFor();
    }],
    ['whoever comes without being registered is registered by it, and that is said', async (person) => {
      const event = await person.conference();
      for (const [status, words] of [['invited', 'only invited'], ['waiting', 'on the waiting list'], ['cancelled', 'had withdrawn']]) {
        const made = await person.call('register_new_person', { event_id: event.id, person: { given_name: 'Ottilie', family_name: `Was ${status}` } });
        await person.call('change_attendance', { id: made.id, status });
        await person.visit(`/event/${event.id}/people?attendance=${made.id}`);
        await person.page.getByRole('button', { name: 'Check in', exact: true }).click();
        await person.page.locator('.toast', { hasText: `Ottilie Was ${status} came, and is registered` }).filter({ hasText: words }).waitFor();
        await person.hear(words);
      }
      await person.clean('registered by coming');
    }],
    ['where rows are cards no table heads stand above them, but what sorts them', async (person) => {
      const event = await person.conference();
      await person.page.setViewportSize({ width: 700, height: 820 });
      await person.visit(`/event/${event.id}/people`);
      await person.page.getByRole('rowheader').first().waitFor();
      const heads = person.page.getByRole('columnheader');
      const seen = await heads.evaluateAll((all) => all.filter((head) => head.getBoundingClientRect().width > 2).map((head) => head.classList.contains('sortable')));
      assert.ok(seen.length > 0 && seen.every(Boolean), `${seen}`);
      assert.ok(await person.page.getByText('Sort by').isVisible());
      assert.ok((await heads.count()) > seen.length, 'ears still hear every column');
      await person.clean('cards');
      await person.page.screenshot({ path: `${person.out}/people-cards.png` });
      await person.page.setViewportSize({ width: 1280, height: 820 });
    }],
    ['somebody is checked in and the check-in taken back', async (person) => {
      await people(person, '?state=away');
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByRole('button', { name: 'Check in', exact: true }).click();
      await person.hear('came');
      await person.page.getByRole('button', { name: 'Take back' }).click();
      await person.hear('taken back');
      await person.page.getByRole('button', { name: 'Check in', exact: true }).waitFor();
    }],
    ['a field saves itself, and a refusal stands at its field', async (person) => {
      const event = await people(person);
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByLabel('Access needs').fill('Front row');
      await person.press('Tab');
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Undo: Change registration'));
      const { rows: [first] } = await person.call('people_page', { event_id: event.id, limit: 1 });
      assert.match(first.needs, /Front row/);
      await person.page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('no address');
      await person.press('Tab');
      await person.see('is not an e-mail address');
      await person.clean('refusal');
    }],
    ['an organisation is chosen, and made when unknown', async (person) => {
      const event = await people(person);
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByRole('complementary').getByRole('combobox', { name: 'Organisation' }).fill('Harbour Skills Trust');
      await person.page.getByRole('option', { name: /Harbour Skills Trust/ }).click();
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Undo: Change person'));
      const { rows: [first] } = await person.call('people_page', { event_id: event.id, limit: 1 });
      assert.equal(first.organisation, 'Harbour Skills Trust');
    }],
    ['a new person is registered in one small form', async (person) => {
      const event = await people(person);
      await person.press('Control+n');
      await person.page.getByRole('combobox', { name: /Find somebody/ }).waitFor();
      await person.type('Ottoline Marchbanks');
      await person.page.getByRole('option', { name: /as a new person/ }).waitFor();
      await person.clean('add');
      // What was found by the first letters is gone; what is left is lit, and the keys walk it.
      const lit = person.page.locator('[role="option"][data-highlighted]', { hasText: 'as a new person' });
      await lit.waitFor();
      await person.press('ArrowDown');
      await lit.waitFor();
      await person.press('Enter');
      await person.page.getByLabel('Given name').waitFor();
      await person.page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ottoline@example.org');
      await person.clean('new person');
      await person.photograph('new');
      await person.press('Enter');
      await person.hear('Ottoline Marchbanks is registered');
      await person.page.getByRole('heading', { name: 'Ottoline Marchbanks', level: 2 }).waitFor();
      assert.equal((await person.call('people_page', { event_id: event.id, query: 'Ottoline Marchbanks', limit: 1 })).total, 1);
      // With the registration its details go: nothing could be done there.
      await person.press('Control+z');
      await person.page.getByRole('heading', { name: 'Ottoline Marchbanks', level: 2 }).waitFor({ state: 'detached' });
      assert.equal((await person.call('people_page', { event_id: event.id, query: 'Ottoline Marchbanks', limit: 1 })).total, 0);
      assert.equal(await person.page.getByRole('alert').count(), 0);
      await person.call('redo');
    }],
    ['words that nobody took stay in their field and say what to do, and the form is not sent with them', async (person) => {
      const event = await people(person);
      const names = async (query) => (await person.call('people_page', { event_id: event.id, query, limit: 9 })).rows;
      await person.press('Control+n');
      const finder = person.page.getByRole('combobox', { name: /Find somebody/ });
      await finder.waitFor();
      await person.type('Zoe Underhill');
      await person.page.getByRole('option', { name: /as a new person/ }).waitFor();
      await person.press('Tab');
      await person.see('“Zoe Underhill” is not taken yet. Press Enter in the field');
      assert.equal(await finder.inputValue(), 'Zoe Underhill');
      await person.clean('not taken');
      await person.photograph('not-taken');
      await person.press('Shift+Tab', 'Enter');
      const lit = person.page.locator('[role="option"][data-highlighted]', { hasText: 'as a new person' });
      await lit.waitFor();
      await person.press('Escape', 'ArrowDown');
      await lit.waitFor();
      await person.press('Enter');
      await person.page.getByLabel('Given name').waitFor();
      await person.page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('zoe.underhill@example.org');
      const organisation = person.page.getByRole('form').getByRole('combobox', { name: 'Organisation' });
      await organisation.focus();
      await person.type('Newport Ward Trust');
      await person.page.getByRole('option', { name: 'Add “Newport Ward Trust”' }).waitFor();
      await person.press('Tab');
      await person.see('“Newport Ward Trust” is not taken yet');
      await person.clean('organisation not taken');
      const add = person.page.getByRole('form').getByRole('button', { name: 'Add person' });
      await add.click();
      await person.until(() => organisation.evaluate((field) => field === document.activeElement), Boolean);
      assert.deepEqual(await names('underhill'), []);
      await person.press('Enter');
      await person.page.locator('[role="option"][data-highlighted]', { hasText: 'Newport Ward Trust' }).waitFor();
      await person.press('Enter');
      await person.page.getByText('is not taken yet').waitFor({ state: 'detached' });
      await add.click();
      const [made] = await person.until(() => names('underhill'), (rows) => rows.length === 1);
      assert.equal(made.organisation, 'Newport Ward Trust');
    }],
    ['an address with letters of its language is taken as it was typed, and what is none is refused in words', async (person) => {
      await people(person);
      await person.press('Control+n');
      await person.page.getByRole('combobox', { name: /Find somebody/ }).fill('Zoe Lindqvist');
      await person.page.getByRole('option', { name: /as a new person/ }).click();
      const address = person.page.getByRole('form').getByRole('textbox', { name: 'E-mail', exact: true });
      await address.fill('no address');
      await person.page.getByRole('form').getByRole('button', { name: 'Add person' }).click();
      await person.see('is not an e-mail address');
      await person.clean('no address');
      await address.fill('zoe@jörg.example.org');
      await person.page.getByRole('form').getByRole('button', { name: 'Add person' }).click();
      await person.page.getByRole('heading', { name: 'Zoe Lindqvist', level: 2 }).waitFor();
      const [{ person: made }] = (await person.call('directory_page', { query: 'lindqvist', limit: 9 })).rows;
      assert.equal(made.email, 'zoe@jörg.example.org');
      await person.call('undo');
    }],
    ['a known person is found and registered', async (person) => {
      const event = await people(person);
      const { rows: directory } = await person.call('directory_page', { limit: 1000 });
      const listed = new Set((await person.call('people_page', { event_id: event.id, limit: 1000 })).rows.map((row) => row.person_id));
      const other = directory.find((row) => !listed.has(row.person.id)).person;
      await person.press('Control+n');
      await person.page.getByRole('combobox', { name: /Find somebody/ }).fill(`${other.given_name} ${other.family_name}`);
      await person.page.getByRole('option', { name: other.family_name }).first().click();
      await person.page.getByRole('heading', { name: `${other.given_name} ${other.family_name}`, level: 2 }).waitFor();
      await person.page.getByRole('heading', { name: 'At this event' }).waitFor();
    }],
    ['whoever is archived is found where one adds somebody, said to be so, and brought back by it', async (person) => {
      const event = await people(person);
      const away = await person.call('create_person', { given_name: 'Isolde', family_name: 'Fairweather' });
      await person.call('archive_person', { id: away.id });
      await person.press('Control+n');
      await person.page.getByRole('combobox', { name: /Find somebody/ }).fill('isolde');
      const option = person.page.getByRole('option', { name: /Isolde Fairweather/ }).filter({ hasText: 'Archived; choosing them brings them back' });
      await option.waitFor();
      await person.clean('archived found');
      await option.click();
      await person.page.getByRole('heading', { name: 'Isolde Fairweather', level: 2 }).waitFor();
      assert.equal((await person.call('people_page', { event_id: event.id, query: 'isolde', limit: 9 })).total, 1);
      assert.equal((await person.call('person_detail', { id: away.id })).person.archived, false);
      // Who is not looked for to be put somewhere stays out of sight.
      await person.call('archive_person', { id: away.id });
      assert.deepEqual(await person.call('find_people', { query: 'isolde', limit: 9 }), []);
    }],
    ['who moved on stays where they worked then, and one button says otherwise', async (person) => {
      const event = await person.call('create_event', { title: 'Last spring', kind: 'workshop', starts_on: '2026-04-01', zone: 'Europe/London' });
      const [old] = [await person.call('create_organisation', { organisation: { name: 'Northgate Archive' } }), await person.call('create_organisation', { organisation: { name: 'Southgate Archive' } })];
      const who = await person.call('create_person', { given_name: 'Isolde', family_name: 'Marchbanks', organisation_id: old.id, job_title: 'Archivist' });
      await person.call('register_person', { attendance: { event_id: event.id, person_id: who.id } });
      await person.call('hold_event', { id: event.id });
      // In the directory she moves on, by keys.
      await person.visit(`/directory?person=${who.id}`);
      const details = person.page.getByRole('complementary', { name: 'Person' });
      await details.getByRole('combobox', { name: 'Organisation' }).fill('Southgate');
      await person.page.getByRole('option', { name: 'Southgate Archive' }).waitFor();
      await person.press('Enter');
      await details.getByText('One event that is over keeps where they worked then.').waitFor();
      await details.getByText(/Archivist, Northgate Archive/).waitFor();
      await person.clean('moved on');
      await person.photograph('moved-on');
      const then = async () => (await person.call('people_page', { event_id: event.id, limit: 9 })).rows[0].organisation;
      assert.equal(await then(), 'Northgate Archive');
      await details.getByRole('button', { name: 'Correct there too' }).click();
      await person.hear('Every event says where the person works now');
      await details.getByRole('button', { name: 'Correct there too' }).waitFor({ state: 'detached' });
      assert.equal(await then(), 'Southgate Archive');
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await details.getByRole('button', { name: 'Correct there too' }).waitFor();
      // On the list of the event her entry is as of then, and changes there alone.
      await person.visit(`/event/${event.id}/people`);
      await person.page.getByRole('rowheader', { name: 'Isolde Marchbanks' }).click();
      const here = person.page.getByRole('complementary');
      await here.getByText('As of this event. Now: Archivist, Southgate Archive.').waitFor();
      await here.getByLabel('Job title').fill('Head archivist');
      await person.press('Tab');
      await person.page.waitForFunction(() => document.querySelector('footer').textContent.includes('Change person'));
      await person.clean('as of then');
      assert.equal((await person.call('person_detail', { id: who.id })).person.job_title, 'Archivist');
      await here.getByRole('button', { name: 'Use here too' }).click();
      await person.hear('This event says where Isolde Marchbanks works now');
      assert.equal(await then(), 'Southgate Archive');
    }],
    ['Delete takes off the list and undo brings back', async (person) => {
      await people(person);
      await person.page.getByRole('rowheader').first().focus();
      const { name } = await person.focused();
      await person.press('Delete');
      await person.hear('off the list');
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await person.page.getByRole('rowheader', { name }).waitFor();
    }],
    ['a registration is withdrawn and restored', async (person) => {
      await people(person, '?state=registered');
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByRole('button', { name: 'More about this registration' }).click();
      await person.clean('menu');
      await person.page.getByRole('menuitem', { name: 'Withdraw registration' }).click();
      await person.hear('withdrew');
      await person.page.getByRole('button', { name: 'More about this registration' }).click();
      await person.page.getByRole('menuitem', { name: 'Restore registration' }).click();
      await person.hear('is registered again');
    }],
    ['in a narrow window rows are cards and the details are a page', async (person) => {
      await person.page.setViewportSize({ width: 320, height: 720 });
      await people(person);
      await person.clean('cards');
      await person.page.getByRole('rowheader').first().click();
      await person.page.getByRole('heading', { name: 'At this event' }).waitFor();
      await person.clean('narrow details');
      await person.page.getByRole('button', { name: 'Close details' }).click();
      await person.page.getByRole('rowheader').first().waitFor();
    }],
    ['of a hundred thousand people only those in view are there', async (person) => {
      const event = await person.conference();
      const TOTAL = 100_000;
      const asked = [];
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        if (name !== 'people_page') return route.continue();
        asked.push(request.offset);
        const rows = Array.from({ length: Math.min(request.limit, TOTAL - request.offset) }, (_, at) => ({ attendance_id: `a${request.offset + at}`, person_id: `p${request.offset + at}`, name: `Person ${request.offset + at + 1}`, email: '', job_title: '', organisation: 'Council', ticket: 'General', status: 'registered', came_at: null, needs: '' }));
        return route.fulfill({ json: { output: { total: TOTAL, offset: request.offset, rows }, changes: [], undo_label: null } });
      });
      await person.visit(`/event/${event.id}/people`);
      await rows(person, TOTAL);
      await person.page.locator('[role="grid"] [tabindex="0"]').focus();
      await person.press('Control+End');
      await person.page.getByRole('rowheader', { name: 'Person 100000', exact: true }).waitFor();
      assert.equal(await person.page.evaluate(() => document.activeElement.closest('[role="row"]').getAttribute('aria-rowindex')), '100001');
      assert.ok((await person.page.locator('[role="grid"] [role="row"]').count()) < 60);
      assert.ok(asked.length < 8, `${asked.length} pages were read`);
      // Also while it is scrolled through at speed.
      const most = await person.page.evaluate(async () => {
        const grid = document.querySelector('[role="grid"]');
        let most = 0;
        for (let frame = 0; frame < 60; frame++) {
          grid.scrollTop = frame * 1500;
          await new Promise(requestAnimationFrame);
          most = Math.max(most, grid.querySelectorAll('[role="row"]').length);
        }
        return most;
      });
      assert.ok(most < 60, `${most} rows stood in one frame`);
      await person.clean('a hundred thousand');
    }],
    ['an event without people offers to add the first', async (person) => {
      const event = await person.call('create_event', { title: 'Nobody yet', starts_on: '2026-11-12' });
      await person.visit(`/event/${event.id}/people`);
      await person.see('Nobody is registered yet.');
      await person.clean('empty');
    }],
    ['the members of a network come onto the list of its meeting by keys, and off it again', async (person) => {
      const series = await person.call('create_series', { title: 'Open Data Circle', zone: 'Europe/London' });
      const join = async (family_name) => {
        const { id } = await person.call('create_person', { given_name: 'Ottilie', family_name });
        await person.call('add_member', { series_id: series.id, person_id: id });
      };
      await join('Ashworth');
      await join('Bellamy');
      const meeting = await person.call('create_event', { title: series.title, kind: 'meeting', starts_on: '2031-06-18', series_id: series.id });
      await person.visit(`/event/${meeting.id}/people`);
      await person.see('Nobody is registered yet.');
      const add = person.page.getByRole('button', { name: 'Add the 2 members' });
      assert.equal(await add.count(), 2, 'among the actions of the screen and where nobody is');
      await person.clean('members missing');
      await person.photograph('members-missing');
      // The list is read later than the numbers above it; the caret waits for it.
      await person.page.route('**/call', async (route) => {
        if (route.request().postDataJSON().name === 'people_page') await new Promise((resolve) => setTimeout(resolve, 400));
        return route.continue();
      });
      await add.last().press('Enter');
      const toast = person.page.locator('.toast', { hasText: '2 members added to the list' });
      await toast.waitFor();
      await rows(person, 2);
      await person.page.waitForFunction(() => document.activeElement?.closest('[role="grid"]'));
      await person.page.unroute('**/call');
      assert.equal(await add.count(), 0, 'nobody is missing any more');
      await person.clean('members added');
      await toast.getByRole('button', { name: 'Undo' }).press('Enter');
      await person.see('Nobody is registered yet.');
      await person.press('Control+k');
      await person.type('Add the 2 members');
      await person.page.getByRole('option', { name: /Add the 2 members/ }).first().waitFor();
      await person.press('Enter');
      await rows(person, 2);
      await join('Cartwright');
      await person.page.getByRole('button', { name: 'Add the 1 member' }).press('Enter');
      await rows(person, 3);
      const conference = await person.conference();
      await person.visit(`/event/${conference.id}/people`);
      await person.page.getByRole('button', { name: 'Add person' }).waitFor();
      assert.equal(await person.page.getByRole('button', { name: /^Add the \d/ }).count(), 0, `${conference.title} is of no network`);
      await person.call('delete_event', { id: meeting.id });
      await person.call('delete_series', { id: series.id });
    }],
  ],
};
