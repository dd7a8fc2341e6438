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
/** Waits until all that stands in the field is in the store. */
const written = async (person, at) => {
  const all = await field(person).inputValue();
  await person.until(() => body(person, at), (stored) => stored === all);
};
/** Begins with an empty note, once the page has heard that what it wrote is saved: until then it keeps its own words. */
const fresh = async (person, at) => {
  await person.page.locator('main').getByText('Saving', { exact: true }).waitFor({ state: 'hidden' });
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
    ['somebody who never pauses is saved while they type', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const [{ id: last }] = await person.call('history', { limit: 1 });
      let typing = true;
      const burst = (async () => {
        while (typing) await person.page.keyboard.type('never a pause ', { delay: 20 });
      })();
      // Where the claim fails, the page goes while it is still typed.
      burst.catch(() => undefined);
      await person.until(() => body(person, at), (text) => text.length > 0);
      typing = false;
      await burst;
      const whole = await field(person).inputValue();
      await person.until(() => body(person, at), (text) => text === whole);
      await person.press('Tab');
      const steps = (await person.call('history', { limit: 20 })).filter((line) => line.id > last);
      assert.ok(steps.length <= 2, 'one burst is no list of steps');
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
    ['whoever types on behind a name that nobody has ends the line and adds nobody, unless the offer was walked to', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const steps = async (op) => (await person.call('history', { limit: 20 })).filter((step) => step.label.op === op).length;
      const made = await steps('create_person');
      await person.type('Buses run late #Trusted-places @Mary Newcomer');
      await offered(person).filter({ hasText: 'Add “Mary Newcomer”' }).waitFor();
      assert.equal(await field(person).getAttribute('aria-activedescendant'), null);
      await person.press('Enter');
      await person.type('= We meet again in May');
      await person.until(() => standing(person, at), (found) => found.length === 2);
      assert.deepEqual((await field(person).inputValue()).split('\n'), ['Buses run late #Trusted-places @Mary Newcomer', '= We meet again in May']);
      assert.equal(await steps('create_person'), made);
      await person.clean('nobody is added');
      await person.press('Enter');
      await person.type('> So say I @Mary Newcomer');
      await offered(person).filter({ hasText: 'Add “Mary Newcomer”' }).waitFor();
      await person.press('ArrowDown', 'Enter');
      await person.until(() => steps('create_person'), (count) => count === made + 1);
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
      await written(person, at);
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
    ['what a key marked stays so when the line goes on, ends or is divided, and when several lines are selected', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const found = async (count) => (await person.until(() => standing(person, at), (all) => all.length === count)).map((piece) => [piece.text, piece.permission]);
      await person.type('? Who has no night cover in March');
      await person.press('Alt+i');
      await person.hear('This line may be used: internal');
      await person.press('Enter');
      await person.type('? Who brings lunch');
      await written(person, at);
      assert.deepEqual(await found(2), [['Who has no night cover in March', 'internal'], ['Who brings lunch', 'public']]);
      await person.press('ArrowUp', 'Home');
      await person.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
      await person.until(() => body(person, at), (text) => text === '? Who [internal]\n has no night cover in March [internal]\n? Who brings lunch');
      await fresh(person, at);
      await person.type('? One\n? Two\n\n? Three');
      await person.press('Control+a', 'Alt+n');
      await person.hear('These lines may be used: no name');
      await written(person, at);
      assert.deepEqual((await found(3)).map(([, permission]) => permission), ['no_name', 'no_name', 'no_name']);
      await person.press('Control+z');
      assert.equal(await field(person).inputValue(), '? One\n? Two\n\n? Three', 'one step back');
      await person.clean('marked');
    }],
    ['a key takes the place of whatever says how a line may be used, and other brackets stay what they are', async (person) => {
      const at = await open(person);
      for (const [line, now] of [['> Hm [confidential]', '> Hm [public]'], ['> Hm (off the record) [laughter]', '> Hm [laughter] [public]'], ['> [intenal] Hm', '> Hm [public]']]) {
        await fresh(person, at);
        await person.type(line);
        await person.press('Alt+u');
        await person.until(() => field(person).inputValue(), (text) => text === now);
        await person.until(() => standing(person, at), (all) => all.length === 1 && all[0].permission === 'public');
      }
      await fresh(person, at);
      await person.type('We asked [laughter] her [publisher]');
      await person.press(...Array(11).fill('ArrowLeft'), 'Enter');
      await person.until(() => field(person).inputValue(), (text) => text === 'We asked [laughter] her \n[publisher]');
    }],
    ['under the Chatham House rule nothing is kept with a name, and the room says so', async (person) => {
      const at = await open(person, (card) => card.session.no_names);
      await person.see('Held without names');
      await fresh(person, at);
      await person.type('> Nobody heard it from me');
      const [piece] = await person.until(() => standing(person, at), (all) => all.length === 1);
      assert.equal(piece.permission, 'no_name');
      await person.press('Alt+u');
      await person.hear('This session is held under the Chatham House rule');
      await person.clean('no names');
    }],
    ['a key says how what is said there may be used from now on, and one puts the session under the Chatham House rule', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      const permissions = async (count) => (await person.until(() => standing(person, at), (all) => all.length === count)).map((piece) => piece.permission);
      await person.type('> Said before\n\n');
      await permissions(1);
      await person.press('Alt+Shift+o');
      await person.hear('organisation only');
      await person.see('Said here: organisation only');
      await person.type('> Said since\n\n> Said aside [internal]');
      await written(person, at);
      assert.deepEqual(await permissions(3), ['public', 'organisation_only', 'internal']);
      await person.press('Alt+h');
      await person.hear('Held without names from now on');
      await person.see('Held without names: no document says who said what');
      assert.deepEqual(await permissions(3), ['no_name', 'no_name', 'internal'], 'nothing is kept with a name, also what was kept before');
      assert.equal(await field(person).evaluate((area) => document.activeElement === area), true, 'the hands stay where they type');
      await person.clean('under the rule');
      await person.photograph('rule');
      const choice = person.page.getByRole('button', { name: 'Chatham House rule: no name' });
      await choice.focus();
      await person.press('Enter');
      await person.page.getByRole('menuitemcheckbox', { name: /^public/ }).waitFor();
      assert.equal(await person.page.getByRole('menuitemcheckbox', { name: /^public/ }).getAttribute('aria-disabled'), 'true');
      await person.clean('what is usual');
      await person.photograph('usual');
      await person.press('Escape');
      await person.page.waitForFunction(() => document.activeElement?.textContent.includes('Chatham House rule'));
      await field(person).focus();
      await person.press('Alt+h');
      await person.hear('The Chatham House rule has ended');
      await person.press('Alt+Shift+u');
      await person.see('Said here: public');
      assert.deepEqual(await permissions(3), ['no_name', 'no_name', 'internal'], 'and nothing gets its name back by itself');
    }],
    ['a piece stays with its line: lines come above it, are taken back, and the page is loaded again', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('> It takes one call #trust');
      const piece = async (line) => (await person.until(() => standing(person, at), (all) => all.length === 1 && all[0].line === line))[0].id;
      const id = await piece(1);
      await person.press('Control+Home');
      await person.type('First\n\n');
      assert.equal(await piece(3), id);
      for (let step = 0; step < 10 && (await field(person).inputValue()) !== '> It takes one call #trust'; step++) await person.press('Control+z');
      assert.equal(await piece(1), id, 'the field took its own typing back');
      await person.press('Control+Home');
      await person.type('Another\n');
      assert.equal(await piece(2), id);
      await person.page.reload();
      await field(person).waitFor();
      assert.equal(await piece(2), id);
      await person.page.waitForFunction(() => document.querySelector('main textarea').value.startsWith('Another'));
      await person.press('Control+Home', 'Alt+ArrowDown');
      await person.hear('Line 2: It takes one call');
      await person.call('undo');
      await person.until(() => body(person, at), (text) => !text.startsWith('Another'));
    }],
    ['a takeaway on the board leads to its line', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      // Pasted: typing has claims of its own.
      await person.page.keyboard.insertText(`${'Just a line\n'.repeat(40)}> The last of all\nand after it`);
      const [{ id }] = await person.until(() => standing(person, at), (all) => all.length === 1);
      await person.visit(`/event/${at.event.id}/takeaways?takeaway=${id}`);
      const source = person.page.locator(`[data-card="${id}"] .sources a`);
      await source.waitFor();
      await source.focus();
      await person.press('Enter');
      await field(person).waitFor();
      await person.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.value.slice(0, document.activeElement.selectionStart).split('\n').length === 41);
      assert.equal(person.page.url().includes('line='), false, 'it is led there once');
    }],
    ['a program that is killed while somebody types loses at most the last second, and the rest is saved when it is back', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('It begins ');
      const began = Date.now();
      await person.until(() => body(person, at), (text) => text === 'It begins ');
      // What this machine needs for a save, beside the wait of 700 ms: so much later a second is over here.
      const first = Math.max(0, Date.now() - began - 700);
      const typed = [[Date.now(), 'It begins ']];
      for (const end = Date.now() + 3000; Date.now() < end; ) {
        await person.page.keyboard.type('and on it goes ', { delay: 8 });
        typed.push([Date.now(), await field(person).inputValue()]);
      }
      await person.page.context().setOffline(true);
      const died = Date.now();
      const lag = Math.max(first, ...(await person.page.evaluate(() => performance.getEntriesByType('resource').map((call) => call.duration))));
      await person.die();
      const left = await body(person, at);
      const whole = typed.at(-1)[1];
      const owed = typed.filter(([when]) => when <= died - 1000 - 2 * lag).at(-1)?.[1] ?? 'It begins ';
      assert.ok(whole.startsWith(left) && left.length >= owed.length, `left are ${left.length} of ${owed.length} owed and ${whole.length} typed`);
      await person.page.context().setOffline(false);
      await person.type('to its end');
      await person.until(() => body(person, at), (text) => text === `${whole}to its end`);
      await person.see('Saved');
    }],
    ['several rooms are followed, each with its own text and caret', async (person) => {
      const at = await open(person);
      await fresh(person, at);
      await person.type('One\nTwo');
      await person.press('ArrowUp', 'Home');
      const other = { event: at.event, session: at.others.find((card) => card.parts.length > 0).session };
      await person.press('Alt+r');
      await person.type(other.session.title);
      await person.page.getByRole('option', { name: other.session.title }).waitFor();
      await person.press('ArrowDown', 'Enter');
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
      // Also where nothing was typed since: whoever goes to a room can write there at once.
      for (const [key, there] of [['Control+PageUp', at], ['Control+PageDown', other], ['Control+PageUp', at], ['Control+PageDown', other]]) {
        await person.press(key);
        await person.page.getByRole('heading', { level: 1, name: there.session.title }).waitFor();
        await person.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      }
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
      await person.page.getByRole('heading', { level: 1, name: 'Events' }).waitFor(); // until then the room is there, and takes files
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
