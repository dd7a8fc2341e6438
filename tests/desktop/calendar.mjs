// The calendar: invitations of a network leave as files, and after a change those who hold the old time are named.
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Claims about who holds what. */
export function calendar(program, person) {
  const network = { id: '', meeting: '' };
  const files = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  const ledger = () => person.holds('ledger', { series_id: network.id });

  return [
    ['the invitations of a network are reviewed before they leave', async () => {
      const events = await person.holds('list_events');
      const { event } = events.find(({ event }) => event.kind === 'meeting' && event.status === 'published');
      Object.assign(network, { id: event.series_id, meeting: event.id });
      await person.ask((id) => (location.hash = `#/event/${id}`), event.id);
      await person.click('link', '^Calendar', 'nav');
      await person.click('link', 'network’s calendar', 'main');
      await person.click('button', '^Review invitations');
      await person.see('button', 'into the outbox$');
      await person.photograph('calendar-review-light');
    }],
    ['calendar files leave into a folder that is picked in the dialog of the system', async () => {
      const folder = join(program.home, 'invitations');
      mkdirSync(folder);
      await person.click('button', '^Save instead');
      await person.click('menuitem', 'a folder for each person');
      await person.pickFolder('Where the files go', folder);
      await person.untilHolds('ledger', { series_id: network.id }, (now) => now.due === 0 && now.items[0].holders > 0, 'everybody was given a file');
      const texts = files(folder).map((path) => readFileSync(path, 'utf8'));
      if (texts.length === 0) throw new Error('no file was written');
      for (const text of texts) if (!text.includes('METHOD:REQUEST\r\n') || !text.includes('\r\nATTENDEE;')) throw new Error('a file is no invitation');
      if (texts.length !== (await ledger()).items.reduce((sum, item) => sum + item.holders, 0)) throw new Error('the ledger counts otherwise');
    }],
    ['a meeting that moves names those who hold the old time', async () => {
      const { event } = await person.holds('event_overview', { event_id: network.meeting });
      await person.holds('change_event', { id: network.meeting, start_time: event.start_time.replace(/^\d\d/, '09'), end_time: event.end_time.replace(/^\d\d/, '11') });
      await person.click('tab', '^Who holds what');
      await person.see('any', 'hold the old time', 'main');
      await person.photograph('calendar-light');
    }],
    ['the update reaches exactly those people', async () => {
      const folder = join(program.home, 'updates');
      mkdirSync(folder);
      const { stale } = await ledger();
      await person.click('button', '^Review');
      await person.click('button', '^Save instead');
      await person.click('menuitem', 'a folder for each person');
      await person.pickFolder('Where the files go', folder);
      await person.untilHolds('ledger', { series_id: network.id }, (now) => now.due === 0, 'everybody holds what is true');
      if (stale === 0 || files(folder).length !== stale) throw new Error(`${files(folder).length} files for ${stale} people`);
    }],
    ['undo makes the next update: what was sent stays sent', async () => {
      const [{ holders }] = (await ledger()).items;
      await person.press('ctrl+z');
      await person.untilHolds('ledger', { series_id: network.id }, (now) => now.stale === holders, 'those who were told of the move hold the old time again');
    }],
  ];
}
