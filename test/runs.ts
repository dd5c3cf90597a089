const times = Number(process.env.FC_TIMES ?? 1);

/** How often a property is tried: as written in `npm test`, `FC_TIMES` times as often in `npm run test:deep`. */
export const runs = (quick: number): number => Math.round(quick * times);

/** Milliseconds a property may take; grows with its runs. */
export const patience = (quick: number): number => quick * times;
