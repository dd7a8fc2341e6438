// What was done stays done: a power cut, a new start, and the one writer.
import { TYPED } from './takeaways.mjs';

/** Claims about what is left after the program dies. */
export function keeping(program, person, event) {
  return [
    ['nothing is lost when the program dies', async () => {
      await program.kill();
      await program.start();
      await person.see('link', '^Home');
      await person.watch();
      const { takeaways } = await person.holds('takeaway_board', { event_id: event.id });
      const texts = takeaways.map((each) => (each.takeaway ?? each).text);
      const lost = TYPED.filter((text) => !texts.includes(text));
      if (lost.length > 0) throw new Error(`lost: ${lost.join(', ')}`);
      const people = await person.holds('find_people', { query: 'Wilhelmina', event_id: event.id, limit: 5 });
      if (!people.some((each) => each.attendance_id)) throw new Error('the new attendee is lost');
    }],
    ['undo reaches back past the restart', async () => {
      const kinds = (now) => now.drafts.map((view) => view.draft.kind);
      if (!kinds(await person.holds('after', { event_id: event.id })).includes('summary')) throw new Error('the summary is lost');
      await person.press('ctrl+z');
      await person.untilHolds('after', { event_id: event.id }, (now) => !kinds(now).includes('summary'), 'the last thing done is undone');
    }],
    ['the command line is told who holds the workspace', () => {
      const refused = program.cliRefused('undo');
      if (!/window/i.test(refused)) throw new Error(`it was told: ${refused}`);
    }],
  ];
}
