import type { Migration } from 'kysely';
import { firstTables } from './0001-first';
import { agentsByAge } from './0002-agents';
import { asksAnswered } from './0003-asks';
import { importsAndDays } from './0004-imports-and-days';
import { identifiersByCustomer } from './0005-identifiers-by-customer';
import { customersByAccount } from './0006-customers-by-account';
import { decisionsMoved } from './0007-decisions-moved';
import { incidentBudgets } from './0008-incident-budgets';
import { accounts } from './0009-accounts';
import { statusDays } from './0010-status-days';
import { renewals } from './0011-renewals';
import { tokenScopes } from './0012-token-scopes';
import { whoseWord } from './0013-whose-word';
import { unproven } from './0014-unproven';
import { inWindow } from './0015-in-window';
import { unlimited } from './0016-unlimited';
import { nothingBought } from './0017-nothing-bought';

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
  '0013-whose-word': whoseWord,
  '0014-unproven': unproven,
  '0015-in-window': inWindow,
  '0016-unlimited': unlimited,
  '0017-nothing-bought': nothingBought,
};
