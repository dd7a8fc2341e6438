// The calendar files that the program writes in a spec: every path that a person picks, or a command names, is looked at after each claim, and
// what is new there is kept for the judges. So none can be forgotten.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judged, judgedMails } from './judges.mjs';

const KINDS = /\.(ics|zip|eml)$/;

/** The files at a path or below it, each with what tells one writing of it from the next. */
function there(path) {
  const found = new Map();
  const state = statSync(path, { throwIfNoEntry: false });
  const files = state?.isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : state ? [path] : [];
  for (const file of files.filter((name) => KINDS.test(name))) {
    const { mtimeMs, size } = statSync(file);
    found.set(file, `${mtimeMs} ${size}`);
  }
  return found;
}

/** The calendar in a mail, where it carries one. */
function calendarOf(mail) {
  const [, part] = mail.split('Content-Type: application/ics');
  const body = part?.split('\r\n\r\n')[1]?.split('\r\n--')[0];
  return body && Buffer.from(body, 'base64');
}

/** What one spec wrote. */
export class Evidence {
  #before = new Map();
  #kept = 0;
  #mails = [];

  constructor(folder) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Somebody says where something is, or is to be: what lies there already was not written by the program. */
  named(paths) {
    for (const path of [paths].flat()) if (typeof path === 'string' && !this.#before.has(path)) this.#before.set(path, there(path));
  }

  /** Keeps what is new. */
  take() {
    for (const [path, before] of this.#before) {
      const now = there(path);
      for (const [file, mark] of now) if (before.get(file) !== mark) this.#keep(file);
      this.#before.set(path, now);
    }
  }

  #keep(file) {
    const bytes = readFileSync(file);
    const calendar = file.endsWith('.eml') ? calendarOf(bytes.toString('utf8')) : bytes;
    if (!calendar) return;
    this.#kept += 1;
    const path = join(this.folder, `${this.#kept}-${basename(file)}`);
    writeFileSync(path, bytes);
    if (!file.endsWith('.eml')) return;
    this.#mails.push(path);
    writeFileSync(`${path}.ics`, calendar);
  }

  /** Lays everything before the judges; gives what they have to say, and whether there was anything. */
  verdict() {
    if (this.#kept === 0) return { files: 0 };
    try {
      if (this.#mails.length > 0) judgedMails(this.#mails);
      return { files: judged(this.folder) };
    } catch (problem) {
      return { files: this.#kept, problem };
    }
  }
}
