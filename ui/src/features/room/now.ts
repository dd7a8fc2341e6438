// Which room is meant when nobody says which.

interface Session {
  id: string;
  starts_at: string | null;
  ends_at: string | null;
  status: string;
}

/** The session that is on (of several one that is followed), else the one followed last, else the next to begin, else the first. */
export function roomNow(sessions: readonly Session[], followed: readonly string[], wall: string): string | undefined {
  const open = sessions.filter((session) => session.status !== 'cancelled');
  const on = open.filter((session) => session.starts_at !== null && session.ends_at !== null && session.starts_at <= wall && wall < session.ends_at);
  const kept = followed.filter((id) => open.some((session) => session.id === id));
  const found = on.find((session) => kept.includes(session.id)) ?? on[0];
  return found?.id ?? kept.at(-1) ?? open.find((session) => session.starts_at !== null && session.starts_at > wall)?.id ?? open[0]?.id;
}
