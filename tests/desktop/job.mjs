// The main job, claim by claim, in the order an organiser does it; each claim stands on those before.

/** Pairs of a claim and how it is checked. */
export function job(program, person) {
  return [
    ['the window opens with its frame', async () => {
      await program.start();
      await person.see('region', '');
      await person.photograph('first-start');
    }],
  ];
}
