// Meetings of a network by keyboard: a rule said in words, what a change makes different before it is done, skipping, ending, going on; and what a meeting opens with.
import assert from 'node:assert/strict';

const SAID = 'third Wednesday monthly, not in August or December, 14:00–15:30 London time';
const today = () => new Date().toISOString().slice(0, 10);
const rulesOf = async (person, series) => (await person.call('series_detail', { id: series.id })).recurrences;

/** A network that meets by the rule, with its next four meetings. */
const circle = async (person, { rule = 'FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11', made = 4 } = {}) => {
  const series = await person.call('create_series', { title: 'Open Data Circle', zone: 'Europe/London' });
  await person.call('create_recurrence', { series_id: series.id, rule, starts_on: today(), start_time: '14:00:00', end_time: '15:30:00' });
  if (made > 0) await person.call('make_meetings', { series_id: series.id, count: made });
  await open(person, series);
  return series;
};
const open = async (person, series) => {
  await person.visit(`/network/${series.id}`);
  await person.page.getByRole('heading', { name: series.title, level: 1 }).waitFor();
  await person.settled();
};
const coming = (person, series, count = 4) => person.call('coming_meetings', { series_id: series.id, from: today(), count });
/** Chooses an item of a menu by keys alone. */
const byKeys = async (person, button, item) => {
  await button.focus();
  // Enter that comes at once after a dialog is passed over: it was meant for the dialog.
  await person.press('Space');
  const wanted = person.page.getByRole('menuitem', { name: item });
  await wanted.waitFor();
  for (let step = 0; step < 8 && !(await wanted.evaluate((node) => node === document.activeElement)); step += 1) await person.press('ArrowDown');
  await person.press('Enter');
};
/** The day after a day. */
const dayAfter = (day) => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};
const menuOf = (person, at) => person.page.getByRole('button', { name: /^Actions for (Mon|Tues|Wednes|Thurs|Fri)day/ }).nth(at);

