import type { RouteName } from '../../contract/routes';
import type { Handler } from '../context';
import * as acts from './acts';
import * as asks from './asks';
import * as customers from './customers';
import { decisions } from './decisions';
import * as imports from './imports';
import * as incidents from './incidents';
import { insights } from './insights';
import * as lead from './lead';
import * as playbook from './playbook';
import * as self from './self';
import { status } from './status';

/** Every route of the contract and who answers it; a route without an answer does not compile. */
export const handlers = {
  hello: self.hello,
  me: self.me,
  find: customers.find,
  customer: customers.customer,
  events: acts.events,
  ledger: acts.ledger,
  changes: acts.changes,
  playbook: playbook.playbook,
  versions: playbook.versions,
  version: playbook.version,
  publish: playbook.publish,
  rollback: playbook.rollback,
  decisions,
  incidents: incidents.incidents,
  declareIncident: incidents.declareIncident,
  changeIncident: incidents.changeIncident,
  adapters: lead.adapters,
  setAdapters: lead.setAdapters,
  status,
  snags: lead.snags,
  answerSnag: lead.answerSnag,
  asks: asks.asks,
  ask: asks.ask,
  answerAsk: asks.answerAsk,
  insights,
  importCustomers: imports.importCustomers,
  importTransactions: imports.importTransactions,
  importProgress: imports.importProgress,
  exportCustomer: customers.exportCustomer,
  hold: customers.hold,
  objection: customers.objection,
  forget: customers.forget,
  health: self.health,
  live: self.live,
  ready: self.health,
  metrics: self.metrics,
} satisfies Record<RouteName, Handler>;
