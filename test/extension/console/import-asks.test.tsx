// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../extension/console/App';
import { fakePlatform } from './fake-platform';

afterEach(cleanup);

/** A file is chosen on the page of imports, and looked through. */
async function choose(name: string, content: string): Promise<void> {
  location.hash = 'profiles';
  render(<App platform={fakePlatform()} />);
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('no place for a file yet');
    return found;
  });
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
  await screen.findByRole('heading', { name });
}

const canBegin = (): boolean => !screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled;
const group = (name: RegExp) => screen.findByRole('radiogroup', { name });
const pick = async (question: RegExp, answer: RegExp) =>
  fireEvent.click(within(await group(question)).getByRole('radio', { name: answer }));

describe('what a file leaves open', () => {
  it('is asked with what was found, and nothing comes in before it is answered', async () => {
    await choose('list.csv', 'email,total spent\na@example.com,£99.00\nb@example.com,100 200\n');
    const signs = await group(/not in USD/);
    expect(signs.textContent).toContain('£99.00');
    expect(await group(/100 200/)).toBeTruthy();
    expect(canBegin()).toBe(false);
    await pick(/100 200/, /separates the thousands/);
    expect(canBegin()).toBe(false);
    await pick(/not in USD/, /in the currency it names/);
    await waitFor(() => expect(canBegin()).toBe(true));
    expect(await screen.findByText(/spent £99/)).toBeTruthy();
    expect(await screen.findByText(/spent \$100,200/)).toBeTruthy();
    // The answer stays in sight and can be changed.
    await pick(/not in USD/, /Leave those rows out/);
    expect(await screen.findByText(/this amount is in another currency/)).toBeTruthy();
  });

  it('all amounts may be in the one currency their signs name', async () => {
    await choose('list.csv', 'email,total spent\na@example.com,£99.00\nb@example.com,12.00\n');
    await pick(/not in USD/, /All amounts of this file are in GBP/);
    await waitFor(() => expect(canBegin()).toBe(true));
    expect(await screen.findByText(/spent £12/)).toBeTruthy();
    // The answer stays in sight, and another one takes its place.
    const chosen = within(await group(/not in USD/)).getByRole<HTMLInputElement>('radio', { name: /GBP/ });
    expect(chosen.checked).toBe(true);
    await pick(/not in USD/, /in the currency it names/);
    expect(await screen.findByText(/spent \$12/)).toBeTruthy();
    expect(canBegin()).toBe(true);
  });

  it('a list of orders comes in only when somebody says that each row is a customer', async () => {
    const orders = 'Name,Email,Financial Status,Lineitem name,Total\n#1,a@example.com,paid,Print,12.00\n';
    await choose('orders.csv', orders);
    const asked = await group(/Is each row of this file one customer/);
    expect(asked.textContent).toContain('Financial Status');
    expect(canBegin()).toBe(false);
    await pick(/Is each row/, /one row is one customer/);
    await waitFor(() => expect(canBegin()).toBe(true));
    await pick(/Is each row/, /these are orders/);
    await waitFor(() => expect(document.querySelector('input[type=file]')).toBeTruthy());
  });

  it('two columns for one field are asked beside the column', async () => {
    await choose('two.csv', 'email,email address\na@example.com,b@example.com\n');
    expect(await screen.findByText(/This could be email address as well/)).toBeTruthy();
    expect(canBegin()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: /That is right/ }));
    await waitFor(() => expect(canBegin()).toBe(true));
  });

  it('a title above the table is left out, and the line of the columns can be changed', async () => {
    await choose('report.csv', 'Customers\nToday\n\nCustomer ID,Email\nC-1,a@example.com\n');
    const line = await screen.findByRole('spinbutton', { name: 'The columns are named in line' });
    expect((line as HTMLInputElement).value).toBe('4');
    await waitFor(() => expect(canBegin()).toBe(true));
    expect(screen.getByText('a@example.com', { selector: '.cells span' })).toBeTruthy();
  });
});
