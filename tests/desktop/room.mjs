// In the room: typed into the real window, which then dies; what was acknowledged is there again.
import { setTimeout as pause } from 'node:timers/promises';
import * as hands from './hands.mjs';

const NOTE = ['! Ask three boroughs by 12 December', '> It takes one call', 'Start with libraries #devices'];
const UNBROKEN = 'and on it goes without a pause, word after word, ';

/** Claims about the note of a session. */
export function room(program, person, event) {
  const session = { session_id: '' };
  const saved = (now) => now.note?.body ?? '';
  const open = async () => {
    await person.ask((event, session) => (location.hash = `#/event/${event}/session/${session}/room`), event.id, session.session_id);
    await person.see('textbox', '^Note of');
  };

  return [
    ['what is typed in the room is found beside it', async () => {
      const { sessions } = await person.holds('programme', { event_id: event.id });
      const card = sessions.find((each) => each.parts.length === 0) ?? sessions[0];
      session.session_id = card.session.id;
      await open();
      await person.click('textbox', '^Note of');
      await person.press('ctrl+Home');
      for (const line of NOTE) {
        await person.type(line);
        await person.press('Return');
      }
      const now = await person.untilHolds('room', session, (now) => saved(now).startsWith(NOTE.join('\n')), 'the note is saved');
      const lines = now.pieces.map((piece) => piece.line);
      if (![1, 2, 3].every((line) => lines.includes(line))) throw new Error(`found in lines ${lines}`);
      await person.photograph('room-light');
    }],
    ['a program that dies while somebody types loses nothing that was saved', async () => {
      await person.press('ctrl+Home');
      // Typed without a pause: that it is saved all the same, within a second, is claimed where the clock can be held.
      await person.type(UNBROKEN);
      await person.untilHolds('room', session, (now) => saved(now).startsWith(UNBROKEN), 'what was just typed is saved');
      await person.type('the last word');
      await program.kill();
      await program.start();
      await person.see('link', '^Home');
      await person.watch();
      const now = await person.holds('room', session);
      if (!saved(now).startsWith(UNBROKEN)) throw new Error(`left is: ${saved(now).slice(0, 80)}`);
      if (!NOTE.slice(1).every((line) => saved(now).includes(line))) throw new Error('what was saved before is lost');
      await open();
      await person.see('any', 'Found in the note');
    }],
    ['a page whose process dies is there again, where it was', async () => {
      const note = await person.see('textbox', '^Note of');
      await program.killPage();
      await pause(5000);
      await hands.click(await person.pointAt(note));
      await person.press('ctrl+End');
      await person.type(' and on');
      await pause(2000);
      // Only a new window can be asked what it holds.
      await program.kill();
      await program.start();
      await person.see('link', '^Home');
      await person.watch();
      if (!saved(await person.holds('room', session)).trimEnd().endsWith('and on')) throw new Error('what was typed then is not saved');
    }],
  ];
}
