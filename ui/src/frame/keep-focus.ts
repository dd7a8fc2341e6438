// What has the focus may go: deleted, done, moved elsewhere. The focus goes along with what was moved, else to what stands in its
// place, never out of the page.

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** A place in the page: the thing and what it stood in, from the inside out, each with its neighbours. */
interface Step {
  element: Element;
  next: Element | null;
  previous: Element | null;
}

const inside = (root: Element): HTMLElement[] => {
  const found = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return root.matches(FOCUSABLE) ? [root as HTMLElement, ...found] : found;
};

/** What of it can be seen and does nothing by having the focus, as a tab does: it goes to nothing else. */
const seen = (root: Element): HTMLElement[] => inside(root).filter((element) => !element.matches('[role=tab]') && (element.checkVisibility?.({ visibilityProperty: true }) ?? true));

/** The steps from an element up to the body. */
export function trail(element: Element): Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) steps.push({ element: at, next: at.nextElementSibling, previous: at.previousElementSibling });
  return steps;
}

/** What says which thing an element shows. */
const NAMES = ['data-stop', 'data-takeaway', 'data-card', 'id'];

/** The same thing where it stands now: what was moved is drawn anew in another place. */
function same(gone: readonly Step[], last: HTMLElement): HTMLElement | undefined {
  for (const { element } of gone) {
    for (const name of NAMES) {
      const value = element.getAttribute(name);
      const now = value && document.querySelector(`[${name}="${CSS.escape(value)}"]`);
      if (!now) continue;
      const choice = seen(now);
      return choice[Math.min(Math.max(0, inside(element).indexOf(last)), choice.length - 1)];
    }
  }
  return undefined;
}

/** The thing itself where it was moved to; else what stands where it stood: the like of it in the next or the last neighbour, else the nearest around it. */
export function heir(steps: readonly Step[]): HTMLElement | undefined {
  const last = steps[0]?.element;
  const gone = steps.filter(({ element }) => !element.isConnected);
  const top = gone.at(-1);
  if (!last || !top) return undefined;
  const moved = same(gone, last as HTMLElement);
  if (moved) return moved;
  const at = Math.max(0, inside(top.element).indexOf(last as HTMLElement));
  for (const neighbour of [top.next, top.previous]) {
    if (!neighbour?.isConnected) continue;
    const choice = seen(neighbour);
    const like = choice[Math.min(at, choice.length - 1)];
    if (like) return like;
  }
  for (const { element } of steps.slice(gone.length)) {
    // Beyond the list that it stood in, the heading says where one is; its first button would not.
    const nearest = element.querySelector<HTMLElement>('h1[tabindex="-1"]') ?? seen(element)[0];
    if (nearest) return nearest;
  }
  return undefined;
}

/** Watches the page; gives what stops it. */
export function keepFocus(): () => void {
  let steps: Step[] = [];
  let waiting = 0;
  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element) steps = trail(event.target);
  };
  const look = () => {
    waiting = 0;
    if (document.activeElement !== document.body || steps[0]?.element.isConnected !== false) return;
    heir(steps)?.focus();
  };
  // Whoever took the thing away may know better where to go, and has gone there by then.
  const watcher = new MutationObserver(() => {
    if (document.activeElement === document.body && waiting === 0) waiting = window.setTimeout(look, 60);
  });
  document.addEventListener('focusin', remember);
  watcher.observe(document.body, { childList: true, subtree: true });
  return () => {
    window.clearTimeout(waiting);
    watcher.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
