import { zendesk } from '../../src/helpdesk/zendesk/page';
import { caseReader } from './case-reading';
import { start } from './start';

void start(document, window, {
  id: zendesk.id,
  serve: () => ({ adapter: zendesk, reader: (get) => caseReader({ adapter: zendesk, get }) }),
});
