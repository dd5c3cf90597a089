/** Not done because something took too long; nothing of it was kept, and the same call may simply come again. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** SQLSTATE of: a lock was not to be had in time; a statement took too long. */
const tookTooLong = ['55P03', '57014'];

/** Whether this trouble passes by itself. */
export const isBusy = (trouble: unknown): boolean =>
  trouble instanceof Busy || tookTooLong.includes((trouble as { code?: string } | null)?.code ?? '');
