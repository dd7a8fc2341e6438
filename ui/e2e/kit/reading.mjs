// What a claim of the kit reads off its page: what a widget told, where it is, where the focus is, what describes it.

/** Waits until a widget told this. */
export const hears = (person, words) => person.page.waitForFunction((wanted) => document.querySelector('output')?.textContent === wanted, words);
export const of = (person, name) => person.page.locator(`[data-kit="${name}"]`);
export const field = (person, label) => person.page.getByLabel(label, { exact: true });
/** The focus, waited for. */
export const at = (person, wanted) => person.page.waitForFunction((name) => {
  const here = document.activeElement;
  return [here?.getAttribute('aria-label'), here?.labels?.[0]?.textContent, here?.textContent?.trim()].includes(name);
}, wanted);
export const described = (locator) => locator.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
