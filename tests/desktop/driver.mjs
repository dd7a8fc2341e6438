// A small WebDriver client: asks the page of the real window, through tauri-driver.
import { PATIENCE } from './waiting.mjs';

/** A session with one window. */
export class Driver {
  #base;
  #session;

  /** `base` is the address of tauri-driver. */
  constructor(base) {
    this.#base = base;
  }

  async #ask(method, path, body, patience = PATIENCE) {
    const answer = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** Starts the program and waits for its page. */
  async open(application, args = []) {
    const wanted = { browserName: 'wry', 'tauri:options': { application, args } };
    const value = await this.#ask('POST', '/session', { capabilities: { alwaysMatch: wanted } }, PATIENCE / 2);
    this.#session = `/session/${value.sessionId}`;
  }

  /** Ends the program; says nothing when it has already gone. */
  async close() {
    if (this.#session) await this.#ask('DELETE', this.#session).catch(() => undefined);
    this.#session = undefined;
  }

  /** Runs a function in the page and gives back what it returns. The function sees only its arguments. */
  script(action, ...args) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script: `return (${action}).apply(null, arguments)`, args });
  }

  /** The picture of the page as PNG bytes. */
  async picture() {
    return Buffer.from(await this.#ask('GET', `${this.#session}/screenshot`), 'base64');
  }

  /** What the page says to a screen reader: computed by the browser itself. */
  async label(element) {
    return this.#ask('GET', `${this.#session}/element/${element}/computedlabel`);
  }
}
