import type { Profile } from '../../src/customer/profile';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A customer on one line, for tables that a lead can read: ids, then what is known; what is not known is not there. */
export function asLine({ identifiers, name, customerSince, value, account, ...rest }: Profile): string {
  const money = (minor: number | null, what: string): string[] =>
    minor === null ? [] : [`${what} ${minor} ${value?.currency ?? ''}`];
  return [
    [...identifiers]
      .map((one) => one.value)
      .sort()
      .join(' '),
    ...(name === null ? [] : [name]),
    ...(customerSince ? [`since ${day(customerSince.value)}`] : []),
    ...(value ? money(value.lifetime, 'spent') : []),
    ...(value?.orders ? [`${value.orders} orders`] : []),
    ...(value?.lastPurchase ? [`last ${day(value.lastPurchase)}`] : []),
    ...(account ? [`of ${account.id.replace(/^import:/, '')} ${account.name}`] : []),
    ...rest.coverage.flatMap(({ ends }) => (ends ? [`covered to ${day(ends)}`] : [])),
    ...(rest.region ? [rest.region] : []),
  ].join(' | ');
}
