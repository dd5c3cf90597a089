import { test } from 'vitest';
import { killedWithFullOutbox } from '../journeys/full-outbox';

test.runIf(process.platform === 'linux')(
  'a browser killed with six hundred acts to tell, and killed again while it tells them, has told each once',
  (context) => killedWithFullOutbox(550, context),
  300_000,
);
