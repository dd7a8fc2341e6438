// In the room: typed by keys, found beside it, saved within a second; several rooms; photos by drop.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR4nGPkKZvEgA0wYRUdtBIACRcBA5Xw1nEAAAAASUVORK5CYII=', 'base64');

/** Opens the room of a session with at least two speakers, or the one that `fits`. */
const open = async (person, fits = (card) => new Set(card.parts.map((part) => part.person_id)).size >= 2 && !card.session.no_names) => {
  const event = await person.conference();
  const programme = await person.call('programme', { event_id: event.id });
  const card = programme.sessions.find(fits);
  await person.visit(`/event/${event.id}/session/${card.session.id}/room`);
  await field(person).waitFor();
  return { event, card, session: card.session, others: programme.sessions.filter((other) => other !== card) };
};
const field = (person) => person.page.getByRole('textbox', { name: /^Note of / });
const room = (person, { session }) => person.call('room', { session_id: session.id });
/** What stands in the note now; what an earlier note left behind has no line. */
const standing = async (person, at) => (await room(person, at)).pieces.filter((piece) => piece.line !== null);
const pieces = async (person, at) => (await standing(person, at)).map((piece) => `${piece.line} ${piece.kind ?? piece.noun}: ${piece.text}`);
const offered = (person) => person.page.locator('[role=listbox] [role=option]');
const body = async (person, at) => (await room(person, at)).note?.body ?? '';
/** Begins with an empty note. */
const fresh = async (person, at) => {
  await person.call('write_note', { event_id: at.event.id, session_id: at.session.id, body: '' });
  await person.page.waitForFunction(() => document.querySelector('main textarea').value === '');
  await field(person).focus();
};
const drop = (person) => person.page.evaluate(() => window.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })));

