// A form is sent once at a time: what is pressed again before the answer has come is the same press.
import type { Attachment } from 'svelte/attachments';

const buttons = (form: HTMLFormElement) => form.querySelectorAll('button[type="submit"]');

/** Sends a form by `send`, and not again until that has ended. Its button says so, and keeps the focus. */
export function sends(send: () => unknown): Attachment<HTMLFormElement> {
  return (form) => {
    let under = false;
    const submit = async (event: Event) => {
      event.preventDefault();
      if (under) return;
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
