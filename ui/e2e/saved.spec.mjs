// The bottom line says what is true: saving, saved, or what stands in a field and was refused.
import assert from 'node:assert/strict';

const status = (person) => person.page.locator('footer > span').first();
const says = (person, words) => person.page.waitForFunction((wanted) => document.querySelector('footer > span')?.textContent === wanted, words);
const contact = (person) => person.page.getByLabel('Contact e-mail');
/** The overview, with an address in a field that was refused. */
async function refused(person) {
  const event = await person.conference();
  await person.visit(`/event/${event.id}`);
  await contact(person).fill('no address');
  await contact(person).press('Enter');
  await person.see('is not an e-mail address');
  await says(person, 'Not saved');
  return event;
}
/** Answers a command with a refusal, as long as the claim lasts. */
const refuse = (person, name, code) =>
  person.page.route('**/call', (route) => (route.request().postDataJSON().name === name ? route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify({ code, field: null, params: {} }) }) : route.continue()));

export default {
  tests: [
    ['what was refused is not saved while it stands in its field, whatever else is saved', async (person) => {
      const event = await refused(person);
      await person.page.getByLabel('Venue', { exact: true }).fill(`Hall of ${event.title}`);
      await person.press('Tab');
      await person.page.waitForFunction(() => document.querySelector('footer')?.textContent.includes('Undo: Change event'));
      await says(person, 'Not saved');
      await person.clean('not saved');
      await person.photograph('refused');
    }],
    ['Escape puts the field back, and all is saved', async (person) => {
      await refused(person);
      await contact(person).focus();
      await person.press('Escape');
      await says(person, 'Saved');
      assert.equal(await person.page.getByText('is not an e-mail address').count(), 0);
    }],
    ['what is put right is saved', async (person) => {
      const event = await refused(person);
      await contact(person).fill('hello@example.org');
      await contact(person).press('Enter');
      await says(person, 'Saved');
      assert.equal((await person.call('event_overview', { event_id: event.id })).event.contact_email, 'hello@example.org');
    }],
    ['another screen says nothing of what was refused on the one before', async (person) => {
      await refused(person);
      await person.page.getByRole('link', { name: /^Programme/ }).first().click();
      await person.page.getByRole('heading', { name: 'Programme', level: 1 }).waitFor();
      await says(person, 'Saved');
      assert.equal(await person.page.locator('.toast').count(), 0, 'it was said at its field');
    }],
    ['what is typed and left at once is told when it is refused', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      await contact(person).fill('no address');
      assert.equal(await status(person).textContent(), 'Saving…');
      await person.page.evaluate(() => (location.hash = '#/events'));
      await person.page.locator('.toast', { hasText: 'What you typed last was not saved. “no address” is not an e-mail address' }).waitFor();
      await says(person, 'Saved');
      assert.equal(await person.page.locator('.toast').count(), 1, 'it is told once');
      await person.clean('told');
    }],
    ['a move that is refused snaps back, is told, and leaves nothing unsaved', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}/programme`);
      const { sessions } = await person.call('programme', { event_id: event.id });
      const { session } = sessions.find((card) => card.session.starts_at && card.session.room_id);
      await refuse(person, 'move_session', 'outside-event');
      await person.page.locator(`[data-stop="${session.id}"]`).focus();
      await person.press('Alt+ArrowDown');
      await person.page.locator('.toast.danger').waitFor();
      await says(person, 'Saved');
    }],
    ['a choice that is refused goes back, is told at its field, and leaves nothing unsaved', async (person) => {
      const event = await person.conference();
      await person.visit(`/event/${event.id}`);
      await refuse(person, 'change_event', 'internal');
      const kind = person.page.getByRole('region', { name: 'About', exact: true }).getByLabel('Kind', { exact: true });
      const before = await kind.inputValue();
      await kind.selectOption({ label: 'Workshop' });
      await person.page.getByRole('alert').first().waitFor();
      await says(person, 'Saved');
      assert.equal(await kind.inputValue(), before);
    }],
  ],
};
