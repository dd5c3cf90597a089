import { startChromium } from '../browser/chromium';
import { requestTracker } from '../rt/journey';
import { rtHost } from '../rt/start-rt';

requestTracker((port) => startChromium({ port, granted: [`https://${rtHost}/*`] }));
