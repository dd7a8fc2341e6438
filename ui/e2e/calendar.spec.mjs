// The calendar that left the office: invitations are reviewed, given out and kept count of; a change names those who hold the old time.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judged } from './judges.mjs';

/** The conference again next year, so that there is somebody to invite: its speakers, and ten who registered. */
const coming = async (person) => {
  const events = await person.call('list_events');
  const found = events.find(({ event }) => event.title === 'Digital Inclusion Conference again');
  if (found) return found.event;
  const { id } = await person.conference();
  const { event } = await person.call('duplicate_event', { id, title: 'Digital Inclusion Conference again', starts_on: '2027-06-15', with_sessions: true });
  await person.call('change_event', { id: event.id, contact_name: 'Harriet Osei', contact_email: 'harriet.osei@example.org' });
  for (const row of (await person.call('directory_page', { limit: 10 })).rows) await person.call('register_person', { attendance: { event_id: event.id, person_id: row.person.id } });
  return event;
};
const open = async (person, more = '') => {
  const event = await coming(person);
  await person.visit(`/event/${event.id}/calendar${more}`);
  await person.page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
  return event;
};
const folder = () => mkdtempSync(join(tmpdir(), 'plenary-calendar-'));
const ledger = async (person, event) => person.call('ledger', { event_id: event.id });
const speakersOf = (ledger) => ledger.items.find((item) => item.kind === 'session' && item.wanted > 1 && item.state === 'stands');

