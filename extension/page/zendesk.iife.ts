import { zendesk } from '../../src/helpdesk/zendesk/page';
import { start } from './start';

void start(document, window, zendesk);
