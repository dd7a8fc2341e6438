// The list of events and the overview of one.
import assert from 'node:assert/strict';

const overview = async (person) => {
  const event = await person.conference();
  await person.visit(`/event/${event.id}`);
  await person.page.getByRole('heading', { name: event.title, level: 1 }).waitFor();
  return event;
};

export default {
  tests: [
    ['the list is found, walked and opened by keys', async (person) => {
      await person.visit('/events');
      await person.clean('events');
      await person.photograph('list');
      await person.press('Control+f');
      await person.type('digital');
      await person.page.getByRole('rowheader', { name: 'Digital Inclusion Conference' }).waitFor();
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Digital Inclusion Conference', level: 1 }).waitFor();
    }],
    ['the overview shows all facts', async (person) => {
      await overview(person);
      await person.clean('overview');
      await person.photograph('overview');
    }],
    ['a fact saves itself and says so', async (person) => {
      const event = await overview(person);
      await person.page.getByLabel('Venue', { exact: true }).fill('Riverside Hall');
      await person.press('Tab');
      await person.see('Saved');
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Undo: Change event'));
      assert.equal((await person.call('event_overview', { event_id: event.id })).event.venue_name, 'Riverside Hall');
    }],
    ['a refusal stands at its field in words', async (person) => {
      await overview(person);
      await person.page.getByLabel('Contact e-mail').fill('no address');
      await person.press('Tab');
      await person.see('is not an e-mail address');
      await person.clean('refusal');
    }],
    ['a day is typed by keys', async (person) => {
      const event = await overview(person);
      await person.page.getByRole('group', { name: 'Last day' }).getByRole('spinbutton').first().focus();
      await person.press('ArrowUp');
      await person.page.locator('h1').click();
      const changed = await person.until(async () => (await person.call('event_overview', { event_id: event.id })).event, (now) => now.ends_on !== event.ends_on);
      assert.equal(Date.parse(changed.ends_on) - Date.parse(event.ends_on), 86_400_000);
      await person.call('undo');
    }],
    ['undo in a day or a zone undoes the change, and gives back what is half typed', async (person) => {
      const { id } = await person.call('create_event', { title: 'Two days of it', kind: 'workshop', starts_on: '2027-03-04', ends_on: '2027-03-05' });
      await person.call('create_session', { session: { event_id: id, title: 'On the second' }, at: { room_id: null, starts_at: '2027-03-05T10:00:00', ends_at: '2027-03-05T11:00:00' } });
      const now = async () => (await person.call('event_overview', { event_id: id })).event;
      const steps = async () => (await person.call('history', { limit: 50 })).map((line) => [line.id, line.undone]);
      await person.visit(`/event/${id}`);
      const first = person.page.getByRole('group', { name: 'Last day' }).getByRole('spinbutton').first();
      const day = (wanted) => person.until(() => first.inputValue(), (text) => text === wanted);
      const toUndo = (label) => person.page.locator('footer').getByRole('button', { name: label }).waitFor();
      const before = await steps();
      await first.click();
      await person.type('04');
      await day('04');
      await person.press('Control+z');
      await day('05');
      assert.deepEqual(await steps(), before, 'half typed, it is given back and nothing is saved');
      await first.click();
      await person.type('04');
      await person.press('Tab');
      await person.hear('1 session no longer fits');
      assert.equal(await person.page.evaluate(() => document.activeElement?.getAttribute('role')), 'spinbutton');
      await toUndo(/^Undo: Change event/);
      await person.clean('no longer fits');
      await person.photograph('no-longer-fits');
      await person.press('Control+z');
      await day('05');
      await person.until(now, ({ ends_on }) => ends_on === '2027-03-05');
      await person.press('Control+Shift+Z');
      await day('04');
      await person.hear('Done again');
      await person.press('Control+z');
      await day('05');
      await first.click();
      await person.type('04');
      await person.page.getByText('1 session no longer fits').first().waitFor();
      await person.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo', exact: true }).last().click();
      await day('05');
      const zone = person.page.getByRole('combobox', { name: 'Time zone' });
      const lisbon = person.page.locator('[role="option"][data-highlighted]', { hasText: 'Lisbon' });
      const had = await zone.inputValue();
      await zone.focus();
      await person.press('Control+a');
      await person.type('Lisb');
      await lisbon.waitFor();
      await person.press('Control+z');
      assert.equal(await zone.inputValue(), had, 'half typed');
      await person.press('Control+a');
      await person.type('Lisb');
      await lisbon.waitFor();
      await person.press('Enter');
      await person.until(now, (changed) => changed.zone === 'Europe/Lisbon');
      await toUndo(/^Undo: Change event/);
      await person.press('Control+z');
      await person.until(now, (changed) => changed.zone === 'Europe/London');
      await person.until(() => zone.inputValue(), (text) => text === had);
      const saved = await steps();
      await person.page.locator('h1').click();
      await person.settled();
      assert.deepEqual(await steps(), saved, 'and nothing is put back afterwards');
    }],
    ['a room is added, and deleting it says which sessions lost their place', async (person) => {
      const event = await overview(person);
      await person.page.getByLabel('New room').fill('Reading room');
      await person.press('Enter');
      await person.hear('Reading room is added');
      const { rooms } = await person.call('event_overview', { event_id: event.id });
      await person.page.getByRole('button', { name: `More about ${rooms[0].name}` }).click();
      await person.clean('room menu');
      await person.page.getByRole('menuitem', { name: 'Delete room' }).click();
      await person.hear('now unscheduled');
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await person.hear('Undone: Delete room');
      assert.equal((await person.call('event_overview', { event_id: event.id })).rooms.length, rooms.length);
      // By keys, too: the focus is in no field afterwards, and undo by its key is at hand.
      await person.page.getByRole('button', { name: `More about ${rooms[0].name}` }).focus();
      await person.press('Enter');
      await person.page.getByRole('menuitem', { name: 'Delete room' }).focus();
      await person.press('Enter');
      await person.page.getByRole('button', { name: `More about ${rooms[0].name}` }).waitFor({ state: 'detached' });
      await person.page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, `More about ${rooms[1].name}`);
      await person.press('Control+z');
      await person.page.getByRole('button', { name: `More about ${rooms[0].name}` }).waitFor();
      // Nor is the key dead in a field in which nothing was typed.
      await person.page.getByLabel('New room').fill('Corridor');
      await person.press('Enter');
      await person.hear('Corridor is added');
      await person.press('Control+z');
      await person.page.getByRole('button', { name: 'More about Corridor' }).waitFor({ state: 'detached' });
    }],
    ['an event that was put away is shown whole: its sidebar, its keys and its screens', async (person) => {
      const event = await person.call('create_event', { title: 'Night of the clocks', starts_on: '2024-03-30' });
      await person.call('archive_event', { id: event.id });
      await person.visit(`/event/${event.id}`);
      const switcher = person.page.locator('.event-switcher');
      await switcher.filter({ hasText: 'Night of the clocks' }).filter({ hasText: 'Archived' }).waitFor();
      await person.clean('archived');
      await person.photograph('archived');
      await person.press('Control+4');
      await person.page.waitForFunction((id) => location.hash === `#/event/${id}/takeaways`, event.id);
      await person.page.getByRole('combobox', { name: 'What is worth keeping?' }).fill('Clocks go forward');
      await person.press('Enter');
      await person.hear('Kept: Clocks go forward');
      assert.equal((await person.call('takeaway_board', { event_id: event.id })).takeaways.length, 1);
      await switcher.filter({ hasText: 'Night of the clocks' }).waitFor();
      // Somewhere else the sidebar has an event that is not put away.
      await person.visit('/events');
      await switcher.filter({ hasText: 'Night of the clocks' }).waitFor({ state: 'detached' });
      await switcher.waitFor();
      await person.call('delete_event', { id: event.id });
    }],
    ['a format is added, changed and moved, each in one step', async (person) => {
      const event = await overview(person);
      const formats = async () => (await person.call('event_overview', { event_id: event.id })).formats;
      const before = await formats();
      await person.page.getByLabel('New format').fill('Clinic');
      await person.press('Enter');
      await person.hear('Clinic is added');
      const clinic = person.page.getByRole('group', { name: 'Clinic', exact: true });
      await clinic.getByLabel('Minutes').fill('many');
      await person.press('Tab');
      await clinic.getByRole('alert').waitFor();
      await clinic.getByLabel('Minutes').fill('25');
      await person.press('Tab');
      await person.until(formats, (now) => now.at(-1).minutes === 25);
      await clinic.getByRole('button', { name: 'More about Clinic' }).click();
      await person.page.getByRole('menuitem', { name: 'Move earlier' }).click();
      await person.hear(`Clinic is now format ${before.length}`);
      assert.equal((await formats()).at(-2).name, 'Clinic');
      await person.settled();
      await person.clean('formats');
      await person.page.getByLabel('New format').scrollIntoViewIfNeeded();
      await person.photograph('formats');
      for (let step = 0; step < 3; step += 1) await person.call('undo');
      assert.deepEqual(await formats(), before);
    }],
    ['what is no number of seats is refused, and the seats stay', async (person) => {
      const event = await overview(person);
      const [room] = (await person.call('event_overview', { event_id: event.id })).rooms;
      const seats = person.page.getByRole('group', { name: room.name, exact: true }).getByLabel('Seats');
      for (const [typed, kept] of [['120e', 120], ['1.5', 120], ['80', 80], ['', null]]) {
        await person.call('change_room', { id: room.id, capacity: 120 });
        await person.settled();
        await seats.fill(typed);
        await person.press('Tab');
        if (kept === 120) await person.page.getByRole('group', { name: room.name, exact: true }).getByRole('alert').waitFor();
        const now = async () => (await person.call('event_overview', { event_id: event.id })).rooms[0].capacity;
        assert.equal(await person.until(now, (capacity) => capacity === kept), kept);
        await person.clean('seats');
        await seats.fill(String(kept ?? ''));
        await person.press('Tab');
      }
    }],
    ['an event needs a first day, also as a copy, and a copy says why its opening cannot be', async (person) => {
      const event = await person.call('create_event', { title: 'Early birds', kind: 'workshop', starts_on: '2026-11-12', start_time: '01:30:00' });
      await person.visit('/events');
      await person.press('Control+n');
      const fresh = person.page.getByRole('dialog', { name: 'New event' });
      await fresh.getByLabel('Title').fill('Never');
      const empty = async (dialog) => {
        await dialog.getByRole('group', { name: 'First day' }).getByRole('spinbutton').first().focus();
        for (let part = 0; part < 3; part++) await person.press('Delete', 'Tab');
      };
      await empty(fresh);
      await fresh.getByRole('button', { name: 'Make event' }).click();
      await fresh.getByText('This cannot be empty').waitFor();
      await person.press('Escape');
      await fresh.waitFor({ state: 'hidden' });
      await person.visit(`/event/${event.id}`);
      await person.page.getByRole('heading', { name: 'Early birds', level: 1 }).waitFor();
      await person.page.getByRole('button', { name: 'Actions' }).click();
      await person.page.getByRole('menuitem', { name: 'Duplicate…' }).click();
      const copy = person.page.getByRole('dialog', { name: 'Duplicate event' });
      await copy.getByRole('group', { name: 'First day' }).getByRole('spinbutton').first().focus();
      await person.type('29032026');
      await copy.getByRole('button', { name: 'Duplicate event' }).click();
      await copy.getByRole('alert').filter({ hasText: /01:30/ }).waitFor();
      await person.clean('a copy that cannot open');
      await empty(copy);
      await copy.getByRole('button', { name: 'Duplicate event' }).click();
      await copy.getByText('This cannot be empty').waitFor();
      assert.equal((await person.call('list_events')).filter((row) => row.event.title === 'Early birds').length, 1);
    }],
    ['an event that was marked as held by mistake is taken back from its menu', async (person) => {
      const event = await person.call('create_event', { title: 'Not yet', kind: 'workshop', starts_on: '2026-03-12' });
      await person.call('hold_event', { id: event.id });
      await person.visit(`/event/${event.id}`);
      await person.page.getByRole('button', { name: 'Actions' }).click();
      await person.page.getByRole('menuitem', { name: 'Not held after all' }).click();
      await person.hear('Not yet is not marked as held any more');
      assert.equal((await person.call('event_overview', { event_id: event.id })).event.status, 'published');
    }],
    ['an event that has not begun is not marked as held, and the menu says from when on it is', async (person) => {
      const event = await person.call('create_event', { title: 'Far away', kind: 'workshop', starts_on: '2099-11-12' });
      await person.visit(`/event/${event.id}`);
      await person.page.getByRole('button', { name: 'Actions' }).click();
      const item = person.page.getByRole('menuitem', { name: 'Mark as held (from 12 November 2099 on)' });
      assert.equal(await item.getAttribute('aria-disabled'), 'true');
      await person.clean('not begun');
      await person.press('Escape');
      await assert.rejects(person.call('hold_event', { id: event.id }), /event-not-begun/);
      await person.call('delete_event', { id: event.id });
    }],
    ['a host is found by typing', async (person) => {
      await overview(person);
      await person.page.getByRole('combobox', { name: 'Add a host' }).fill('council');
      await person.page.locator('.popup [role="option"]').first().waitFor();
      await person.clean('hosts');
      await person.press('ArrowDown', 'Enter');
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Add host'));
    }],
    ['a track gets a colour that can be read', async (person) => {
      await overview(person);
      await person.page.getByLabel('New track').fill('Devices');
      await person.press('Enter');
      await person.hear('Devices is added');
      await person.clean('tracks');
      await person.call('undo');
    }],
    ['tracks and formats are duplicated under a name and place of their own', async (person) => {
      const event = await overview(person);
      const { tracks, formats } = await person.call('event_overview', { event_id: event.id });
      for (const [noun, { name }] of [['track', tracks[0]], ['format', formats[0]]]) {
        await person.page.getByRole('group', { name, exact: true }).getByRole('button', { name: `More about ${name}` }).click();
        await person.page.getByRole('menuitem', { name: `Duplicate ${noun}` }).click();
        await person.hear(`${name} is duplicated`);
        await person.page.getByRole('group', { name: `${name} 2`, exact: true }).waitFor();
      }
      const after = await person.call('event_overview', { event_id: event.id });
      assert.notEqual(after.tracks.at(-1).colour, tracks[0].colour);
      assert.equal(after.formats.at(-1).minutes, formats[0].minutes);
      for (let step = 0; step < 2; step += 1) await person.call('undo');
      const undone = await person.call('event_overview', { event_id: event.id });
      assert.deepEqual([undone.tracks, undone.formats], [tracks, formats]);
    }],
    ['deleting an event asks for its title, and can be undone', async (person) => {
      const event = await overview(person);
      await person.page.getByRole('button', { name: 'Actions' }).click();
      await person.page.getByRole('menuitem', { name: 'Delete…' }).click();
      const sure = person.page.getByRole('button', { name: 'Delete event' });
      await sure.waitFor();
      assert.equal(await sure.isDisabled(), true);
      await person.clean('delete');
      await person.page.getByLabel('Type the event’s title').fill(event.title);
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'Events', level: 1 }).waitFor();
      await person.hear(`${event.title} is deleted`);
      await person.page.getByRole('button', { name: 'Undo', exact: true }).click();
      await person.hear('Undone: Delete event');
      await person.page.getByRole('rowheader', { name: event.title }).waitFor();
    }],
    ['a copy of an event brings its rooms', async (person) => {
      await overview(person);
      await person.page.getByRole('button', { name: 'Actions' }).click();
      await person.page.getByRole('menuitem', { name: 'Duplicate…' }).click();
      await person.page.getByRole('dialog', { name: 'Duplicate event' }).getByLabel('Title').fill('The next one');
      await person.clean('duplicate');
      await person.press('Enter');
      await person.page.getByRole('heading', { name: 'The next one', level: 1 }).waitFor();
      await person.page.getByRole('button', { name: 'Publish event' }).click();
      await person.hear('The next one is published');
    }],
  ],
};
