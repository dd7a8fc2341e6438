// The time zones on offer: those this computer knows, and the one the event has.

/** Every zone as an option, the `kept` one among them even when this computer does not know it. */
export function zones(kept: string): { value: string; label: string }[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', kept].filter(Boolean));
  return [...names].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
