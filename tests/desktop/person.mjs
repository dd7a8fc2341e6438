// A person at the window: finds things by what they are called, points, types, and looks.
import { setTimeout as pause } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as hands from './hands.mjs';
import { PATIENCE, until } from './waiting.mjs';

/** Runs in the page: where the things of a role and name are, as a screen reader would list them. */
function lookInPage(role, name, inside, scroll) {
  const selectors = {
    button: 'button, [role=button], summary',
    link: 'a[href], [role=link]',
    textbox: 'input:not([type=checkbox]):not([type=radio]), textarea, [role=textbox], [contenteditable=true]',
    combobox: '[role=combobox], select',
    heading: 'h1, h2, h3, h4, [role=heading]',
    region: 'main, section, aside, nav, dialog, [role=region], [role=dialog]',
    tab: '[role=tab]',
    option: '[role=option]',
    menuitem: '[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox]',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    radio: 'input[type=radio], [role=radio]',
    row: '[role=row], tr',
    any: '*',
  };
  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element) => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled) return labelled.split(/\s+/).map((id) => text(document.getElementById(id))).join(' ').trim();
    const own = element.getAttribute('aria-label');
    if (own) return own.trim();
    if (element.labels?.length) return text(element.labels[0]);
    return text(element) || element.getAttribute('title') || element.getAttribute('placeholder') || '';
  };
  const pattern = new RegExp(name, 'i');
  const scope = inside ? document.querySelector(inside) : document;
  const wanted = role.startsWith('css:') ? role.slice(4) : (selectors[role] ?? `[role=${role}]`);
  const found = [...(scope?.querySelectorAll(wanted) ?? [])].filter((element) => pattern.test(nameOf(element)));
  if (scroll) found[0]?.scrollIntoView({ block: 'nearest' });
  return found
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden')
    .map(({ element, box }) => ({ name: nameOf(element).slice(0, 120), x: box.x, y: box.y, width: box.width, height: box.height, disabled: element.disabled === true }));
}

/** Runs in the page: what has the keyboard. */
function focusInPage() {
  const element = document.activeElement;
  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const by = element.getAttribute('aria-labelledby');
  const name = element.getAttribute('aria-label') ?? (by ? by.split(/\s+/).map((id) => text(document.getElementById(id))).join(' ') : element.labels?.length ? text(element.labels[0]) : text(element));
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return { name: name.trim(), role, stop: element.dataset.stop ?? '', tab: role === 'tab' ? name.trim() : '' };
}

/** One organiser. */
export class Person {
  #program;
  #pictures;

  constructor(program, pictures) {
    this.#program = program;
    this.#pictures = pictures;
  }

