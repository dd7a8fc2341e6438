// A form is sent once at a time, and not with what is no value: what is pressed again before the answer has come is the same press.
import type { Attachment } from 'svelte/attachments';

const buttons = (form: HTMLFormElement) => form.querySelectorAll('button[type="submit"]');

/** The first field with words in it that are no value; its own sentence says so. What the browser thinks of addresses does not count. */
const unfit = (form: HTMLFormElement): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLInputElement>('input')].find((field) => field.validity.customError);

/** Sends a form by `send`, and not again until that has ended. Its button says so, and keeps the focus. */
export function sends(send: () => unknown): Attachment<HTMLFormElement> {
  return (form) => {
    let under = false;
    form.noValidate = true;
    const submit = async (event: Event) => {
      event.preventDefault();
      if (under) return;
      const wrong = unfit(form);
      if (wrong) return wrong.focus();
      under = true;
      const busy = [...buttons(form)];
      try {
        const sent = send();
        if (!(sent instanceof Promise)) return;
        busy.forEach((button) => button.setAttribute('aria-disabled', 'true'));
        await sent;
      } finally {
        under = false;
        busy.forEach((button) => button.removeAttribute('aria-disabled'));
      }
    };
    const listen = (event: Event) => void submit(event);
    form.addEventListener('submit', listen);
    return () => form.removeEventListener('submit', listen);
  };
}
