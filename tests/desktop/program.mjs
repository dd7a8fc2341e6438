// The program under test: the real window with a home folder of its own, started, killed and started again.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Driver } from './driver.mjs';
import { until } from './waiting.mjs';

/** Where the build left its programs; `cargo xtask` says so. */
export const places = {
  window: process.env.PLENARY_WINDOW ?? resolve('target/debug/plenary-desktop'),
  cli: process.env.PLENARY_CLI ?? resolve('target/debug/plenary'),
  driver: process.env.TAURI_DRIVER ?? resolve('target/tools/bin/tauri-driver'),
  target: process.env.PLENARY_TARGET ?? resolve('target'),
};

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** One organiser's computer. */
export class Program {
  home = mkdtempSync(join(tmpdir(), 'plenary-desktop-'));
  workspace = join(this.home, 'office.plenary');
  driver;
  #bridge;

  /**
   * Starts the window and waits until WebDriver reaches its page. On a busy machine the bridge may miss a window that starts
   * right after another one died; then both begin again.
   */
  async start() {
    for (let tries = 1; ; tries += 1) {
      await this.#startBridge();
      try {
        return await this.driver.open(places.window);
      } catch (problem) {
        if (tries === 3) throw problem;
        await this.kill();
      }
    }
  }

  async #startBridge() {
    const [port, inner] = [await freePort(), await freePort()];
    const data = join(this.home, 'data');
    mkdirSync(data, { recursive: true });
    const env = { ...process.env, PLENARY_WORKSPACE: this.workspace, XDG_DATA_HOME: data, XDG_CONFIG_HOME: data, XDG_CACHE_HOME: data, GTK_USE_PORTAL: '0', LANG: 'C.UTF-8', TZ: 'Europe/London' };
    this.#bridge = spawn(places.driver, ['--port', port, '--native-port', inner], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    await reachable(port);
    this.driver = new Driver(`http://127.0.0.1:${port}`);
  }

  /** Ends the window as a person does; one that WebDriver has lost, or that does not end, as a power cut does: the next would only bring it to the front. */
  async stop() {
    await this.driver?.close();
    await this.#endBridge();
    const end = Date.now() + 5000;
    while (this.#running(`^${places.window}`).length > 0 && Date.now() < end) await pause(100);
    await this.kill();
  }

  /** Ends the window as a power cut does. */
  async kill() {
    for (const pid of this.#running(`^${places.window}`)) process.kill(Number(pid), 'SIGKILL');
    await this.#endBridge();
    await until(() => this.#running(`^${places.window}`), (left) => left.length === 0, 'a killed window goes on');
  }

  /** Processes of this computer whose command is so. */
  #running(command) {
    const pids = spawnSync('pgrep', ['-f', command], { encoding: 'utf8' }).stdout.trim().split('\n').filter(Boolean);
    return pids.filter((pid) => this.#isMine(pid));
  }

  /** The process that shows the page. */
  #page() {
    return this.#running('WebKitWebProcess')[0];
  }

  /** Ends the process that shows the page, as a fault of a graphics driver does, and waits for the next; WebDriver has lost the window then. */
  async killPage() {
    const before = this.#page();
    process.kill(Number(before), 'SIGKILL');
    await until(() => this.#page(), (now) => now !== undefined && now !== before, 'no other process shows the page');
  }

  /** Whether WebDriver has lost the window. */
  async isLost() {
    try {
      await this.driver?.script(() => true);
      return false;
    } catch (problem) {
      return /invalid session id/.test(problem.message);
    }
  }

  #isMine(pid) {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`PLENARY_WORKSPACE=${this.workspace}`);
    } catch {
      return false; // it has gone meanwhile
    }
  }

  async #endBridge() {
    if (!this.#bridge || this.#bridge.exitCode !== null) return;
    const ended = new Promise((end) => this.#bridge.once('exit', end));
    this.#bridge.kill('SIGTERM');
    await Promise.race([ended, pause(3000)]);
    this.#bridge.kill('SIGKILL');
  }

  /** What the command line says on refusing to work on the same workspace. */
  cliRefused(...args) {
    const asked = spawnSync(places.cli, ['--workspace', this.workspace, ...args], { encoding: 'utf8' });
    if (asked.status === 0) throw new Error(`it was not refused: ${asked.stdout}`);
    return asked.stderr;
  }

  /** Removes all of it. What a service of the desktop goes on writing there is left to the system, which empties the folder. */
  remove() {
    try {
      rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (problem) {
      console.log(`       left behind: ${problem.message}`);
    }
  }
}

async function reachable(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await pause(100);
  }
  throw new Error('tauri-driver does not answer');
}