export default {
  tests: [
    ['what was not sent yet is counted, and reviewed before it leaves', async (person) => {
      const event = await open(person);
      const { due } = await ledger(person, event);
      assert.ok(due > 0);
      await person.see(`${due} invitations are still to be sent.`);
      await person.clean('holders');
      await person.photograph('holders');
      await person.page.getByRole('button', { name: 'Review invitations' }).press('Enter');
      await person.page.getByRole('button', { name: /Put \d+ messages into the outbox/ }).waitFor();
      await person.see('holds nothing of it yet');
      assert.equal(await person.page.getByRole('button', { name: 'Review invitations' }).count(), 0, 'it leads here');
      await person.clean('review');
      await person.photograph('review');
    }],
    ['an event that is over says so, gives the agenda, and leads to the next one', async (person) => {
      const events = await person.call('list_events');
      const { id, slug } = events.find(({ event }) => event.slug === 'digital-inclusion-conference').event;
      await person.visit(`/event/${id}/calendar?show=send`);
      await person.see('This event is over: nobody is sent anything for it any more.');
      await person.clean('over');
      await person.photograph('over');
      const path = join(folder(), `${slug}.ics`);
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Save the agenda as .ics…' }).press('Enter');
      await person.hear('Saved as');
      assert.match(readFileSync(path, 'utf8'), /METHOD:PUBLISH\r\n/);
      await person.page.getByRole('link', { name: /^Next is / }).press('Enter');
      await person.page.waitForFunction((old) => location.hash.includes('/calendar') && !location.hash.includes(old), id);
      await person.page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
    }],
    ['without a contact nothing is sent, and it is said where to give one', async (person) => {
      const { workspace } = await person.call('office');
      await person.call('change_workspace', { contact_email: '' });
      const event = await person.call('create_event', { title: 'Nobody answers', starts_on: '2031-06-01' });
      await person.call('register_new_person', { event_id: event.id, person: { given_name: 'Cy', family_name: 'Dee', email: 'cy@example.org' } });
      await person.visit(`/event/${event.id}/calendar?show=send`);
      await person.see('No address answers for these invitations');
      assert.equal(await person.page.getByRole('button', { name: /^Put 1 message/ }).isDisabled(), true);
      await person.clean('no contact');
      await person.photograph('no-contact');
      await person.page.getByRole('link', { name: 'Give the event a contact' }).press('Enter');
      await person.page.waitForFunction((event) => location.hash.includes(`/event/${event}`) && !location.hash.includes('calendar'), event.id);
      await person.call('delete_event', { id: event.id });
      await person.call('change_workspace', { contact_email: workspace.contact_email });
    }],
    ['calendar files are written for each person, and the ledger knows', async (person) => {
      const event = await open(person, '?show=send');
      const path = folder();
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Save instead' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Calendar files, a folder for each person…' }).press('Enter');
      await person.see('calendar files written for');
      const people = readdirSync(path);
      assert.ok(people.length > 20, `${people.length} folders`);
      const [file] = readdirSync(join(path, people[0]));
      assert.match(readFileSync(join(path, people[0], file), 'utf8'), /METHOD:REQUEST\r\n/);
      assert.equal(judged(path), people.flatMap((name) => readdirSync(join(path, name))).length);
      await person.see('Everybody holds what is true.');
      assert.equal((await ledger(person, event)).due, 0);
      await person.clean('all true');
    }],
    ['who lost what they hold is given it again, from the list or by name', async (person) => {
      const event = await open(person);
      const item = speakersOf(await ledger(person, event));
      const holders = () => person.call('item_holders', { of: { event_id: event.id }, item_id: item.id, limit: 2 });
      const [first, second] = await holders();
      await person.page.locator(`[data-item="${item.id}"]`).press('Enter');
      await person.page.getByRole('complementary').getByRole('button', { name: `Give again to ${first.name}…` }).press('Enter');
      await person.see(`Again for ${first.name}`);
      await person.see('holds it as it is; gets the same once more');
      await person.clean('given again');
      await person.photograph('again');
      const path = folder();
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Save instead' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Calendar files, a folder for each person…' }).press('Enter');
      await person.see('1 calendar file written for 1 person');
      assert.equal(judged(path), 1);
      await person.see('Whoever lost theirs can be given it again.');
      assert.equal((await holders())[0].sent.length, first.sent.length + 1);
      await person.page.getByRole('button', { name: 'Give again…' }).press('Enter');
      const dialog = person.page.getByRole('dialog', { name: 'Give again what somebody holds' });
      await dialog.getByRole('button', { name: 'Review' }).press('Enter');
      await dialog.getByText('Choose a person.').waitFor();
      await dialog.getByRole('combobox', { name: 'Who lost it, or never got it' }).fill(second.name);
      await person.page.getByRole('option', { name: second.name }).first().waitFor();
      await person.press('Enter');
      await dialog.getByRole('combobox', { name: 'Of' }).selectOption(item.id);
      await person.clean('whom to give again');
      await person.photograph('again-whom');
      await dialog.getByRole('button', { name: 'Review' }).press('Enter');
      await person.see(`Again for ${second.name}`);
      await person.page.getByRole('button', { name: 'Put 1 message into the outbox' }).press('Enter');
      await person.see('Nothing is sent before you say so.');
      await person.see('Nothing more is due: 1 message waits in the outbox.');
      const { rows } = await person.call('list_outbox', { limit: 100 });
      const waits = rows.filter((row) => row.state === 'waiting' && row.subject.startsWith('Sent again: '));
      assert.equal(waits.length, 1);
      await person.call('withdraw_messages', { ids: waits.map((row) => row.id) });
    }],
    ['a session that moves names those who hold the old time, and only they are updated', async (person) => {
      const event = await coming(person);
      const item = speakersOf(await ledger(person, event));
      const { session } = (await person.call('programme', { event_id: event.id })).sessions.find((card) => card.session.id === item.id);
      await person.call('move_session', { id: session.id, to: { room_id: session.room_id, starts_at: session.starts_at.replace(/:\d\d:00$/, ':07:00'), ends_at: session.ends_at.replace(/:\d\d:00$/, ':57:00') } });
      await open(person);
      const old = (await ledger(person, event)).stale;
      assert.ok(old > 0);
      await person.see(`${item.holders} people hold the old time`);
      await person.page.locator(`[data-item="${item.id}"]`).press('Enter');
      await person.page.getByRole('complementary').getByText('old time', { exact: true }).first().waitFor();
      await person.clean('people of an item');
      await person.photograph('item');
      await person.press('Escape');
      assert.ok(await person.page.evaluate((id) => document.activeElement.dataset.item === id, item.id));
      await person.page.getByRole('button', { name: /^Review .*update/ }).press('Enter');
      await person.see('; now ');
      const path = folder();
      await person.pick(path);
      await person.page.getByRole('button', { name: 'Save instead' }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Calendar files, a ZIP for each person…' }).press('Enter');
      await person.see('calendar files written for');
      assert.equal((await ledger(person, event)).stale, 0);
      const zips = readdirSync(path);
      assert.ok(zips.length > 0 && zips.every((name) => name.endsWith('.zip')), zips.join());
      assert.ok(judged(path) >= zips.length);
    }],
    ['undoing the move makes the next update: what was sent stays sent', async (person) => {
      const event = await open(person);
      await person.call('undo');
      const { stale } = await ledger(person, event);
      assert.ok(stale > 0);
      await person.see('hold the old time');
    }],
    ['with one item chosen it says that nothing is due for that one, while people hold another that is old', async (person) => {
      const event = await coming(person);
      const { items, stale } = await ledger(person, event);
      const whole = items.find((item) => item.kind === 'event');
      assert.ok(stale > 0 && whole.stale === 0);
      await open(person, `?show=send&item=${whole.id}`);
      await person.see(`Nothing is due for “${whole.said.title}`);
      assert.equal(await person.page.getByText('everybody holds what is true').count(), 0);
      await person.page.getByRole('combobox', { name: 'What', exact: true }).selectOption('stale');
      await person.see(`No update is due for “${whole.said.title}`);
      await person.clean('nothing due for one item');
    }],
    ['a session says how many hold its old time, and leads to the updates of that session alone', async (person) => {
      const event = await coming(person);
      const item = (await ledger(person, event)).items.find((each) => each.kind === 'session' && each.stale > 0);
      await person.visit(`/event/${event.id}/programme?session=${item.id}`);
      const details = person.page.getByRole('complementary');
      await details.getByRole('heading', { name: 'In calendars' }).waitFor();
      await details.getByText(/hold(s)? the old time$/).waitFor();
      await details.getByRole('heading', { name: 'In calendars' }).scrollIntoViewIfNeeded();
      await person.clean('a session in calendars');
      await person.photograph('session');
      await details.getByRole('link', { name: /^Review .*update/ }).press('Enter');
      await person.page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
      assert.match(await person.page.evaluate(() => location.hash), new RegExp(`item=${item.id}`));
      await person.see('; now ');
    }],
    ['a person’s details say what they hold, and lead to what is due to them alone', async (person) => {
      const event = await coming(person);
      const item = (await ledger(person, event)).items.find((each) => each.stale > 0);
      const [holder] = await person.call('item_holders', { of: { event_id: event.id }, item_id: item.id, limit: 1 });
      const attendance = (await person.call('people_page', { event_id: event.id, limit: 100 })).rows.find((row) => row.person_id === holder.person_id) ?? (await person.call('register_person', { attendance: { event_id: event.id, person_id: holder.person_id } }));
      await person.visit(`/event/${event.id}/people?attendance=${attendance.attendance_id ?? attendance.id}`);
      const details = person.page.getByRole('complementary');
      await details.getByRole('heading', { name: 'In their calendar' }).waitFor();
      await details.getByText('old time', { exact: true }).first().waitFor();
      await person.clean('what a person holds');
      await person.photograph('person');
      await details.getByRole('link', { name: /^Send/ }).press('Enter');
      await person.see(`Only for ${holder.name}`);
      await person.clean('for one person');
      if (!attendance.attendance_id) await person.call('undo');
    }],
    ['an agenda is published as files for a web folder, from the screen it is looked at', async (person) => {
      await open(person);
      await person.page.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
      await person.page.getByRole('menuitem', { name: 'Calendars on servers…' }).waitFor();
      await person.clean('ways to publish');
      const path = folder();
      await person.pick(path);
      await person.page.getByRole('menuitem', { name: 'Calendar files for a web folder…' }).press('Enter');
      await person.see(/\d+ calendar files written/);
      assert.match(readFileSync(join(path, 'agenda.ics'), 'utf8'), /METHOD:PUBLISH\r\n/);
      assert.equal(judged(path), readdirSync(path).length);
    }],
    ['what somebody changed on a calendar server is decided on where the calendar is published', async (person) => {
      const account = await person.call('create_caldav_account', { name: 'Our events', url: 'https://calendar.example.org/office/', user_name: 'office' });
      const asked = [];
      const conflict = { uid: 'a@calendar.example.org', title: 'Opening', begin: { day: '2031-11-12', time: '09:30:00', recurs: false }, version: 'f00', gone: false, withdrawn: false, differences: [{ property: 'LOCATION', occurrence: '', ours: 'Hall 1', theirs: 'The garden' }, { property: 'EXDATE', occurrence: '', ours: '', theirs: '2031-12-03 09:30' }, { property: 'SUMMARY', occurrence: '2031-12-10 09:30', ours: 'Opening', theirs: 'Closing' }] };
      const later = { ...conflict, uid: 'b@calendar.example.org', begin: { ...conflict.begin, day: '2031-11-13' } };
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        if (name !== 'publish_caldav') return route.continue();
        asked.push([request.choices, request.seen]);
        const conflicts = Object.keys(request.choices).length === 0 ? [conflict, later] : [];
        return route.fulfill({ json: { output: { created: 0, updated: 1, deleted: 0, unchanged: 9, kept: 0, conflicts }, changes: [], undo_label: null } });
      });
      await open(person);
      await person.page.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
      await person.page.getByRole('menuitem', { name: `To the calendar “${account.name}”` }).press('Enter');
      await person.page.getByRole('heading', { name: 'Changed on Our events by somebody else' }).waitFor();
      assert.equal(await person.page.evaluate(() => document.activeElement.id), 'conflicts');
      await person.see('LOCATION: here Hall 1, there The garden');
      await person.see('EXDATE: here nothing, there 2031-12-03 09:30');
      await person.see('Wednesday 10 December 2031, 09:30, SUMMARY: here Opening, there Closing');
      await person.clean('conflicts');
      await person.photograph('conflicts');
      const named = await person.page.getByRole('button', { name: /^Overwrite: / }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      assert.deepEqual(named, ['Overwrite: Opening · Wed 12 November 2031', 'Overwrite: Opening · Thu 13 November 2031'], 'which of those that are called the same');
      await person.page.getByRole('button', { name: 'Keep theirs: Opening · Wed 12 November 2031' }).press('Enter');
      await person.page.getByRole('heading', { name: 'Changed on Our events by somebody else' }).waitFor({ state: 'detached' });
      assert.deepEqual(asked, [[{}, {}], [{ 'a@calendar.example.org': 'keep' }, { 'a@calendar.example.org': 'f00' }]], 'of the version that was shown');
      assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'H1');
      await person.page.unroute('**/call');
      await person.call('delete_caldav_account', { id: account.id });
    }],
    ['what was left on a calendar server as somebody changed it is shown, compared and overwritten after all', async (person) => {
      const account = await person.call('create_caldav_account', { name: 'Our events', url: 'https://calendar.example.org/office/', user_name: 'office' });
      const event = await coming(person);
      const uids = ['a@calendar.example.org', 'b@calendar.example.org'];
      let kept = [
        { account_id: account.id, uid: uids[0], title: 'Opening', begin: { day: '2031-11-12', time: '09:30:00', recurs: false }, since: '2026-11-12T09:30:00Z' },
        { account_id: account.id, uid: uids[1], title: '', begin: { day: null, time: null, recurs: false }, since: '2026-11-12T09:31:00Z' },
      ];
      const asked = [];
      await person.page.route('**/call', async (route) => {
        const { name, request } = route.request().postDataJSON();
        const answer = (output, changes = []) => route.fulfill({ json: { output, changes, undo_label: null } });
        if (name === 'list_caldav_kept') return answer(kept);
        if (name === 'compare_caldav_kept') {
          asked.push(request);
          return answer([
            { uid: uids[0], title: 'Opening', begin: kept[0].begin, version: 'a1', gone: false, withdrawn: false, differences: [{ property: 'LOCATION', occurrence: '', ours: 'Hall 1', theirs: 'The garden' }] },
            { uid: uids[1], title: 'Old talk', begin: { day: '2031-11-13', time: '11:00:00', recurs: false }, version: 'b2', gone: false, withdrawn: true, differences: [{ property: 'SUMMARY', occurrence: '', ours: '', theirs: 'Old talk' }] },
          ]);
        }
        if (name !== 'publish_caldav') return route.continue();
        asked.push([request.choices, request.seen]);
        kept = kept.filter((entry) => !(entry.uid in request.choices));
        return answer({ created: 0, updated: 1, deleted: 0, unchanged: 9, kept: 1, conflicts: [] }, [{ noun: 'caldav_item', ids: ['x'], gone: [] }]);
      });
      await open(person);
      const section = person.page.getByRole('region', { name: 'Left on Our events as somebody changed it' });
      await section.getByText('Theirs is kept since 12 November 2026, 09:30.').waitFor();
      await section.getByText('An entry that is no longer in the programme').waitFor();
      assert.equal(await section.getByRole('button', { name: /^Overwrite/ }).count(), 0, 'nobody overwrites what they have not seen');
      await person.clean('kept');
      await section.getByRole('button', { name: 'Show what differs' }).press('Enter');
      await section.getByText('LOCATION: here Hall 1, there The garden').waitFor();
      await section.getByRole('heading', { name: 'Old talk · Thu 13 November 2031' }).waitFor();
      assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'H2');
      await person.clean('kept and compared');
      await person.photograph('kept');
      await section.getByRole('button', { name: 'Overwrite: Opening · Wed 12 November 2031' }).press('Enter');
      await section.getByRole('heading', { name: 'Opening · Wed 12 November 2031' }).waitFor({ state: 'detached' });
      await section.getByRole('button', { name: 'Show what differs' }).press('Enter');
      await section.getByRole('button', { name: 'Take away: Old talk · Thu 13 November 2031' }).press('Enter');
      await section.waitFor({ state: 'detached' });
      assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'H1');
      const of = { event_id: event.id };
      const compare = { account_id: account.id, of };
      assert.deepEqual(asked, [compare, [{ [uids[0]]: 'overwrite' }, { [uids[0]]: 'a1' }], compare, [{ [uids[1]]: 'overwrite' }, { [uids[1]]: 'b2' }]]);
      await person.page.unroute('**/call');
      await person.call('delete_caldav_account', { id: account.id });
    }],
    ['messages wait in the outbox until somebody sends them', async (person) => {
      const event = await open(person, '?show=send&only=stale');
      await person.page.getByRole('button', { name: /into the outbox$/ }).press('Enter');
      await person.see('Nothing is sent before you say so.');
      const now = await ledger(person, event);
      assert.ok(now.waiting > 0 && now.stale > 0, 'nobody has heard of it yet');
      await person.page.getByText('Everybody holds what is true.').waitFor({ state: 'detached' });
      await person.see('hold an old version');
      await person.clean('waiting');
      const { needs } = await person.call('home', { today: '2026-01-01' });
      assert.ok(needs.some((need) => need.kind === 'waiting_messages'));
    }],
    ['the calendar of a network names it and leads back, and its meetings are told apart by their days', async (person) => {
      const series = await person.call('create_series', { title: 'Garden Leaders', contact_email: 'garden@example.org', zone: 'Europe/London', calendar_form: 'single' });
      const { id: member } = await person.call('create_person', { given_name: 'Wren', family_name: 'Abara', email: 'wren@example.org' });
      await person.call('add_member', { series_id: series.id, person_id: member });
      const meet = async (day, hour) => {
        const { id } = await person.call('create_event', { title: series.title, kind: 'meeting', starts_on: day, series_id: series.id });
        await person.call('change_event', { id, start_time: `${hour}:00:00`, end_time: `${hour}:45:00` });
        return id;
      };
      const meetings = [await meet('2031-06-18', 10), await meet('2031-06-18', 14), await meet('2031-07-16', 14)];
      const names = ['Garden Leaders · Wed 18 June 2031, 10:00', 'Garden Leaders · Wed 18 June 2031, 14:00', 'Garden Leaders · Wed 16 July 2031'];
      await person.visit(`/network/${series.id}/calendar?show=send`);
      await person.page.getByRole('heading', { name: 'Calendar of Garden Leaders', level: 1 }).waitFor();
      await person.page.getByRole('heading', { name: names[2], level: 2 }).waitFor();
      assert.deepEqual(await person.page.getByLabel('Of', { exact: true }).getByRole('option').allTextContents(), ['All entries', ...names]);
      assert.deepEqual(await person.page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents(), names);
      await person.clean('meetings of one name');
      await person.photograph('meetings-of-one-name');
      const account = await person.call('create_caldav_account', { name: 'Our events', url: 'https://calendar.example.org/office/', user_name: 'office' });
      await person.visit('/settings');
      const sources = person.page.getByLabel('What to publish', { exact: true });
      await sources.waitFor();
      const told = await person.until(() => sources.getByRole('option').allTextContents(), (all) => all.length > 3);
      assert.deepEqual(told.filter((label) => label.startsWith(series.title)).sort(), [series.title, ...names].sort());
      await person.call('delete_caldav_account', { id: account.id });
      await person.visit(`/network/${series.id}/calendar`);
      await person.page.getByRole('link', { name: 'Back to the network' }).press('Enter');
      await person.page.getByRole('heading', { name: series.title, level: 1 }).waitFor();
      for (const id of meetings) await person.call('delete_event', { id });
      await person.call('delete_series', { id: series.id });
      await person.call('delete_person', { id: member });
    }],
    ['a network that never meets says where to begin', async (person) => {
      const { id } = await person.call('create_series', { title: 'Empty Network' });
      await person.visit(`/network/${id}/calendar`);
      await person.see('This network has no rule and no meeting yet');
      await person.clean('of a network without meetings');
      await person.page.getByRole('link', { name: 'Open the network' }).press('Enter');
      await person.page.getByRole('heading', { name: 'Empty Network', level: 1 }).waitFor();
    }],
    ['who has another address is counted, and both addresses are told', async (person) => {
      const event = await coming(person);
      await person.call('export_invitations', { which: { event_id: event.id }, path: folder() });
      const item = speakersOf(await person.until(() => ledger(person, event), ({ due }) => due === 0));
      const [holder] = await person.call('item_holders', { of: { event_id: event.id }, item_id: item.id, limit: 1 });
      await person.call('change_person', { id: holder.person_id, email: 'moved.house@new.example.org' });
      await open(person);
      await person.see('1 person holds it at an old address');
      await person.page.locator(`[data-item="${item.id}"]`).press('Enter');
      const details = person.page.getByRole('complementary');
      await details.getByText(`Held at ${holder.address}`).waitFor();
      await person.clean('an old address');
      await person.photograph('old-address');
      await details.getByRole('button', { name: /^Review .*update/ }).press('Enter');
      await person.see(`${holder.address} holds it; their address is another now`);
      await person.see('holds it at another address; this is the one they have now');
      await person.clean('both addresses');
      await person.photograph('both-addresses');
      await person.call('undo');
    }],
  ],
};
