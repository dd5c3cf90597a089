import { declared } from '../../src/helpdesk/declared/page';
import { declaredReader } from './declared-reading';
import { start } from './start';

void start(document, window, {
  id: 'declared',
  serve(page, { declared: about }) {
    if (!about) return null;
    const adapter = declared(about);
    return { adapter, reader: (get) => declaredReader({ page, adapter, get }) };
  },
});
