// The bench of the browser tests: one browser, a workspace and a profile of its own for each spec, a fresh page for each claim.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { Evidence } from './evidence.mjs';
import { Person } from './person.mjs';

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Where pictures and results go. */
export const OUT = place('.out');
const CLI = process.env.PLENARY_CLI ?? place(`../../target/debug/plenary${process.platform === 'win32' ? '.exe' : ''}`);
const PAGES = place('../dist');
const AXE = readFileSync(place('../node_modules/axe-core/axe.min.js'), 'utf8');
// All pages of one origin live in one process, so that the next page has what the one before compiled.
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--process-per-site'];
const TOKEN = 'bench';

/** A port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The browser, the workspace that is served, and the page a claim is checked on. */
export class Bench {
  /** Makes the workspaces that specs begin with: once, before any bench opens. */
  static prepare() {
    if (!existsSync(CLI)) throw new Error(`${CLI} is not built: cargo build -p plenary-cli --features serve`);
    if (!existsSync(`${PAGES}/index.html`)) throw new Error('the pages are not built: npm run build');
    for (const name of ['empty', 'sample']) execFileSync(CLI, ['new', `${OUT}/${name}.plenary`], { stdio: 'pipe' });
    execFileSync(CLI, ['--workspace', `${OUT}/sample.plenary`, 'sample'], { stdio: 'pipe' });
  }

  static async open() {
    const bench = new Bench();
    bench.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
    return bench;
  }

  /** Serves a copy of the "sample" or the "empty" workspace, with Plenary's pages or others. */
  async begin(feature, workspace, pages = PAGES) {
    this.feature = feature;
    this.evidence = new Evidence(`${OUT}/written/${feature}`);
    const file = `${OUT}/${feature}.plenary`;
    copyFileSync(`${OUT}/${workspace}.plenary`, file);
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    this.address = `${this.origin}/?token=${TOKEN}`;
    this.arguments = ['--workspace', file, 'serve', '--port', String(port), '--token', TOKEN, '--pages', pages];
    await this.#serve();
    this.context = await this.browser.newContext({ viewport: { width: 1280, height: 820 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
    // Nothing is on it; while it is there, the process of the origin stays between two claims.
    const anchor = await this.context.newPage();
    await anchor.goto(`${this.origin}/nothing`);
  }

  /** A page on which nothing is remembered of the one before; the profile keeps the program's own files, as a second visit has them. */
  async #page() {
    // A claim that failed without the network leaves the next one with it.
    await this.context.setOffline(false);
    const page = await this.context.newPage();
    const tools = await this.context.newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'local_storage' });
    await tools.detach();
    page.setDefaultTimeout(60_000);
    return page;
  }

  async #serve() {
    this.server = spawn(CLI, this.arguments, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve, reject) => {
      this.server.stdout.once('data', resolve);
      this.server.once('exit', (code) => reject(new Error(`plenary serve ended with ${code}`)));
    });
  }

  /** The program dies at once, in the middle of whatever it does, and is started again on the same workspace. */
  async die() {
    this.server.removeAllListeners('exit');
    const dead = once(this.server, 'exit', { signal: AbortSignal.timeout(10_000) });
    this.server.kill('SIGKILL');
    await dead;
    await this.#serve();
  }

  /** Checks one claim on a fresh page; gives the error when it does not hold, also when the page complained. */
  async check(claim) {
    const page = await this.#page();
    const complaints = [];
    let away = false;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal is an answer of its own (422); the browser reports it as a failed request.
      // Where nobody answers, because the claim killed the program or took the network away, the browser says so too.
      const meant = message.text().includes(away ? 'net::ERR_' : 'net::ERR_INTERNET_DISCONNECTED');
      if (message.type() === 'error' && !message.text().includes('422') && !meant) complaints.push(message.text());
    });
    const die = async () => {
      away = true;
      await this.die();
      // What the browser said meanwhile comes before its answer.
      await page.evaluate(() => undefined);
      away = false;
    };
    const person = new Person({ page, address: this.address, token: TOKEN, feature: this.feature, axe: AXE, out: OUT, die, evidence: this.evidence });
    try {
      await claim(person);
      if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join(' · ')}`);
      return undefined;
    } catch (error) {
      await page.screenshot({ path: `${OUT}/failed-${this.feature}-${Date.now()}.png` }).catch(() => undefined);
      return error;
    } finally {
      this.evidence.take();
      await page.close();
    }
  }

  /** Ends the profile and the server of this spec. */
  async end() {
    await this.context.close();
    this.server.removeAllListeners('exit');
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
    for (const tail of ['', '-wal', '-shm', '-lock', '-holder', '-backed-up']) rmSync(`${OUT}/${this.feature}.plenary${tail}`, { force: true });
    rmSync(`${OUT}/${this.feature}.plenary-files`, { recursive: true, force: true });
  }

  /** Ends the browser. */
  async close() {
    if (this.server && this.server.exitCode === null) this.server.kill();
    await this.browser.close();
  }
}
