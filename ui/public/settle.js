// Before anything is painted: theme, density and size of type as this person left them, and whether an event was open.
try {
  const kept = JSON.parse(localStorage.getItem('plenary-settings') ?? '{}');
  const root = document.documentElement;
  root.dataset.theme = kept.theme ?? 'system';
  root.dataset.density = kept.density ?? 'comfortable';
  if (kept.zoom) root.style.setProperty('--zoom', `${kept.zoom}%`);
  if (kept.lastEvent) root.dataset.event = '';
} catch {
  // Nothing kept, or no storage: the page's own choice stands.
}
