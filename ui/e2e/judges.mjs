// The judges of calendar files, as the tests in Rust ask them: whatever a screen writes is read by ical.js, ics_lint and libical.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.PLENARY_TARGET ?? join(root, 'target');
const place = (name) => join(root, 'tests', 'judges', name);
const windows = process.platform === 'win32';
const python = () => process.env.PLENARY_JUDGES_PYTHON ?? join(target, 'judges-venv', windows ? 'Scripts/python.exe' : 'bin/python');

function run(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  assert.ok(!error && status !== null, `${program} is missing: see tests/it/judges.rs (${error})`);
  return { status, said: `${stdout}${stderr}` };
}

/** libical is asked by a program that is compiled for it; Windows does without. */
function libical() {
  const program = join(target, 'judge_libical');
  if (!existsSync(program)) assert.equal(run('cc', '-O1', '-o', program, place('judge_libical.c'), '-lical').status, 0);
  return program;
}

/** What reads mails that carry a calendar accepts these. */
export function judgedMails(paths) {
  const { status, said } = run(python(), place('imip_lint.py'), ...paths);
  assert.equal(status, 0, said.split('\n').filter((line) => !line.endsWith('\tok')).join('\n'));
}

/** Every judge accepts every calendar file in the folder, below it, and in the archives there; gives how many there are. */
export function judged(folder) {
  const opened = mkdtempSync(join(tmpdir(), 'judged-'));
  try {
    return judgedWith(folder, opened);
  } finally {
    rmSync(opened, { recursive: true, force: true });
  }
}

/** So many files at once: a command line has an end, on Windows an early one. */
const AT_ONCE = 100;

function judgedWith(folder, opened) {
  const below = (at) => readdirSync(at, { recursive: true }).map((name) => join(at, name));
  for (const [number, archive] of below(folder).filter((name) => name.endsWith('.zip')).entries()) assert.equal(run(python(), '-m', 'zipfile', '-e', archive, join(opened, String(number))).status, 0);
  const files = [...below(folder), ...below(opened)].filter((name) => name.endsWith('.ics'));
  if (files.length === 0 && below(folder).some((name) => /\.(zip|eml)$/.test(name))) return 0;
  assert.ok(files.length > 0, 'there is no calendar file to judge');
  const judges = [['node', place('ical_js.mjs')], [python(), place('ics_lint.py')], ...(windows ? [] : [[libical()]])];
  for (let at = 0; at < files.length; at += AT_ONCE) for (const judge of judges) {
    const { status, said } = run(...judge, ...files.slice(at, at + AT_ONCE));
    assert.equal(status, 0, `${judge.join(' ')}:\n${said.split('\n').filter((line) => !line.endsWith('\tok')).join('\n')}`);
  }
  return files.length;
}
