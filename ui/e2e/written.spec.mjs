// Weeknotes and newsletters, posts about an event, channels and templates.
import assert from 'node:assert/strict';

const dialog = (person) => person.page.getByRole('dialog', { name: 'New weeknote or newsletter' });

export default {
  tests: [
    ['a weeknote is written for a week chosen by keyboard, after looking at what it holds', async (person) => {
      await person.visit('/drafts');
      await person.page.getByRole('button', { name: 'New weeknote or newsletter' }).press('Enter');
      await dialog(person).waitFor();
      const day = dialog(person).getByRole('group', { name: 'A day of the week' });
      await day.getByRole('spinbutton').first().focus();
      await person.type('27072022');
      await person.see('Week 30 of 2022');
      await person.see('Data Leaders Network');
      await person.see('Staying safe online: the drop-in');
      await person.clean('new weeknote');
      await person.photograph('new');
      await dialog(person).getByRole('button', { name: 'The week before' }).press('Enter');
      await person.see('Week 29 of 2022');
      await person.see('Nothing took place');
      await dialog(person).getByRole('button', { name: 'The week after' }).press('Enter');
      await person.see('Week 30 of 2022');
      await dialog(person).getByRole('button', { name: 'Write the weeknote' }).press('Enter');
      const drafts = await person.until(() => person.call('list_drafts'), (list) => list.some(({ draft }) => draft.kind === 'weeknote'));
      assert.equal(drafts.find(({ draft }) => draft.kind === 'weeknote').draft.title, 'Weeknote 30 of 2022');
      await person.call('undo');
    }],
    ['a newsletter is of a month, and Escape gives it up', async (person) => {
      await person.visit('/drafts');
      const button = person.page.getByRole('button', { name: 'New weeknote or newsletter' });
      await button.press('Enter');
      await dialog(person).getByLabel('Kind').selectOption({ label: 'Newsletter' });
      const day = dialog(person).getByRole('group', { name: 'A day of the month' });
      await day.getByRole('spinbutton').first().focus();
      await person.type('15072022');
      await dialog(person).getByText('July 2022', { exact: true }).waitFor();
      await dialog(person).getByLabel('Kind').focus();
      await person.press('Escape');
      await dialog(person).waitFor({ state: 'hidden' });
      assert.equal((await person.focused()).name, 'New weeknote or newsletter');
    }],
    ['posts about an event have their day, and come and go with undo', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      await person.see('Digital inclusion: what we took away');
      await person.see('Thursday 28 July 2022');
      const form = person.page.getByRole('form', { name: 'Add post' });
      await form.getByLabel('Title of the post').fill('A second look');
      await form.getByLabel('Its address').fill('example.org/second');
      await form.getByRole('button', { name: 'Add post' }).press('Enter');
      await person.page.getByRole('button', { name: 'A second look', exact: true }).waitFor();
      await person.clean('posts');
      await person.photograph('posts');
      await person.page.getByRole('button', { name: 'Remove A second look' }).press('Enter');
      await person.hear('is removed');
      assert.equal((await person.call('list_posts', { event_id: event.id })).length, 1);
    }],
    ['channels are added, moved and deleted by keyboard', async (person) => {
      await person.visit('/settings');
      const form = person.page.getByRole('form', { name: 'Add channel' });
      await form.getByLabel('Channel', { exact: true }).fill('Podcast');
      await form.getByLabel('Its address').fill('pod.example.org');
      await form.getByRole('button', { name: 'Add channel' }).press('Enter');
      await person.page.getByRole('button', { name: 'Move Podcast up' }).press('Enter');
      await person.hear('Podcast is number 2 now');
      const names = async () => (await person.call('list_office_channels')).map((channel) => channel.name);
      assert.deepEqual(await person.until(names, (list) => list[1] === 'Podcast'), ['Mastodon', 'Podcast', 'LinkedIn']);
      await person.clean('channels');
      await person.page.getByRole('heading', { name: 'Channels and guest posts' }).scrollIntoViewIfNeeded();
      await person.photograph('channels');
      await person.page.getByRole('button', { name: 'Delete Podcast' }).press('Enter');
      await person.hear('Podcast is no channel any more');
      assert.deepEqual(await names(), ['Mastodon', 'LinkedIn']);
    }],
    ['what is typed into a template and not saved is there when one comes back, and an empty one is told of', async (person) => {
      await person.visit('/settings/template/newsletter');
      const field = person.page.getByRole('textbox', { name: 'Template' });
      await field.fill('{{ secrets }}');
      await person.see('secrets');
      await person.page.getByRole('link', { name: 'All settings' }).click();
      await person.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
      await person.visit('/settings/template/newsletter');
      await person.page.waitForFunction(() => document.querySelector('main textarea')?.value === '{{ secrets }}');
      await person.see('Not saved yet');
      await field.fill('');
      await person.see('Nothing stands there');
      await person.page.getByText(/undefined value/i).waitFor({ state: 'detached' });
      await person.page.getByRole('button', { name: 'Discard changes' }).click();
      await person.page.waitForFunction(() => document.querySelector('main textarea')?.value.includes('{{ lead }}'));
      await person.page.getByText('Not saved yet').waitFor({ state: 'detached' });
    }],
    ['a template is checked as it is typed, kept when it is right, and restored', async (person) => {
      await person.visit('/settings');
      await person.page.getByRole('link', { name: 'Weeknote' }).press('Enter');
      await person.page.getByRole('heading', { name: 'Template: Weeknote', level: 1 }).waitFor();
      await person.page.locator('.prose').getByText('Weeknote 30 of 2022').waitFor();
      await person.clean('template');
      await person.photograph('template');
      const field = person.page.getByRole('textbox', { name: 'Template' });
      await field.fill('# Our {{ title }}\n\n{% if lead %}\n{{ nothing_like_it }}\n{% endif %}\n');
      await person.see('Line 4');
      const save = person.page.getByRole('button', { name: 'Save template' });
      assert.equal(await save.isDisabled(), true);
      await person.clean('a fault');
      await person.photograph('fault');
      await person.page.getByRole('button', { name: 'Go to line 4' }).press('Enter');
      await person.type('{{ lead }}');
      await person.page.locator('.prose').getByText('Our Weeknote 30 of 2022').waitFor();
      await save.press('Enter');
      await person.hear('The template of Weeknote is saved');
      await person.see('Your own');
      await person.page.getByText('The shipped template', { exact: true }).press('Enter');
      await person.page.getByRole('region', { name: 'The shipped template' }).getByText('{{ lead }}').first().waitFor();
      await person.clean('beside the shipped one');
      const week = () => person.call('export_period_text', { format: 'weeknote-md', day: '2022-07-25' });
      assert.match((await week()).text, /^# Our Weeknote/m);
      await person.page.getByRole('button', { name: 'Restore the shipped one' }).press('Enter');
      await person.hear('has the shipped template again');
      assert.match((await week()).text, /^# Weeknote/m);
    }],
    ['the minutes have a template too', async (person) => {
      await person.visit('/settings');
      await person.page.getByRole('link', { name: 'Minutes', exact: true }).press('Enter');
      await person.page.getByRole('heading', { name: 'Template: Minutes', level: 1 }).waitFor();
      await person.page.locator('.prose').getByText(/^Minutes of/).first().waitFor();
      await person.clean('template of the minutes');
    }],
    ['social posts are counted as each channel counts, beside their draft', async (person) => {
      const event = await person.conference();
      const draft = await person.call('build_draft', { event_id: event.id, kind: 'social_posts' });
      await person.visit(`/draft/${draft.id}`);
      await person.page.locator('#social-mastodon').waitFor();
      await person.see('of 3,000');
      await person.page.getByText(/A thread of \d/).first().waitFor();
      await person.clean('social posts');
      await person.photograph('social');
      const copies = () => person.page.getByRole('button', { name: /^Copy (post 1|the post) for Mastodon$/ });
      await copies().press('Enter');
      await person.hear('The post for Mastodon is copied');
      const page = () => person.call('draft', { id: draft.id });
      assert.equal((await page()).versions[0].reason, 'copied', 'a post leaves as the draft does');
      const { blocks, sources } = await page();
      const source = blocks.flatMap((block) => block.sentences[0]?.sources ?? []).find((name) => name.startsWith('takeaway'));
      await person.call('change_takeaway', { id: sources[source].id, permission: 'internal' });
      await person.page.getByRole('heading', { name: /may not leave the office/ }).waitFor();
      await copies().press('Enter');
      await person.hear('The document says what may not leave the office');
      await person.call('undo');
    }],
    ['thank-you letters go into the outbox for the groups that were chosen', async (person) => {
      const event = await person.conference();
      const draft = await person.call('build_draft', { event_id: event.id, kind: 'thank_you' });
      await person.visit(`/draft/${draft.id}`);
      await person.page.getByRole('heading', { name: 'Send the letters', level: 3 }).waitFor();
      for (const group of ['Those who helped', 'Those who came', 'Those who could not come']) await person.page.getByLabel(new RegExp(group)).press('Space');
      await person.clean('thank-you letters');
      await person.photograph('thanks');
      await person.page.getByRole('button', { name: 'Put 24 mails into the outbox' }).press('Enter');
      await person.hear('24 mails are in the outbox.');
      const waiting = await person.call('list_outbox', { state: 'waiting', limit: 0 });
      assert.equal(waiting.total, 24);
    }],
  ],
};
