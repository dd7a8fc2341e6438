// Networks: the list, one of them by its parts: rule and coming meetings, members and rota, agenda and topics; one meeting.
import assert from 'node:assert/strict';

const open = async (person, { title = 'Data Leaders Network', tab = '' } = {}) => {
  const { series } = (await person.call('list_series')).find((card) => card.series.title === title);
  await person.visit(`/network/${series.id}${tab ? `?tab=${tab}` : ''}`);
  await person.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  return series;
};
const detail = (person, series) => person.call('series_detail', { id: series.id });
const today = () => new Date().toISOString().slice(0, 10);
const coming = (person, series, count = 6) => person.call('coming_meetings', { series_id: series.id, from: today(), count });
/** Types the digits of a time of day into its segments. */
const type = async (person, field, digits) => {
  await field.getByRole('spinbutton').first().focus();
  await person.page.keyboard.type(digits);
};
const choose = async (person, menu, item) => {
  await menu.click();
  await person.page.getByRole('menuitem', { name: item }).click();
};

export default {
  tests: [
    ['the list leads to a network', async (person) => {
      await person.visit('/networks');
      await person.page.getByRole('rowheader', { name: 'Data Leaders Network' }).waitFor();
      await person.clean('networks');
      await person.photograph('list');
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Enter');
      await person.page.getByRole('heading', { level: 1, name: /Network/ }).waitFor();
    }],
    ['a network shows its rule in words, the days to come, what is open and what was decided', async (person) => {
      await open(person);
      await person.see('fourth Tuesday of every month, 14:00 to 15:15 London time');
      await person.page.getByRole('heading', { name: 'Coming meetings' }).waitFor();
      await person.see('Open actions');
      await person.settled();
      await person.clean('network');
      await person.photograph('network');
    }],
    ['an action is done by one press', async (person) => {
      const series = await open(person);
      const before = (await detail(person, series)).open_actions.length;
      await person.page.getByRole('button', { name: /^Mark “/ }).first().click();
      await person.hear('is done');
      assert.equal((await detail(person, series)).open_actions.length, before - 1);
    }],
    ['owners of open actions are written to from the network, and the mails wait in the outbox', async (person) => {
      const series = await open(person);
      const action = (await detail(person, series)).open_actions.find((line) => line.action.owner_id);
      await person.call('change_person', { id: action.action.owner_id, email: 'owner@example.org' });
      await person.call('change_workspace', { contact_email: 'office@example.org' });
      await person.page.getByRole('button', { name: /^(Prepare follow-ups|Write to owners)$/ }).press('Enter');
      await person.page.getByRole('button', { name: 'Look at them' }).press('Enter');
      await person.page.waitForFunction(() => location.hash.startsWith('#/outbox'));
      await person.page.getByRole('rowheader').first().waitFor();
    }],
    ['a rule is set by its fields, with what it means beside it', async (person) => {
      const series = await person.call('create_series', { title: 'Digital Skills Network' });
      await open(person, { title: 'Digital Skills Network' });
      await person.see('No rule yet');
      await person.clean('no rule');
      await person.page.getByRole('button', { name: 'Set rule' }).click();
      const dialog = person.page.getByRole('dialog', { name: 'Set the rule' });
      await dialog.getByRole('combobox', { name: 'Which one' }).selectOption('Last');
      await dialog.getByRole('combobox', { name: 'Weekday' }).selectOption('Thursday');
      await dialog.getByRole('checkbox', { name: 'August' }).uncheck();
      await dialog.getByText('last Thursday of every month, not in August, 14:00 to 15:00 London time').waitFor();
      await person.clean('rule form');
      await person.photograph('rule');
      await dialog.getByRole('button', { name: 'Type the rule as text' }).click();
      await dialog.getByRole('textbox', { name: 'Rule as text' }).fill('FREQ=MONTHLY;COUNT=3');
      await dialog.getByText('COUNT does not belong in the rule').first().waitFor();
      await dialog.getByRole('textbox', { name: 'Rule as text' }).fill('last Thursday monthly, not in August, 15:00 to 16:30');
      await dialog.getByText('last Thursday of every month, not in August, 15:00 to 16:30 London time').waitFor();
      await type(person, dialog.getByRole('group', { name: 'Starts at' }), '1000');
      await type(person, dialog.getByRole('group', { name: 'Ends at' }), '1100');
      await dialog.getByText('The rule says 15:00–16:30, and beside it stands 10:00–11:00. Say the hours once.').waitFor();
      assert.match(await dialog.getByRole('textbox', { name: 'Rule as text' }).getAttribute('aria-describedby'), /error/);
      await person.clean('hours said twice');
      await person.photograph('hours');
      await dialog.getByRole('textbox', { name: 'Rule as text' }).fill('FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,7,9,10,11,12');
      await dialog.getByText('last Thursday of every month, not in August').first().waitFor();
      await person.settled();
      await dialog.getByRole('button', { name: 'Set rule' }).click();
      await person.hear('The rule is set');
      const [{ recurrence }] = (await detail(person, series)).recurrences;
      assert.equal(recurrence.rule, 'FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,7,9,10,11,12');
      assert.deepEqual([recurrence.start_time, recurrence.end_time], ['10:00:00', '11:00:00']);
    }],
    ['meetings are made ahead in one step, and undone in one', async (person) => {
      const series = await open(person);
      const made = async () => (await coming(person, series)).filter((line) => line.day.event_id).length;
      const before = await made();
      await person.page.getByRole('button', { name: 'Make meetings' }).click();
      const dialog = person.page.getByRole('dialog', { name: 'Make meetings' });
      await dialog.getByRole('combobox', { name: 'How many' }).selectOption('3');
      await person.clean('make meetings');
      await dialog.getByRole('button', { name: 'Make meetings' }).click();
      await person.see(/meetings? (is|are) made|No meeting was missing/);
      assert.equal(await made(), 3);
      await person.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
      assert.equal(await person.until(made, (count) => count === before), before);
    }],
    ['a day is skipped with its reason, and held after all', async (person) => {
      const series = await open(person);
      const menus = person.page.getByRole('button', { name: /^Actions for (Mon|Tues|Wednes|Thurs|Fri)day/ });
      await choose(person, menus.nth(1), 'Skip this day');
      const dialog = person.page.getByRole('dialog', { name: 'Skip this day' });
      await dialog.getByRole('textbox', { name: 'Reason' }).fill('Half term');
      await person.clean('skip');
      await person.press('Enter');
      await person.see('No meeting: Half term');
      const skipped = async () => (await coming(person, series)).filter((line) => line.day.skip_id);
      assert.deepEqual((await skipped()).map((line) => line.day.skip_reason), ['Half term']);
      await choose(person, menus.nth(1), 'Hold it after all');
      assert.deepEqual(await person.until(skipped, (lines) => lines.length === 0), []);
    }],
    ['this and later meetings are changed, and what differs is shown first', async (person) => {
      const series = await open(person);
      await person.call('make_meetings', { series_id: series.id, count: 3 });
      const before = await coming(person, series, 3);
      const menus = person.page.getByRole('button', { name: /^Actions for (Mon|Tues|Wednes|Thurs|Fri)day/ });
      await choose(person, menus.nth(1), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('combobox', { name: 'What to change' }).selectOption('This and later meetings');
      await dialog.getByRole('combobox', { name: 'Weekday' }).selectOption('Wednesday');
      await dialog.getByRole('cell', { name: 'Moves', exact: true }).first().waitFor();
      await person.settled();
      await person.clean('change');
      await person.photograph('change');
      await dialog.getByRole('button', { name: 'Change meetings' }).click();
      await person.see('The meetings are changed: 2 that were made already');
      const after = await person.until(() => coming(person, series, 3), (lines) => lines[1].day.starts_at !== before[1].day.starts_at);
      assert.deepEqual(after.map((line) => line.day.event_id), before.map((line) => line.day.event_id), 'the same meetings');
      assert.deepEqual(after.slice(1).map((line) => new Date(`${line.day.day}T00:00:00Z`).getUTCDay()), [3, 3]);
      await person.call('undo');
      assert.deepEqual(await coming(person, series, 3), before);
    }],
    ['a change that puts a meeting where another of the network is says so before it is made', async (person) => {
      const series = await person.call('create_series', { title: 'Quay Circle', zone: 'Europe/London' });
      const from = today();
      await person.call('create_recurrence', { series_id: series.id, rule: 'FREQ=MONTHLY;BYDAY=2TU', starts_on: from, start_time: '14:00:00', end_time: '15:00:00' });
      await person.call('make_meetings', { series_id: series.id, count: 3 });
      const [, second] = await coming(person, series, 3);
      const day = new Date(`${second.day.day}T00:00:00Z`);
      const nth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
      nth.setUTCDate(1 + ((3 - nth.getUTCDay() + 7) % 7) + 7);
      const other = { title: 'Quay Circle, extra', kind: 'meeting', series_id: series.id, starts_on: nth.toISOString().slice(0, 10), start_time: '14:30:00', end_time: '16:00:00', zone: 'Europe/London' };
      await person.call('create_event', other);
      await open(person, { title: 'Quay Circle' });
      const menus = person.page.getByRole('button', { name: /^Actions for Tuesday/ });
      await choose(person, menus.nth(1), 'Change meeting');
      const dialog = person.page.getByRole('dialog', { name: 'Change meeting' });
      await dialog.getByRole('combobox', { name: 'What to change' }).selectOption('This and later meetings');
      await dialog.getByRole('combobox', { name: 'Weekday' }).selectOption('Wednesday');
      const remark = dialog.getByText('Another meeting of this network is at the same time');
      await remark.waitFor();
      assert.equal(await remark.count(), 1, 'of that one meeting');
      await person.settled();
      await remark.scrollIntoViewIfNeeded();
      await person.clean('two at once');
      await person.photograph('collides');
      await person.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }],
    ['a member is added by typing a name, a new one too, and belongs from then on', async (person) => {
      const series = await open(person, { tab: 'members' });
      const before = (await detail(person, series)).members.length;
      await person.page.getByRole('combobox', { name: 'Add a member' }).fill('Tamsin Okafor');
      await person.page.locator('.popup [role="option"]', { hasText: 'Add “Tamsin Okafor”' }).waitFor();
      await person.clean('members');
      await person.page.locator('.popup [role="option"]', { hasText: 'Add “Tamsin Okafor”' }).click();
      const { members } = await person.until(() => detail(person, series), (now) => now.members.length === before + 1);
      assert.equal(members.find((line) => line.name === 'Tamsin Okafor').member.since, today());
      await person.page.getByRole('button', { name: 'Dates of Tamsin Okafor' }).click();
      await person.page.getByRole('dialog', { name: 'Dates of Tamsin Okafor' }).waitFor();
      await person.clean('dates');
    }],
    ['new members are added one after another, and who was removed is found again', async (person) => {
      const series = await open(person, { tab: 'members' });
      const names = async () => (await detail(person, series)).members.map((line) => line.name);
      const add = async (typed, offered) => {
        await person.page.getByRole('combobox', { name: 'Add a member' }).fill(typed);
        await person.page.locator('.popup [role="option"]', { hasText: offered }).first().waitFor();
        await person.press('Enter');
        await person.until(names, (now) => now.includes(typed));
        await person.page.getByRole('button', { name: `Dates of ${typed}` }).waitFor();
      };
      for (const name of ['Xanthe Quoll', 'Quillan Zephyr', 'Zebedee Wraxall']) await add(name, `Add “${name}”`);
      for (let times = 0; times < 2; times += 1) {
        const { member } = (await detail(person, series)).members.find((line) => line.name === 'Quillan Zephyr');
        await person.call('remove_member', { id: member.id });
        await person.until(names, (now) => !now.includes('Quillan Zephyr'));
        await add('Quillan Zephyr', 'Quillan Zephyr');
      }
    }],
    ['who left is found by name where members are added, and is a member again', async (person) => {
      const series = await open(person, { tab: 'members' });
      const [left, ...others] = (await detail(person, series)).members;
      await person.call('change_member', { id: left.member.id, since: null, until: '2026-01-31' });
      await person.page.locator('li.past', { hasText: left.name }).waitFor();
      await person.page.getByRole('combobox', { name: 'Add a member' }).fill(left.name);
      await person.page.locator('.popup [role="option"]', { hasText: 'takes them up again' }).click();
      const { members } = await person.until(() => detail(person, series), (now) => now.members.every((line) => line.member.until === null || line.name !== left.name));
      assert.equal(members.length, others.length + 1);
      assert.equal(members.find((line) => line.name === left.name).member.since, today());
    }],
    ['who is a member is found there too, and choosing them opens their dates', async (person) => {
      const series = await open(person, { tab: 'members' });
      const { members } = await detail(person, series);
      const { name } = members[0];
      await person.page.getByRole('combobox', { name: 'Add a member' }).fill(name);
      await person.page.locator('.popup [role="option"]', { hasText: 'Is a member' }).waitFor();
      assert.equal(await person.page.locator('.popup [role="option"]', { hasText: 'Add “' }).count(), 0, 'nobody else of that name is made');
      await person.press('Enter');
      await person.page.getByRole('dialog', { name: `Dates of ${name}` }).waitFor();
      assert.equal((await detail(person, series)).members.length, members.length);
    }],
    ['the rota is put in order by keys, and its chairs are set', async (person) => {
      const series = await open(person, { tab: 'members' });
      const { members } = await detail(person, series);
      await person.call('order_rota', { series_id: series.id, members: members.slice(0, 3).map((line) => line.member.id) });
      const second = members[1].name;
      await person.page.getByRole('button', { name: `Move ${second} up` }).focus();
      await person.press('Enter');
      await person.hear(`${second} is now number 1`);
      await person.photograph('members');
      await person.page.getByRole('button', { name: 'Set chairs' }).click();
      await person.hear('The chairs are set');
      const made = (await coming(person, series)).filter((line) => line.day.event_id);
      assert.ok(made.length > 0 && made.every((line) => line.chair && !line.chair_proposed));
      await person.clean('rota');
    }],
    ['agenda and topics are kept, and a topic is taken up at a meeting', async (person) => {
      const series = await open(person, { tab: 'agenda' });
      await person.page.getByRole('textbox', { name: 'Add an item' }).fill('Round the table');
      await person.press('Enter');
      await person.until(() => detail(person, series), ({ agenda }) => agenda.some((item) => item.title === 'Round the table'));
      await person.page.getByRole('textbox', { name: 'Add a topic' }).fill('Who owns the catalogue now?');
      await person.press('Enter');
      await person.see('Who owns the catalogue now?');
      await person.settled();
      await person.clean('agenda');
      await person.photograph('agenda');
      const [{ day }] = (await coming(person, series)).filter((line) => line.day.event_id);
      await person.visit(`/event/${day.event_id}/meeting`);
      await person.page.getByRole('button', { name: 'Take up “Who owns the catalogue now?” at this meeting' }).click();
      const taken = async () => (await detail(person, series)).topics.find(({ topic }) => topic.text === 'Who owns the catalogue now?').topic;
      assert.equal((await person.until(taken, ({ state }) => state === 'taken')).event_id, day.event_id);
      await person.settled();
      await person.clean('meeting');
      await person.photograph('meeting');
    }],
    ['a meeting is made with the network’s own hours', async (person) => {
      const series = await open(person);
      await person.press('Control+n');
      await person.page.getByRole('dialog', { name: 'New meeting' }).waitFor();
      await person.clean('new meeting');
      await person.page.getByRole('textbox', { name: 'Question for discussion' }).fill('What do we share first?');
      await person.press('Enter');
      await person.page.waitForFunction(() => location.hash.startsWith('#/event/'));
      const [made] = (await person.call('list_events')).filter(({ event }) => event.topic === 'What do we share first?');
      assert.equal(made.event.series_id, series.id);
      const [{ recurrence }] = (await detail(person, series)).recurrences;
      assert.equal(made.event.start_time, recurrence.start_time);
    }],
    ['an event of no network says so on the meeting’s page', async (person) => {
      const { id } = await person.conference();
      await person.visit(`/event/${id}/meeting`);
      await person.see('This event is no meeting of a network.');
      await person.clean('no network');
    }],
  ],
};
