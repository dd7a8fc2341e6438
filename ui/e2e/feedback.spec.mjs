// Feedback: a file of answers, what its columns mean, ratings hidden where few answered, comments kept and declined by keys.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const file = (name, text) => {
  const path = join(tmpdir(), `${process.pid}-${name}`);
  writeFileSync(path, text);
  return path;
};
const session = async (person, event) => (await person.call('programme', { event_id: event.id })).sessions.find(({ parts }) => parts.length > 0).session;
const google = (title, rows) => `Timestamp,Email Address,"Overall, how was the day? (1-5)","How was ${title}?",What should we keep?,Your work address\n${rows.map((row, at) => `2026/11/14 9:${10 + at}:00 am GMT,${row}`).join('\n')}\n`;
const ROWS = ['a1@home.example.org,4,5,"More time for questions, please",a1@example.org', 'a2@home.example.org,5,4,The lending library,', 'a3@home.example.org,3,,,', 'a4@home.example.org,4,4,Lunch at one table,a4@example.org', 'a5@home.example.org,5,3,,', 'a6@home.example.org,2,,Shorter talks,'];

const choose = async (person, path) => {
  await person.pick(path);
  await person.page.getByRole('button', { name: 'Choose file…' }).click();
};

export default {
  tests: [
    ['an event without answers says what to do', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/feedback`);
      await person.see('Nobody’s answers are here yet.');
      await person.clean('empty');
      await person.photograph('empty');
    }],
    ['two addresses are asked about, the columns are put right with lists, and the answers come in', async (person) => {
      const event = await person.conference();
      const { title } = await session(person, event);
      await person.visit(`/event/${event.id}/feedback`);
      await person.page.getByRole('link', { name: 'Import answers…' }).click();
      await choose(person, file('google.csv', google(title, ROWS)));
      await person.see('Something has to be said of the columns');
      await person.see('Several columns hold addresses');
      await person.clean('asked');
      await person.photograph('asked');
      await person.page.getByRole('combobox', { name: 'What “Your work address” means' }).selectOption({ label: 'Ignore' });
      await person.page.getByRole('button', { name: /^Import into/ }).waitFor();
      const keep = person.page.getByRole('combobox', { name: 'What “What should we keep?” means' });
      assert.equal(await keep.evaluate((list) => list.selectedOptions[0].label), 'Comment on the event', 'an open question asks for words');
      await person.settled();
      await person.page.getByRole('button', { name: /^Import into/ }).waitFor();
      await person.clean('mapped');
      await person.photograph('mapped');
      await person.page.getByRole('button', { name: /^Import into/ }).click();
      await person.page.waitForFunction(() => location.hash.includes('/feedback'));
      await person.see('6 answered');
    }],
    ['ratings are a picture and a table, and what few gave is hidden in both', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/feedback`);
      await person.page.getByRole('img', { name: 'Ratings' }).waitFor();
      await person.see('What fewer than 5 people gave is hidden');
      assert.equal(await person.page.getByRole('cell', { name: 'fewer than 5' }).count(), 1);
      assert.equal(await person.page.getByRole('cell', { name: /^3\.8/ }).count(), 1);
      await person.clean('ratings');
      await person.photograph('ratings');
    }],
    ['comments are walked by arrows, kept by K and declined by D, and undone', async (person) => {
      const event = await person.conference();
      const before = (await person.call('takeaway_board', { event_id: event.id })).takeaways.length;
      await person.visit(`/event/${event.id}/feedback?tab=comments`);
      await person.see('4 comments.');
      await person.clean('comments');
      await person.photograph('comments');
      await person.page.locator('[data-comment] button').first().focus();
      await person.see('Could be a');
      await person.press('ArrowDown', 'ArrowUp', 'k');
      await person.see('3 comments.');
      const { takeaways } = await person.call('takeaway_board', { event_id: event.id });
      assert.equal(takeaways.length, before + 1);
      const kept = takeaways.map(({ takeaway }) => takeaway).find(({ text }) => text.startsWith('More time'));
      assert.deepEqual([kept.permission, kept.kind], ['no_name', 'quote']);
      assert.match((await person.focused()).name, /lending library/);
      await person.press('d');
      await person.see('2 comments.');
      await person.call('undo');
      await person.see('3 comments.');
    }],
    ['the same file again has nothing to do, and its columns are remembered', async (person) => {
      const event = await person.conference();
      const { title } = await session(person, event);
      await person.visit(`/import?event=${event.id}&as=feedback`);
      await choose(person, file('google.csv', google(title, ROWS)));
      await person.see('Everything in this file is here already.');
      await person.see('As you said when this form came in before.');
      await person.clean('again');
    }],
    ['of a longer comment S keeps the sentence that says something, and the rest is left', async (person) => {
      const event = await person.conference();
      const long = 'Lovely day, thank you all. Libraries should lend laptops because 40% of our residents have none at home. See you next year.';
      const rows = [`1,4,"${long}"`, '2,5,Lend laptops through libraries and residents will come to learn', '3,4,Residents have no laptops at home'];
      await person.visit(`/import?event=${event.id}&as=feedback`);
      await choose(person, file('longer.csv', `Response ID,Overall rating,What should we keep in mind?\n${rows.join('\n')}\n`));
      await person.page.getByRole('button', { name: /^Import into/ }).click();
      await person.page.waitForFunction(() => location.hash.includes('/feedback'));
      await person.visit(`/event/${event.id}/feedback?tab=comments`);
      const comment = person.page.locator('li', { hasText: 'Lovely day' });
      await comment.getByText('40% of our residents have none at home').first().waitFor();
      const sentence = comment.getByRole('button', { name: /^Keep sentence/ });
      await person.page.locator('[data-comment] button').first().focus();
      for (let step = 0; step < 10 && !(await comment.evaluate((one) => one.contains(document.activeElement))); step++) await person.press('ArrowDown');
      assert.notEqual(await sentence.getAttribute('tabindex'), '-1', 'Tab reaches it too');
      await person.clean('a sentence of a comment');
      await person.photograph('sentence');
      await person.press('s');
      await comment.waitFor({ state: 'detached' });
      const { takeaways } = await person.call('takeaway_board', { event_id: event.id });
      assert.equal(takeaways.at(-1).takeaway.text, 'Libraries should lend laptops because 40% of our residents have none at home.');
      assert.match((await person.focused()).name, /aptops/, 'the next comment has the focus');
      await person.call('undo');
      await comment.waitFor();
      // The file itself.
      await person.call('undo');
      await comment.waitFor({ state: 'detached' });
    }],
    ['the overview counts the answers', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      await person.page.getByRole('link', { name: '6 answers' }).waitFor();
    }],
  ],
};
