import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../database/open';
import { gatherInsights, type InsightsAsked } from './gather';

/** Reads on a connection of its own, and ends. */
const { address, asked } = workerData as { address: string; asked: InsightsAsked };
const opened = connect(address, (work) => work());
try {
  parentPort?.postMessage(await gatherInsights(opened.db, asked));
} finally {
  await opened.close();
}