export default {
  tests: [
    ['what is marked in the note is found beside it with its line', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('Start with libraries #devices \n! Ask three boroughs by 12 December\n> It takes one call\n= We publish in May');
      await person.until(() => pieces(person, at), (found) => found.length === 4);
      await person.see(`Found in the note (${(await room(person, at)).pieces.length})`);
      await person.see('Saved');
      await person.clean('room');
      await person.photograph('note');
      await person.page.getByRole('button', { name: /Ask three boroughs/ }).click();
      assert.deepEqual(await field(person).evaluate((area) => [document.activeElement === area, area.value.slice(0, area.selectionStart).split('\n').length]), [true, 2]);
      await person.press('Alt+ArrowDown');
      await person.hear('Line 3: It takes one call');
    }],
    ['somebody who never pauses is saved within a second', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const typing = person.page.keyboard.type('never a pause '.repeat(12), { delay: 20 });
      await new Promise((resolve) => setTimeout(resolve, 1900));
      assert.ok((await body(person, at)).length > 20, 'what was typed a second ago is in the store');
      await typing;
      await person.until(() => body(person, at), (text) => text.length === 14 * 12);
      await person.press('Tab');
      assert.equal((await person.call('history', { limit: 3 })).filter((line) => line.label.op === 'write_note').length <= 2, true, 'one burst is no list of steps');
    }],
    ['people are offered at the @ and themes at the #, by keys', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const speaker = at.card.parts[0];
      await person.type(`> Lend it @${speaker.name.split(' ')[0].slice(0, 3)}`);
      await offered(person).first().waitFor();
      assert.equal(await field(person).getAttribute('aria-activedescendant'), await offered(person).first().getAttribute('id'));
      await person.hear('found');
      await person.clean('people offered');
      await person.photograph('people');
      await person.press('Enter');
      assert.equal(await field(person).inputValue(), `> Lend it @${speaker.name} `);
      await person.type('#');
      await offered(person).first().waitFor();
      await person.press('ArrowDown', 'ArrowUp', 'Tab');
      const [piece] = await person.until(() => standing(person, at), (found) => found[0]?.theme);
      assert.deepEqual([piece.text, piece.who], ['Lend it', speaker.name]);
      await person.type('\n#');
      await offered(person).first().waitFor();
      await person.press('Escape');
      await offered(person).first().waitFor({ state: 'detached' }).catch(() => undefined);
      assert.equal(await field(person).evaluate((area) => document.activeElement === area), true);
    }],
    ['a key says who speaks, and a key how a line may be used', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const [first, second] = [...new Map(at.card.parts.map((part) => [part.person_id, part.name])).values()];
      await person.press('Alt+2');
      await person.hear(`${second} speaks`);
      await person.type('> Said by the second');
      await person.press('Alt+i');
      await person.hear('This line may be used: internal');
      await person.press('End');
      await person.press('Alt+1');
      await person.type('> Said by the first');
      const found = await person.until(() => standing(person, at), (all) => all.length === 2);
      assert.deepEqual(found.map((piece) => [piece.text, piece.who, piece.permission]), [['Said by the second', second, 'internal'], ['Said by the first', first, 'public']]);
      assert.equal(await person.page.getByRole('button', { name: new RegExp(first) }).first().getAttribute('aria-pressed'), 'true');
      await person.press('ArrowUp', 'ArrowUp');
      await person.press('Alt+i');
      await person.hear('as the session says');
      await person.until(() => standing(person, at), (all) => all[0].permission === 'public');
      await person.clean('speakers');
      await person.photograph('speakers');
    }],
    ['under the Chatham House rule nothing is kept with a name, and the room says so', async (person) => {
      const at = await open(person, (card) => card.session.no_names);
      await person.see('Held without names');
      await fresh(person, at);
      await person.type('> Nobody heard it from me');
      const [piece] = await person.until(() => standing(person, at), (all) => all.length === 1);
      assert.equal(piece.permission, 'no_name');
      await person.clean('no names');
    }],
    ['several rooms are followed, each with its own text and caret', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('One\nTwo');
      await person.press('ArrowUp', 'Home');
      const other = { event: at.event, session: at.others.find((card) => card.parts.length > 0).session };
      await person.page.getByRole('combobox', { name: 'Open another room' }).selectOption(other.session.id);
      await person.page.getByRole('heading', { level: 1, name: other.session.title }).waitFor();
      await fresh(person, other);
      await person.type('Other');
      await person.press('Control+PageUp');
      await person.page.getByRole('heading', { level: 1, name: at.session.title }).waitFor();
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      await person.type('Zero\n');
      await person.press('Control+PageDown');
      await person.page.getByRole('heading', { level: 1, name: other.session.title }).waitFor();
      await person.until(() => body(person, at), (text) => text === 'Zero\nOne\nTwo');
      assert.equal(await body(person, other), 'Other');
      await person.clean('two rooms');
      await person.photograph('rooms');
    }],
    ['the room is reached from the session, by a key, and after the day', async (person) => {
      const at = await open(person);
      await person.visit(`/event/${at.event.id}/programme?session=${at.session.id}`);
      await person.page.getByRole('link', { name: 'In the room' }).click();
      await field(person).waitFor();
      await person.visit(`/event/${at.event.id}/programme`);
      await person.press('Control+j');
      await field(person).waitFor();
    }],
    ['the clock is started and stopped by a key and says so', async (person) => {
      await open(person);
      await field(person).focus();
      await person.press('Alt+t');
      await person.hear('The clock runs');
      await person.see('gone');
      await person.press('Alt+t');
      await person.hear('The clock is stopped');
    }],
    ['a photo is dropped, asks for words, is described, removed and brought back', async (person) => {
      const at = await open(person);
      const path = `${person.out}/table.png`;
      writeFileSync(path, PHOTO);
      await person.pick(path);
      await drop(person);
      const words = person.page.getByRole('textbox', { name: 'What the picture shows' });
      await words.waitFor();
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      await person.see('no description');
      await person.page.locator('.thumbnail img').waitFor();
      await person.clean('photo without words');
      await person.photograph('photo');
      await person.type('Two people at a table');
      await person.press('Enter');
      await person.page.getByText('no description').waitFor({ state: 'detached' });
      assert.equal((await room(person, at)).files[0].alt_text, 'Two people at a table');
      await person.page.getByRole('button', { name: 'Remove table.png' }).click();
      await person.hear('table.png removed');
      await words.waitFor({ state: 'detached' });
      await person.page.getByRole('heading', { level: 1 }).click();
      await person.press('Control+z');
      await words.waitFor();
      await person.visit(`/event/${at.event.id}/files`);
      await person.page.getByRole('heading', { level: 1, name: 'Photos and slides' }).waitFor();
      await words.waitFor();
      await person.clean('files of the event');
      await person.photograph('files');
    }],
    ['an empty file is refused with a sentence, and a screen that takes no files says so', async (person) => {
      const at = await open(person);
      const path = `${person.out}/empty.pdf`;
      writeFileSync(path, '');
      await person.pick(path);
      await drop(person);
      await person.see('is empty. Choose a file');
      await person.visit('/events');
      await person.pick(path);
      await drop(person);
      await person.see('This cannot be brought in here');
      assert.equal((await person.call('files', { event_id: at.event.id })).some((file) => file.name === 'empty.pdf'), false);
    }],
    ['the house style waits beside the note: one line, opened on demand, walked by F8, and the typing goes on', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('We utilise it\nand we will utilise e-mail');
      const line = person.page.getByRole('button', { name: /places to look at$/ });
      await line.waitFor();
      assert.equal(await field(person).evaluate((area) => document.activeElement === area), true);
      assert.equal(await person.page.locator('.style-marks mark').count(), 0, 'nothing is marked until somebody looks');
      await person.clean('style-closed');
      await line.press('Enter');
      assert.equal(await line.getAttribute('aria-expanded'), 'true');
      await person.page.locator('.style-marks mark').first().waitFor({ state: 'attached' });
      await person.clean('style-open');
      await person.photograph('style-open');
      await field(person).focus();
      await person.press('Control+Home', 'F8', 'Control+.');
      await person.until(() => field(person).inputValue(), (text) => text.startsWith('We use it'));
      await person.type(' now');
      await person.until(() => body(person, at), (text) => text.startsWith('We use now it'));
    }],
  ],
};
