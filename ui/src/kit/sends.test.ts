// A form that is sent twice before the answer has come is sent once; after it, it can be sent again.
import { expect, it } from 'vitest';
import { sends } from './sends';

/** A form with a button, what was sent by it, and what ends the sending. */
function form() {
  const element = document.createElement('form');
  const button = element.appendChild(document.createElement('button'));
  button.type = 'submit';
  const sent: ((how?: unknown) => void)[] = [];
  sends(() => new Promise((resolve) => sent.push(resolve)))(element);
  const press = () => element.dispatchEvent(new Event('submit', { cancelable: true }));
  return { button, sent, press };
}

it('two_presses_before_the_answer_are_one', async () => {
  const { button, sent, press } = form();
  press();
  press();
  expect(sent.length).toBe(1);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  sent[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(button.getAttribute('aria-disabled')).toBeNull();
  press();
  expect(sent.length).toBe(2);
});
it('a_form_never_leaves_the_page', () => {
  const { press } = form();
  expect(press()).toBe(false);
  expect(press()).toBe(false);
});
it('what_is_no_value_is_not_sent_and_gets_the_focus_and_the_browser_judges_nothing', () => {
  const element = document.body.appendChild(document.createElement('form'));
  const [fit, unfit] = [element.appendChild(document.createElement('input')), element.appendChild(document.createElement('input'))];
  const sent: string[] = [];
  sends(() => sent.push(fit.value))(element);
  fit.type = 'email';
  fit.value = 'no address';
  unfit.setCustomValidity('is no value');
  const press = () => element.dispatchEvent(new Event('submit', { cancelable: true }));
  press();
  expect([sent, document.activeElement === unfit, element.noValidate]).toEqual([[], true, true]);
  unfit.setCustomValidity('');
  press();
  expect(sent).toEqual(['no address']);
  element.remove();
});
