/** What the page script itself says, on the helpdesk's page. */
export const page = {
  title: 'Leeway sidebar',
  open: 'Open Leeway',
  resize: 'Width of the Leeway sidebar',
  waiting: 'Leeway is taking longer than usual. If it stays like this, reload the page.',
  blocked: 'This page does not allow embedded frames, so Leeway cannot be shown here.',
} as const;
