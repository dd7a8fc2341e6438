// The main job, claim by claim, in the order an organiser does it; each claim stands on those before.
import { after } from './after.mjs';
import { calendar } from './calendar.mjs';
import { keeping } from './keeping.mjs';
import { people } from './people.mjs';
import { programme } from './programme.mjs';
import { room } from './room.mjs';
import { screens } from './screens.mjs';
import { takeaways } from './takeaways.mjs';
import { typing } from './typing.mjs';

/** Pairs of a claim and how it is checked. */
export function job(program, person) {
  const event = { id: '' };
  return [
    ['the window opens and offers the sample event', async () => {
      await program.start();
      await person.see('button', 'Open the sample event');
      await person.watch();
      await person.photograph('first-start-light');
    }],
    ['one click makes the sample conference', async () => {
      await person.click('button', 'Open the sample event');
      await person.see('heading', '^Digital Inclusion Conference', 'main');
      event.id = await person.ask(() => /event\/([0-9a-f-]{36})/.exec(location.href)?.[1] ?? '');
      if (!event.id) throw new Error('the address names no event');
      await person.photograph('overview-light');
    }],
    ...programme(person, event),
    ...people(person, event),
    ...takeaways(person, event),
    ...room(program, person, event),
    ...typing(person, event),
    ...after(program, person, event),
    ...calendar(program, person),
    ['the page keeps to its policy and nothing in it breaks', () => person.nothingWrong()],
    ...keeping(program, person, event),
    ...screens(person, event),
    ['no screen breaks the policy of the page', () => person.nothingWrong()],
  ];
}
