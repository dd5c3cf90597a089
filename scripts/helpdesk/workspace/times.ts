const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "5 minutes ago", "last week", as a helpdesk shows it. */
export function ago(stamp: string): string {
  const minutes = Math.round((Date.parse(stamp) - Date.now()) / 60_000);
  if (minutes > -60) return words.format(Math.min(minutes, 0), 'minute');
  if (minutes > -48 * 60) return words.format(Math.round(minutes / 60), 'hour');
  if (minutes > -60 * 24 * 60) return words.format(Math.round(minutes / 1440), 'day');
  return new Date(stamp).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
}
