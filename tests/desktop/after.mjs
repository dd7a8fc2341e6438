// After the event: the post and the summary are built, and files leave through the system's own save dialog.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './waiting.mjs';

/** Claims about what is written and what leaves. */
export function after(program, person, event) {
  const drafts = () => person.holds('after', { event_id: event.id }).then((now) => now.drafts);
  const built = async (kind) => {
    return until(async () => (await drafts()).find((each) => each.draft.kind === kind), Boolean, `no ${kind} was built`);
  };
  const written = async (path) => {
    for (let tries = 0; tries < 100 && !existsSync(path); tries += 1) await pause(100);
    return readFileSync(path, 'utf8');
  };

  return [
    ['the blog post is built from the takeaways', async () => {
      await person.click('link', '^After');
      await person.click('button', '^Build blog post');
      const { body } = await built('blog_post');
      if (!body.includes('Lend the device and the data together')) throw new Error('what was typed is not in the post');
      await person.see('button', '^Build again');
      await person.photograph('after-light');
    }],
    ['an internal takeaway is in no document', async () => {
      const { body } = (await drafts()).find((each) => each.draft.kind === 'blog_post');
      if (body.includes('The pilot will be paid')) throw new Error('an internal sentence is in the post');
    }],
    ['the post is edited by hand and the edit is kept', async () => {
      await person.ask(() => document.querySelectorAll('main [role="gridcell"]')[1].focus());
      await person.press('Return');
      await person.see('css:main textarea', '');
      await person.press('ctrl+End');
      await person.type(' Written by hand.');
      await person.press('Escape');
      await person.untilHolds('after', { event_id: event.id }, (now) => now.drafts.some((view) => view.body.includes('Written by hand.')), 'the edit is kept');
    }],
    ['the summary is built', async () => {
      await person.click('link', '^After');
      await person.click('button', '^Build summary');
      const { body } = await built('summary');
      if (!/registered/i.test(body)) throw new Error('the summary has no numbers');
      await person.photograph('summary-light');
    }],
    ['calendar invites leave through the save dialog of the system', async () => {
      const path = join(program.home, 'invites.ics');
      await person.click('link', '^After');
      await person.click('tab', '^Files');
      await person.click('button', '^Export Agenda');
      await person.saveAs('Export Agenda', path, 'save-dialog');
      const text = await written(path);
      if (!text.startsWith('BEGIN:VCALENDAR\r\n') || !text.endsWith('END:VCALENDAR\r\n')) throw new Error('it is no calendar file');
      await person.see('button', '^Show in folder');
      await person.photograph('files-light');
    }],
    ['a dialog that is given up writes nothing', async () => {
      await person.click('button', '^Export Sessions');
      await person.giveUp('Export Sessions');
      await person.see('button', '^Export Sessions');
    }],
  ];
}