export default {
  tests: [
    ['a rule is said in words with its hours, and its next dates are shown before it is set', async (person) => {
      const series = await person.call('create_series', { title: 'Open Data Circle', zone: 'Europe/London' });
      await open(person, series);
      await person.page.getByRole('button', { name: 'Set rule' }).focus();
      await person.press('Enter');
      const dialog = person.page.getByRole('dialog', { name: 'Set the rule' });
      await dialog.getByRole('button', { name: 'Type the rule as text' }).press('Enter');
      await dialog.getByRole('textbox', { name: 'Rule as text' }).focus();
      await person.type('third Wednesday monthly when it rains');
      await dialog.getByText('“when” is not understood in a rule').first().waitFor();
      await person.clean('refused words');
      await dialog.getByRole('textbox', { name: 'Rule as text' }).fill(SAID);
      await dialog.getByText('third Wednesday of every month, not in August and December, 14:00 to 15:30 London time').first().waitFor();
      await dialog.getByText('Bank holidays of England are marked.').waitFor();
      assert.equal(await dialog.getByRole('region', { name: 'What the rule means' }).getByRole('listitem').count(), 8);
      await dialog.getByText(/Clocks went (forward|back) since the last one/).first().waitFor();
      await person.settled();
      await person.clean('words');
      await person.photograph('words');
      await dialog.getByRole('textbox', { name: 'Rule as text' }).focus();
      await person.press('Enter');
      await person.hear('The rule is set');
      const [{ recurrence }] = await rulesOf(person, series);
      assert.deepEqual([recurrence.rule, recurrence.start_time, recurrence.end_time], ['FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11', '14:00:00', '15:30:00']);
    }],
    ['bank holidays stand at the days they fall on, worked out or entered by hand', async (person) => {
      const series = await circle(person, { rule: 'FREQ=MONTHLY;BYDAY=-1MO;BYMONTH=5,8' });
      await person.see(/Spring bank holiday|Summer bank holiday/);
      const [first] = await coming(person, series, 1);
      await person.call('change_workspace', { holiday_region: 'IE' });
      await person.call('create_holiday', { region: 'IE', day: first.day.day, name: 'Office closed' });
      await person.see('Office closed');
      await person.until(() => person.page.getByText(/Spring bank holiday|Summer bank holiday/).count(), (count) => count === 0);
      await person.clean('holidays');
      await person.call('change_workspace', { holiday_region: 'GB-ENG' });
    }],
    ['a network has bank holidays of its own region, and their days are entered in the settings', async (person) => {
      const series = await circle(person, { rule: 'FREQ=MONTHLY;BYDAY=-1MO;BYMONTH=5,8' });
      await person.see(/Spring bank holiday|Summer bank holiday/);
      await person.visit(`/network/${series.id}?tab=about`);
      const region = person.page.getByRole('combobox', { name: 'Bank holidays' });
      const stored = async (code) => person.until(() => person.call('series_detail', { id: series.id }), ({ series: row }) => row.holiday_region === code);
      await region.selectOption('Scotland');
      await stored('GB-SCT');
      await region.selectOption('Another region');
      const code = person.page.getByRole('textbox', { name: 'Code of the region' });
      await code.fill('ie');
      await code.press('Enter');
      await stored('IE');
      await person.clean('region of a network');
      await person.photograph('region');
      const [first] = await coming(person, series, 1);
      await person.visit('/settings');
      await person.page.getByRole('combobox', { name: 'Days of' }).selectOption('IE');
      await person.see('None in this year.');
      await person.call('create_holiday', { region: 'IE', day: first.day.day, name: 'Regatta' });
      await person.clean('days of a region');
      await person.visit(`/network/${series.id}`);
      await person.see('Regatta');
      await person.visit(`/network/${series.id}?tab=about`);
      await region.selectOption('As in Settings: England');
      await stored('');
    }],
    ['another region is chosen by its code in the settings', async (person) => {
      await person.visit('/settings');
      const region = person.page.getByRole('combobox', { name: 'Region', exact: true });
      await region.selectOption('Another region');
      const code = person.page.getByRole('textbox', { name: 'Code of the region' });
      await code.waitFor();
      const add = person.page.getByRole('button', { name: 'Add day' });
      assert.equal(await add.count(), 0, 'until it is named no day is added to the region before');
      const name = async (typed, stored) => {
        await code.fill(typed);
        await code.press('Enter');
        await person.until(() => person.call('office'), ({ workspace }) => workspace.holiday_region === stored);
      };
      await name('de-be', 'DE-BE');
      await add.waitFor();
      await name('', 'DE-BE');
      await person.see('This cannot be empty');
      await person.clean('region');
      await name('gb-sct', 'GB-SCT');
      await add.waitFor();
      assert.equal(await code.count(), 1, 'the field stays while it is typed in');
      await region.selectOption('England');
      await person.until(() => person.call('office'), ({ workspace }) => workspace.holiday_region === 'GB-ENG');
      await code.waitFor({ state: 'detached' });
    }],
    ['one meeting is moved by keys, the others stay, and the focus comes back', async (person) => {
      const series = await circle(person);
      const before = await coming(person, series);
      await byKeys(person, menuOf(person, 1), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('textbox', { name: 'Place' }).fill('Library');
      await dialog.getByRole('cell', { name: 'Stays when it is, with this changed' }).waitFor();
      await dialog.getByText('Place: nothing becomes Library').waitFor();
      await dialog.getByRole('group', { name: 'Starts at' }).getByRole('spinbutton').first().focus();
      await person.press('1', '3');
      await dialog.getByRole('cell', { name: 'Moves', exact: true }).waitFor();
      assert.equal(await dialog.getByRole('row').count(), 2, 'a heading and this meeting alone');
      await person.clean('this');
      await person.photograph('this');
      await dialog.getByRole('textbox', { name: 'Place' }).press('Enter');
      await person.see('The meetings are changed');
      const after = await person.until(() => coming(person, series), (lines) => lines[1].day.starts_at !== before[1].day.starts_at);
      assert.equal(after[1].day.starts_at.slice(11, 16), '13:00');
      assert.deepEqual([0, 2, 3].map((at) => after[at]), [0, 2, 3].map((at) => before[at]), 'the others stay');
      await person.until(() => person.focused(), ({ name }) => name.startsWith('Actions for'));
    }],
    ['a meeting that was moved opens as it is, and its address is changed beside its place', async (person) => {
      const series = await circle(person);
      await person.call('change_series', { id: series.id, venue_name: 'Town Hall', venue_address: '1 High Street' });
      const [, line] = await coming(person, series);
      const day = dayAfter(line.day.day);
      await person.call('edit_meetings', { recurrence_id: line.day.recurrence_id, day: line.day.day, scope: 'this', starts_on: day, start_time: '11:00:00', end_time: '12:00:00', venue_name: 'Library', venue_address: '2 Quay' });
      await byKeys(person, menuOf(person, 1), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('cell', { name: 'Stays', exact: true }).waitFor();
      assert.equal(await dialog.getByRole('textbox', { name: 'Place' }).inputValue(), 'Library');
      assert.equal(await dialog.getByRole('textbox', { name: 'Address' }).inputValue(), '2 Quay');
      await dialog.getByRole('textbox', { name: 'Place' }).fill('Civic Centre');
      await dialog.getByText('Still the address of Library: change it too, or leave it empty.').waitFor();
      await dialog.getByRole('textbox', { name: 'Address' }).fill('');
      await dialog.getByText('Address: 2 Quay becomes nothing').waitFor();
      await person.settled();
      await person.clean('address');
      await person.photograph('address');
      await dialog.getByRole('textbox', { name: 'Place' }).press('Enter');
      await person.see('The meetings are changed');
      const { event } = await person.call('event_overview', { event_id: line.day.event_id });
      assert.deepEqual([event.starts_on, event.start_time, event.venue_name, event.venue_address], [day, '11:00:00', 'Civic Centre', '']);
    }],
    ['what is to come beside the rule stands among the coming meetings, and says so', async (person) => {
      const series = await circle(person, { made: 2 });
      const [first] = await coming(person, series, 1);
      const day = dayAfter(first.day.day);
      const { id } = await person.call('make_meeting', { series_id: series.id, day, start_time: '10:00:00', end_time: '11:00:00' });
      const line = person.page.getByRole('listitem').filter({ hasText: 'Not by a rule' });
      await line.waitFor();
      assert.equal(await person.page.locator(`a[href*="${id}"]`).count(), 1, 'and not among those so far');
      await person.settled();
      await person.clean('beside');
      await person.photograph('beside');
      await byKeys(person, line.getByRole('button', { name: /^Actions for/ }), 'Open');
      await person.page.getByRole('heading', { name: /^Open Data Circle/, level: 1 }).waitFor();
    }],
    ['a day typed for one meeting is not the first day of the rule when all are meant', async (person) => {
      const series = await circle(person, { made: 2 });
      const [first] = await coming(person, series, 1);
      await byKeys(person, menuOf(person, 0), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      const [year, month, date] = dayAfter(first.day.day).split('-');
      await dialog.getByRole('group', { name: 'Day' }).getByRole('spinbutton').first().focus();
      await person.press(...date, ...month, ...year);
      await dialog.getByRole('cell', { name: 'Moves', exact: true }).waitFor();
      await dialog.getByRole('combobox', { name: 'What to change' }).selectOption('All meetings to come');
      await dialog.getByRole('cell', { name: 'Stays', exact: true }).first().waitFor();
      await person.settled();
      assert.equal(await dialog.getByRole('cell', { name: 'Moves', exact: true }).count(), 0);
      await dialog.getByRole('combobox', { name: 'What to change' }).selectOption('This meeting only');
      await dialog.getByRole('cell', { name: 'Moves', exact: true }).waitFor();
    }],
    ['a meeting made by hand on a day that has one says which, and is not made twice', async (person) => {
      const series = await circle(person);
      const [line] = await coming(person, series);
      await person.press('Control+n');
      const dialog = person.page.getByRole('dialog', { name: 'New meeting' });
      const [year, month, date] = line.day.starts_at.slice(0, 10).split('-');
      await dialog.getByRole('group', { name: 'Day' }).getByRole('spinbutton').first().focus();
      await person.press(...date, ...month, ...year);
      await dialog.getByText('There is a meeting on this day').waitFor();
      await person.settled();
      await person.clean('there');
      await person.photograph('there');
      await dialog.getByRole('button', { name: 'Make meeting' }).press('Enter');
      await person.see('at those hours already');
      assert.equal((await person.call('series_detail', { id: series.id })).meetings.filter(({ event }) => event.starts_on === line.day.starts_at.slice(0, 10)).length, 1);
      await person.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }],
    ['this and later meetings get another place, and what was held stays', async (person) => {
      const series = await circle(person);
      await byKeys(person, menuOf(person, 1), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('combobox', { name: 'What to change' }).selectOption('This and later meetings');
      await dialog.getByRole('textbox', { name: 'Place' }).fill('Town Hall');
      await dialog.getByText('Place: nothing becomes Town Hall').first().waitFor();
      await person.settled();
      await person.clean('later');
      await person.photograph('later');
      await dialog.getByRole('textbox', { name: 'Place' }).press('Enter');
      await person.see('The meetings are changed');
      const places = async () => {
        const lines = await coming(person, series);
        return Promise.all(lines.map(async ({ day }) => (await person.call('event_overview', { event_id: day.event_id })).event.venue_name));
      };
      assert.deepEqual(await person.until(places, (found) => found[1] === 'Town Hall'), ['', 'Town Hall', 'Town Hall', 'Town Hall']);
      assert.equal((await rulesOf(person, series)).length, 1, 'another place is no other rule');
    }],
    ['all meetings to come get other hours from the rule’s menu', async (person) => {
      const series = await circle(person);
      await byKeys(person, person.page.getByRole('button', { name: /^Actions for the rule/ }), 'Change all coming meetings');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('group', { name: 'Starts at' }).getByRole('spinbutton').first().focus();
      await person.press('1', '1');
      await person.until(() => dialog.getByRole('cell', { name: 'Moves', exact: true }).count(), (count) => count >= 4);
      await person.settled();
      await person.clean('all');
      await dialog.getByRole('button', { name: 'Change meetings' }).press('Enter');
      await person.see('The meetings are changed');
      const hours = async () => (await coming(person, series)).map((line) => line.day.starts_at.slice(11, 16));
      assert.deepEqual(await person.until(hours, ([first]) => first === '11:00'), ['11:00', '11:00', '11:00', '11:00']);
      await person.page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter');
      await person.until(hours, ([first]) => first === '14:00');
    }],
    ['a rule ends with a day, and what becomes of its meetings is said first; then it goes on', async (person) => {
      const series = await circle(person);
      const lines = await coming(person, series);
      await person.call('publish_event', { id: lines[3].day.event_id });
      const rule = () => person.page.getByRole('button', { name: /^Actions for the rule/ });
      await byKeys(person, rule(), 'End the rule');
      const dialog = person.page.getByRole('dialog', { name: 'End the rule' });
      await dialog.getByText('its meeting held nothing and is deleted').first().waitFor();
      await dialog.getByText('its meeting is cancelled').waitFor();
      await person.clean('end');
      await person.photograph('end');
      await dialog.getByRole('button', { name: 'End the rule' }).press('Enter');
      await person.see('The rule ends on');
      await person.until(() => rulesOf(person, series), ([{ recurrence }]) => recurrence.ends_on !== null);
      await byKeys(person, rule(), 'Let it go on');
      const longer = person.page.getByRole('dialog', { name: 'Let it go on' });
      await person.clean('go on');
      await longer.getByRole('button', { name: 'Let it go on' }).press('Enter');
      await person.see('The rule goes on');
      await person.until(() => rulesOf(person, series), ([{ recurrence }]) => recurrence.ends_on === null);
    }],
    ['a meeting without sessions is sat in by one key, no calendar changes, and its notes are as the room says', async (person) => {
      const series = await circle(person, { made: 1 });
      const { meetings, recurrences } = await person.call('series_detail', { id: series.id });
      const [{ event }] = meetings;
      assert.equal(recurrences.length, 1);
      await person.visit(`/event/${event.id}/meeting`);
      await person.page.getByRole('link', { name: 'In the room' }).press('Enter');
      await person.see('begins a session of all of it');
      await person.clean('meeting without a session');
      await person.photograph('sit');
      await person.press('Control+N');
      await person.hear('A session of the whole meeting is begun');
      const field = person.page.getByRole('textbox', { name: `Note of ${event.title}` });
      await field.focus();
      const { sessions } = await person.call('programme', { event_id: event.id });
      assert.deepEqual(sessions.map(({ session, parts }) => [session.title, session.status, session.starts_at, parts.length]), [[event.title, 'confirmed', null, 0]]);
      await person.press('Alt+H');
      await person.hear('Held without names from now on');
      await person.type('> Nobody reads page two');
      const board = () => person.call('takeaway_board', { event_id: event.id });
      await person.until(board, ({ takeaways }) => takeaways[0]?.takeaway.text === 'Nobody reads page two');
      assert.equal((await board()).takeaways[0].takeaway.permission, 'no_name');
    }],
    ['a meeting opens with decisions, open actions, topics, who is missed and who is new', async (person) => {
      const [{ series }] = await person.call('list_series');
      const detail = await person.call('series_detail', { id: series.id });
      const next = detail.meetings.find(({ event }) => event.status === 'published').event;
      const before = detail.meetings.find(({ event }) => event.status === 'held').event;
      const [member] = detail.members;
      await person.call('create_decision', { event_id: before.id, text: 'The list is shared each spring.' });
      await person.call('create_action', { event_id: before.id, text: 'Ask the libraries', owner_id: member.member.person_id });
      await person.call('create_topic', { series_id: series.id, text: 'Who pays for the map?', person_id: member.member.person_id });
      await open(person, series);
      await person.visit(`/event/${next.id}/meeting`);
      for (const heading of ['Still to be done', 'Decided last', 'Topics put by members']) await person.page.getByRole('heading', { name: heading }).first().waitFor();
      await person.see('The list is shared each spring.');
      const action = person.page.getByRole('listitem').filter({ hasText: 'Ask the libraries' });
      assert.match(await action.innerText(), new RegExp(`${member.name}.*days old`, 's'));
      const topic = person.page.getByRole('listitem').filter({ hasText: 'Who pays for the map?' });
      assert.match(await topic.innerText(), new RegExp(`Put by ${member.name}`));
      const memory = await person.call('meeting_memory', { event_id: next.id });
      for (const one of [...memory.away, ...memory.newcomers]) await person.page.getByRole('listitem').filter({ hasText: one.person.name }).first().waitFor();
      await topic.getByRole('button', { name: /^Take up/ }).press('Enter');
      await topic.getByText('Taken up').waitFor();
      await action.getByRole('button', { name: /^Mark “/ }).press('Enter');
      await person.hear('is done');
      await action.waitFor({ state: 'detached' });
      await person.settled();
      await person.clean('memory');
      await person.photograph('memory');
    }],
    ['the room of a meeting that is sat in names its chair and who is expected; those beyond the keys are in a menu', async (person) => {
      const series = await circle(person, { made: 1 });
      const names = Array.from({ length: 13 }, (_, at) => ['Member', `Number ${String.fromCharCode(65 + at)}`]);
      for (const [given_name, family_name] of [...names, ['Amara', 'Okafor']]) {
        const { id } = await person.call('create_person', { given_name, family_name });
        await person.call('add_member', { series_id: series.id, person_id: id, since: today(), role: given_name === 'Amara' ? 'chair' : 'member' });
      }
      const { event } = (await person.call('list_events')).find((each) => each.event.series_id === series.id);
      const session = await person.call('sit_in_meeting', { event_id: event.id });
      await person.visit(`/event/${event.id}/session/${session.id}/room`);
      const field = person.page.getByRole('textbox', { name: /^Note of / });
      const speakers = person.page.getByRole('group', { name: 'Who speaks' });
      await speakers.getByRole('button', { name: 'Amara Okafor' }).waitFor();
      assert.match(await speakers.getByRole('button').first().textContent(), /1\s+Amara Okafor/, 'the chair is first');
      await field.focus();
      await person.press('Alt+1');
      await person.hear('Amara Okafor speaks');
      await person.clean('sat in');
      await person.photograph('sat-in');
      await speakers.getByRole('button', { name: 'Who else speaks: 5 more' }).focus();
      await person.press('Space');
      await person.page.getByRole('menuitemcheckbox', { name: 'Member Number M' }).waitFor();
      await person.press('End', 'Enter');
      await person.hear('Member Number M speaks');
      assert.equal(await field.inputValue(), '@Amara Okafor:\n@Member Number M:\n');
      await speakers.getByRole('button', { name: 'Who else speaks: Member Number M' }).waitFor();
      await person.clean('somebody of the menu speaks');
    }],
  ],
};
