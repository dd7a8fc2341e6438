// The main job from the first start to the files, in the real window, by keys alone; and the same window for eyes that need four times the size.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Screens that are looked at in the largest type, by what the palette calls them. */
const SCREENS = ['Overview', 'Programme', 'People', 'Notes and takeaways', 'Calendar', 'After', 'Home', 'Events', 'Networks', 'Directory', 'Drafts', 'Settings'];

/** Screens whose heading is the event's title or a greeting. */
const HEADED_OTHERWISE = new Set(['Overview', 'Home']);

/** Claims of a person who has no pointer, on a computer where Plenary was never started. */
export function keys(program, person) {
  const event = { id: '' };
  const programme = () => person.holds('programme', { event_id: event.id });
  const goTo = async (view) => {
    await person.press('ctrl+k');
    await person.see('combobox', 'Search');
    await person.type(`Go to ${view}`);
    await person.see('option', `Go to ${view}`);
    await person.press('Return');
    await person.see('heading', HEADED_OTHERWISE.has(view) ? '' : `^${view}`, 'main');
    await person.until(() => !document.querySelector('main [aria-busy=true]') && !document.querySelector('[role=dialog] [role=combobox]'), `${view} is shown`);
  };

  return [
    ['keys open the sample event on the first start', async () => {
      await program.start();
      await person.see('button', 'Open the sample event');
      await person.watch();
      await person.ask(() => addEventListener('pointerdown', () => (window.pointed = true), true));
      await person.tabTo('^Open the sample event');
      await person.press('Return');
      await person.see('heading', '^Digital Inclusion Conference', 'main');
      event.id = await person.ask(() => /event\/([0-9a-f-]{36})/.exec(location.href)?.[1] ?? '');
    }],
    ['keys move a session to a later hour', async () => {
      await goTo('Programme');
      await person.see('css:[data-grid]', '');
      const { stop } = await person.tabTo('', 'stop');
      const before = (await programme()).sessions.find((card) => card.session.id === stop).session;
      await person.press('m', 'Down', 'Down', 'Down', 'Return');
      await person.untilHolds('programme', { event_id: event.id }, (now) => now.sessions.find((card) => card.session.id === stop).session.starts_at > before.starts_at, 'the session is later');
      await person.press('ctrl+z');
      await person.untilHolds('programme', { event_id: event.id }, (now) => now.sessions.find((card) => card.session.id === stop).session.starts_at === before.starts_at, 'undo puts it back');
      await person.press('ctrl+shift+z');
      await person.untilHolds('programme', { event_id: event.id }, (now) => now.sessions.find((card) => card.session.id === stop).session.starts_at > before.starts_at, 'redo moves it again');
    }],
    ['keys add an attendee', async () => {
      await goTo('People');
      await person.tabTo('^Add person');
      await person.press('Return');
      await person.see('combobox', 'Find somebody');
      await person.type('Wilhelmina Osei');
      await person.see('option', 'Wilhelmina Osei');
      await person.press('Down', 'Return');
      await person.see('textbox', '^E-mail');
      await person.tabTo('^E-mail');
      await person.type('wilhelmina.osei@harbour.example.org');
      await person.press('Return');
      await person.untilHolds('find_people', { query: 'Wilhelmina', event_id: event.id, limit: 5 }, (list) => list.some((each) => each.attendance_id && each.email?.startsWith('wilhelmina')), 'she is registered with her address');
    }],
    ['keys type takeaways, one with a permission', async () => {
      await goTo('Notes and takeaways');
      await person.tabTo('^What is worth keeping');
      await person.type('Lend the device and the data together');
      await person.press('Return');
      await person.type('The pilot will be paid for until March');
      await person.press('alt+4', 'Return');
      const now = await person.untilHolds('takeaway_board', { event_id: event.id }, (now) => now.takeaways.some(({ takeaway }) => takeaway.text.startsWith('The pilot')), 'both are kept');
      const of = (start) => now.takeaways.find(({ takeaway }) => takeaway.text.startsWith(start))?.takeaway.permission;
      if (!of('Lend the device') || of('The pilot') !== 'internal') throw new Error(`their permissions are ${of('Lend the device')} and ${of('The pilot')}`);
    }],
    ['keys build the post and the summary', async () => {
      for (const [button, kind] of [['^Build blog post', 'blog_post'], ['^Build summary', 'summary']]) {
        await goTo('After');
        await person.tabTo(button);
        await person.press('Return');
        const now = await person.untilHolds('after', { event_id: event.id }, (now) => now.drafts.some((view) => view.draft.kind === kind), `the ${kind} is built`);
        const { body } = now.drafts.find((view) => view.draft.kind === kind);
        if (body.includes('The pilot will be paid')) throw new Error('an internal sentence is in it');
        if (kind === 'blog_post' && !body.includes('Lend the device and the data together')) throw new Error('what was typed is not in the post');
      }
    }],
    ['keys let calendar invites leave through the save dialog of the system', async () => {
      await goTo('After');
      await person.tabTo('', 'tab');
      await person.press('End');
      await person.see('button', '^Export Agenda');
      await person.tabTo('^Export Agenda');
      await person.press('Return');
      const path = join(program.home, 'by-keys.ics');
      await person.saveAs('Export Agenda', path);
      for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await pause(100);
      const text = readFileSync(path, 'utf8');
      if (!text.startsWith('BEGIN:VCALENDAR\r\n') || !text.endsWith('END:VCALENDAR\r\n')) throw new Error('it is no calendar file');
    }],
    ['no pointer was used', async () => {
      if (await person.ask(() => window.pointed)) throw new Error('something was pointed at');
      await person.nothingWrong();
    }],
    ['type grows to four times its size, and every screen keeps to the width of the window', async () => {
      for (let step = 0; step < 8; step += 1) await person.press('ctrl+plus');
      await person.until(() => document.documentElement.style.getPropertyValue('--zoom') === '400%', 'type is four times as large');
      for (const view of SCREENS) {
        await goTo(view);
        await person.photograph(`${view.toLowerCase().split(' ').at(-1)}-400`);
        const wide = await person.ask(() => Math.max(...['html', 'main'].map((each) => document.querySelector(each)).map((each) => each.scrollWidth - each.clientWidth)));
        if (wide > 0) throw new Error(`${view} is ${wide} pixels too wide`);
      }
    }],
    ['at that size a takeaway is typed by keys as at any other', async () => {
      await goTo('Notes and takeaways');
      await person.tabTo('^What is worth keeping');
      await person.type('Large type is for everybody');
      await person.press('Return');
      await person.untilHolds('takeaway_board', { event_id: event.id }, (now) => now.takeaways.some(({ takeaway }) => takeaway.text === 'Large type is for everybody'), 'it is kept');
      await person.press('ctrl+0');
      await person.until(() => document.documentElement.style.getPropertyValue('--zoom') === '100%', 'type has its size again');
      await person.nothingWrong();
    }],
  ];
}
