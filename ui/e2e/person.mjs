// What a person does with a page in a claim: go somewhere, read, press keys; and what the bench adds: axe, pictures, the commands themselves.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';

/** What axe judges in each scheme: dark differs from light in colours alone. */
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** A person in front of one page. */
export class Person {
  constructor({ page, address, token, feature, axe, out, die, evidence }) {
    Object.assign(this, { page, address, token, feature, axe, out, die, evidence });
  }

  /** Opens a screen by its address after the hash ("/events"), and waits for its heading; that of the screen before is none. */
  async visit(hash = '/') {
    await this.page.evaluate(([to]) => {
      const [here] = location.hash.slice(1).split('?');
      if (here !== to) document.querySelectorAll('h1').forEach((heading) => heading.setAttribute('data-left', ''));
    }, hash.split('?'));
    await this.page.goto(`${this.address}#${hash}`);
    await this.page.waitForFunction(() => !document.querySelector('h1[data-left]'));
    await this.page.locator('h1').first().waitFor();
    await this.settled();
  }

  /** Waits until nothing on the screen is being read or saved. */
  async settled() {
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && document.fonts.status === 'loaded');
  }

  /** A command, as the page would call it; for preparing and for looking behind. */
  async call(name, request = {}) {
    this.evidence.named([request.path, request.folder]);
    const answer = await fetch(new URL('/call', this.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ name, request }),
    });
    const body = await answer.json();
    assert.ok(answer.ok, `${name}: ${JSON.stringify(body)}`);
    return body.output;
  }

  /** The sample's conference. */
  async conference() {
    const events = await this.call('list_events');
    return events.find(({ event }) => event.kind === 'conference').event;
  }

  /** What the next file dialog answers: a path, or null for "cancel". */
  pick(path) {
    this.evidence.named(path);
    return this.call('test_pick', { path });
  }

  /** Waits for a sentence to be seen. */
  async see(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** Waits until the live region has said it. */
  async hear(text) {
    await this.page.waitForFunction((said) => [...document.querySelectorAll('[role="status"], [aria-live]')].some((region) => region.textContent.includes(said)), text);
  }

  /** Asks again until the answer is as wanted, and gives it; fails with the last answer when it never is. */
  async until(ask, wanted) {
    for (const end = Date.now() + 60_000; ; ) {
      const answer = await ask();
      if (wanted(answer)) return answer;
      assert.ok(Date.now() < end, `it never became as wanted: ${JSON.stringify(answer)?.slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Presses keys one after another: "Control+k", "ArrowDown". */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** What a screen reader would name the focused thing: role and text. */
  focused() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      return { tag: at.tagName.toLowerCase(), role: at.getAttribute('role'), name: at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim() };
    });
  }

  /** axe finds nothing, in light and in dark, and nothing sticks out sideways. */
  async clean(where = '') {
    // It is half a megabyte: it is sent to a page once.
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(this.axe);
    for (const [colorScheme, rules] of Object.entries(RULES)) {
      await this.page.emulateMedia({ colorScheme });
      const found = await this.page.evaluate(async (runOnly) => {
        // What passes is not described: that is most of the work, and nobody reads it.
        const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.failureSummary})`).join(' | ')}`);
      }, rules);
      assert.deepEqual(found, [], `axe ${colorScheme} ${where}`);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.#fits(where);
  }

  /** The window itself never scrolls: what is too long scrolls in the page, below the menu and beside the views. */
  async #fits(where) {
    const over = await this.page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth, document.documentElement.scrollHeight - window.innerHeight]);
    assert.ok(Math.max(...over) <= 0, `the document is larger than the window by ${over.join(' and ')} ${where}`);
  }

  /**
   * Nothing sticks out at 320, and pictures are taken: light, dark and in the system's forced colours at 1280, light at 320, to e2e/.out.
   * Where PLENARY_SCREENSHOTS says where to, only the light one is, there: the others are for eyes, and most of the time.
   */
  async photograph(name) {
    const folder = process.env.PLENARY_SCREENSHOTS;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await this.page.screenshot({ path: `${folder}/${this.feature}-${name}.png` });
    } else await this.#pictures((kind) => `${this.out}/${this.feature}-${name}-${kind}.png`);
    await this.page.setViewportSize({ width: 320, height: 720 });
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    if (!folder) await this.page.screenshot({ path: `${this.out}/${this.feature}-${name}-narrow.png` });
    await this.#fits(`at 320 in ${name}`);
    await this.page.setViewportSize({ width: 1280, height: 820 });
  }

  /** As the screen is, in the three colourings. */
  async #pictures(path) {
    await this.page.screenshot({ path: path('light') });
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.page.screenshot({ path: path('dark') });
    await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await this.page.screenshot({ path: path('forced') });
    await this.page.emulateMedia({ forcedColors: 'none' });
  }
}
