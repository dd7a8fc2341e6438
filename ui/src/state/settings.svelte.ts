// How this person likes the page: theme, size of type, density; kept on this computer.

/** `system` follows the computer. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
/** Height of rows. */
export type Density = 'comfortable' | 'compact';
/** Every theme, in the order shown. */
export const THEMES: Theme[] = ['system', 'light', 'dark', 'contrast'];
const ZOOMS = [75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
const KEY = 'plenary-settings';

const start = { theme: 'system' as Theme, density: 'comfortable' as Density, zoom: 100, lastEvent: '' };
function stored(): typeof start {
  try {
    return { ...start, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<typeof start>) };
  } catch {
    return { ...start };
  }
}
const kept = $state(stored());

function apply(): void {
  const root = document.documentElement;
  root.dataset['theme'] = kept.theme;
  root.dataset['density'] = kept.density;
  root.style.setProperty('--zoom', `${kept.zoom}%`);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A page without storage still works; it only forgets.
  }
}

/** The settings; assigning keeps and applies them. */
export const settings = {
  get theme(): Theme {
    return kept.theme;
  },
  set theme(theme: Theme) {
    kept.theme = theme;
    apply();
  },
  get density(): Density {
    return kept.density;
  },
  set density(density: Density) {
    kept.density = density;
    apply();
  },
  /** Size of type in percent. */
  get zoom(): number {
    return kept.zoom;
  },
  set zoom(zoom: number) {
    kept.zoom = zoom;
    apply();
  },
  /** The event that was open last, or "". */
  get lastEvent(): string {
    return kept.lastEvent;
  },
  set lastEvent(id: string) {
    kept.lastEvent = id;
    apply();
  },
};

/** Every size of type on offer, in percent. */
export const zooms = (): number[] => ZOOMS;

/** One step larger (1), smaller (-1), or back to 100 % (0). */
export function zoom(step: 1 | -1 | 0): void {
  const at = ZOOMS.findIndex((size) => size >= kept.zoom);
  settings.zoom = step === 0 ? 100 : (ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + step))] ?? 100);
}

/** Applies what is kept; once, before the first paint. */
export const startSettings = apply;
