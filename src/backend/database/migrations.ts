import type { Migration } from 'kysely';
import { accounts } from './accounts';
import { agentsByAge } from './agents-by-age';
import { asksAnswered } from './asks-answered';
import { customersByAccount } from './customers-by-account';
import { decisionsMoved } from './decisions-moved';
import { firstTables } from './first-tables';
import { identifiersByCustomer } from './identifiers-by-customer';
import { importsAndDays } from './imports-and-days';
import { incidentBudgets } from './incident-budgets';
import { renewals } from './renewals';
import { statusDays } from './status-days';
import { tokenScopes } from './token-scopes';

/** Only ever added to; a number, once out, keeps its meaning. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': firstTables,
  '0002-agents': agentsByAge,
  '0003-asks': asksAnswered,
  '0004-imports-and-days': importsAndDays,
  '0005-identifiers-by-customer': identifiersByCustomer,
  '0006-customers-by-account': customersByAccount,
  '0007-decisions-moved': decisionsMoved,
  '0008-incident-budgets': incidentBudgets,
  '0009-accounts': accounts,
  '0010-status-days': statusDays,
  '0011-renewals': renewals,
  '0012-token-scopes': tokenScopes,
};
