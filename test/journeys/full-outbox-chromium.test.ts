import { test } from 'vitest';
import { killedWithFullOutbox } from './full-outbox';

// More than one request holds; `test:deep` has more than one reading of the outbox holds.
test.runIf(process.platform === 'linux')(
  'a browser killed with a full outbox, and killed again while it empties, has told the server every act once',
  (context) => killedWithFullOutbox(130, context),
  120_000,
);