  get #driver() {
    return this.#program.driver;
  }

  /** Everything of that role and name that can be seen. The name is a regular expression. */
  look(role, name = '', inside = '') {
    return this.#driver.script(lookInPage, role, name, inside, false);
  }

  /** Waits until something of that role and name can be seen. */
  async see(role, name = '', inside = '', within = PATIENCE) {
    const what = `no ${role} called "${name}"${inside ? ` in ${inside}` : ''} can be seen`;
    const [found] = await until(() => this.look(role, name, inside), ([first]) => first !== undefined, what, within);
    return found;
  }

  /** Waits until a question to the page is answered with something true. */
  async until(question, what, ...args) {
    return until(() => this.#driver.script(question, ...args), Boolean, `it never came to pass that ${what}`);
  }

  /** A question to the page, asked once. */
  ask(question, ...args) {
    return this.#driver.script(question, ...args);
  }

  /** Asks the program behind the page, past everything that can be seen: what does it hold now? */
  async holds(name, request = {}) {
    const invoke = (name, request) => window.__TAURI_INTERNALS__.invoke('call', { name, request }).then((answer) => answer.output);
    return this.#driver.script(invoke, name, request);
  }

  /** Waits until what the program holds is so. */
  async untilHolds(name, request, isSo, what) {
    return until(() => this.holds(name, request), isSo, `it never came to pass that ${what}`);
  }

  /** Turns to the window: gives it the keyboard and learns where it stands. */
  async turnTo() {
    const window = await hands.focusWindow('Plenary');
    return hands.origin(window);
  }

  /** The middle of something, on the screen. */
  async pointAt(place, across = 0.5, down = 0.5) {
    const corner = await this.turnTo();
    return { x: Math.round(corner.x + place.x + place.width * across), y: Math.round(corner.y + place.y + place.height * down) };
  }

  /** Clicks something with the mouse, once it has stopped moving. */
  async click(role, name = '', inside = '') {
    await this.see(role, name, inside);
    await this.ask(lookInPage, role, name, inside, true);
    let place;
    const rests = (now) => {
      const before = place;
      place = now;
      return before?.x === now.x && before.y === now.y;
    };
    await until(() => pause(120).then(() => this.see(role, name, inside)), rests, `the ${role} called "${name}" never rests`);
    await hands.click(await this.pointAt(place));
    return place;
  }

  /** Drags something by a distance in pixels. */
  async drag(place, by) {
    const from = await this.pointAt(place, 0.5, 0.35);
    await hands.drag(from, { x: from.x + by.x, y: from.y + by.y });
  }

  /** Presses keys in the window. */
  async press(...keys) {
    await this.turnTo();
    await hands.press(...keys);
  }

  /** Presses Tab until what has the keyboard is called so, and has something in `field` if one is named; gives what it is. */
  async tabTo(name, field) {
    const passed = [];
    for (let step = 0; step < 150; step += 1) {
      const at = await this.ask(focusInPage);
      if (new RegExp(name, 'i').test(at.name) && (field === undefined || at[field] !== '')) return at;
      passed.push(at.name.slice(0, 30) || at.role);
      await this.press('Tab');
    }
    throw new Error(`Tab never comes to ${name || field}; it passed ${passed.slice(0, 60).join(' · ')}`);
  }

  /** Types in the window. */
  async type(text) {
    await this.turnTo();
    await hands.type(text);
  }

  /** Answers the system's own save dialog. */
  async saveAs(title, path, picture) {
    await hands.focusWindow(title);
    await pause(600);
    if (picture) hands.photograph(join(this.#pictures, `${picture}.png`));
    await hands.press('ctrl+a');
    await hands.type(path);
    await hands.press('Return');
    await hands.windowGone(title);
    await this.turnTo();
  }

  /** Answers the system's own dialog for a folder that is there. */
  async pickFolder(title, path) {
    await hands.focusWindow(title);
    await pause(600);
    await hands.press('ctrl+l');
    await pause(200);
    await hands.press('ctrl+a');
    await hands.type(path);
    await pause(300);
    await hands.press('Return');
    await hands.windowGone(title);
    await this.turnTo();
  }

  /** Notes from now on what the page does against its own policy, and what breaks in it. */
  async watch() {
    await this.ask(() => {
      const wrong = (window.__wrong = []);
      document.addEventListener('securitypolicyviolation', (event) => wrong.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ''}`));
      window.addEventListener('error', (event) => wrong.push(`error: ${event.message}`));
      window.addEventListener('unhandledrejection', (event) => wrong.push(`rejected: ${event.reason?.message ?? event.reason?.code ?? event.reason}`));
    });
  }

  /** What went wrong since; refuses when there is anything. */
  async nothingWrong() {
    const wrong = await this.ask(() => window.__wrong);
    if (wrong.length > 0) throw new Error([...new Set(wrong)].join('\n'));
  }

  /** Leaves the system's own dialog without an answer. */
  async giveUp(title) {
    await hands.focusWindow(title);
    await pause(400);
    await hands.press('Escape');
    await hands.windowGone(title);
    await this.turnTo();
  }

  /** Takes a picture of the page. */
  async photograph(name) {
    await pause(350);
    const picture = await this.#driver?.picture().catch(() => undefined);
    if (picture) writeFileSync(join(this.#pictures, `${name}.png`), picture);
  }
}
