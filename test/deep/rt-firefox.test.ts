import { startFirefox } from '../browser/firefox';
import { requestTracker } from '../rt/journey';

requestTracker((port) => startFirefox({ port }));
