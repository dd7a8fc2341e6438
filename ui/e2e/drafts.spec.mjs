// All drafts of the office.
export default {
  tests: [
    ['without drafts the list says where they come from', async (person) => {
      await person.visit('/drafts');
      await person.see('No drafts yet.');
      await person.clean('no drafts');
    }],
    ['a draft opens where its event ends', async (person) => {
      const event = await person.conference();
      await person.call('build_draft', { event_id: event.id, kind: 'blog_post' });
      await person.visit('/drafts');
      await person.page.getByRole('rowheader').first().waitFor();
      await person.clean('drafts');
      await person.photograph('list');
      await person.page.getByRole('rowheader').first().focus();
      await person.press('Enter');
      await person.page.waitForFunction((id) => location.hash.startsWith(`#/event/${id}/after`), event.id);
    }],
  ],
};
