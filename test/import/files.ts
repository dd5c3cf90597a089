import type { ImportAnswers } from '../../src/import/import-answers';

/** One file as a system exports it, and what must come out of it, in the browser and at the server alike. */
export interface FileCase {
  readonly file: string;
  /** What is asked before anything is kept. */
  readonly asks?: readonly string[];
  /** What a person answers; the server takes the same as its query. */
  readonly answers?: ImportAnswers;
  /** The customers, as `asLine` writes them; amounts in minor units. */
  readonly kept: readonly string[];
  /** Line, column and kind of what does not come in. */
  readonly told?: readonly string[];
}

/** The file's own currency is EUR where it names none. */
export const files: readonly FileCase[] = [
  {
    file: 'couple.csv',
    kept: [
      '+4922855501020 C-1 ann@example.com | Ann | since 2015-01-01 | spent 900000 EUR',
      '+4922855501020 C-2 bob@example.com | Bob | since 2026-11-01 | spent 1200 EUR',
    ],
  },
  {
    file: 'cp1250.csv',
    asks: ['encoding'],
    answers: { encoding: 'windows-1250' },
    kept: ['dana@example.com | Łukasz Święty'],
  },
  {
    file: 'dates.csv',
    kept: [
      'a@example.com | since 2024-05-12',
      'b@example.com | since 2023-12-31',
      'c@example.com | since 2022-01-02',
    ],
  },
  {
    file: 'dates2.csv',
    kept: [
      'a@example.com | since 2024-05-12',
      'b@example.com | since 2024-05-12',
      'c@example.com | since 2024-05-13',
      'd@example.com | since 2024-05-12',
      'e@example.com | since 2024-05-12',
      'f@example.com | since 2024-05-12',
      'j@example.com | since 2024-11-12',
      'k@example.com | since 2024-06-12',
      'l@example.com | since 2024-05-12',
    ],
    told: ['8 Customer since bad-date', '9 Customer since bad-date', '10 Customer since bad-date'],
  },
  {
    file: 'dates3.csv',
    asks: ['dates'],
    answers: { dates: { 'Customer since': 'eu' } },
    kept: [
      'b@example.com | since 2026-01-12',
      'c@example.com | since 2025-04-03',
      'd@example.com | since 2025-04-13',
      'e@example.com | since 2025-05-04',
    ],
    told: ['2 Customer since bad-date'],
  },
  { file: 'dbom.csv', kept: ['dana@example.com | spent 1000 EUR'] },
  {
    file: 'excel-bom.csv',
    kept: [
      '00042 kim@example.com | spent 100 EUR',
      '00043 kay@example.com | spent 200 EUR',
      '00044 zoe@example.com | spent 300 EUR',
      '45 pan@example.com | spent 400 EUR',
    ],
    told: ['3 Customer ID lost-digits', '3 Phone lost-digits', '4 Customer ID lost-digits'],
  },
  {
    file: 'excel-de-1252.csv',
    kept: [
      '00123 02285550102 joerg@example.com | Jörg Nägele | since 2019-03-05 | spent 123450 EUR | covered to 2026-12-31',
      '+491712345678 00124 ilse@example.com | Ilse Groß | since 2021-04-13 | spent -1250 EUR',
    ],
    told: ['4 Telefon lost-digits', '4 Garantie bis bad-date'],
  },
  {
    file: 'excel-unicode.txt',
    asks: ['signs'],
    answers: { signs: 'as-written' },
    kept: [
      '7001 dana@example.com | Whitcombe, "Dana" | since 2019-04-04 | spent 184950 EUR',
      '7002 aiko@example.com | 田中 愛子 🎌 | since 2023-11-04 | spent -1200 EUR',
      '7003 omar@example.com | عمر | since 2021-01-01 | spent 9900 GBP',
    ],
  },
  {
    file: 'hubspot.csv',
    kept: [
      '+33612345678 101 c.durand@example.com camd@example.com camille@example.com | Camille Durand | since 2024-03-12 | spent 123450 EUR | of 9001 Villa Invest | France',
      '+12085550101 102 john@example.com | John Smith | since 2024-03-15 | Australia',
      '+971501234567 103 noor@example.com | Noor Haddad | since 2022-01-01 | spent 1200000 EUR | of 9001 Villa Invest | UAE',
    ],
  },
  {
    file: 'hubspot-wide.csv',
    kept: ['+12085550101 101 dana@example.com | spent 1250 EUR', '102 lee@example.com'],
  },
  {
    file: 'intercom.csv',
    kept: [
      '+12085550101 C-77 dana@example.com | Dana Whitcombe | since 2023-04-03 | of 9001 Acme | United States',
    ],
    told: ['3 null no-identifier'],
  },
  {
    file: 'invisible.csv',
    kept: [
      'C-1 dana@example.com | spent 1000 EUR',
      '+491712345678 C-2 lee@example.com | spent 2000 EUR',
      'C-3 kim@example.com | spent 3000 EUR',
      'C-4 a@example.com b@example.com | spent 4000 EUR',
      'C-5 mail@bücher.example.com | spent 5000 EUR',
    ],
  },
  {
    file: 'klaviyo.csv',
    kept: [
      '+12085550101 01ABC dana@example.com | Dana Whitcombe | since 2023-04-03 | spent 184950 EUR | United States',
    ],
  },
  {
    file: 'longnote.csv',
    kept: ['dana@example.com | spent 1000 EUR', 'lee@example.com | spent 2000 EUR'],
  },
  {
    file: 'money.csv',
    asks: ['blanks', 'signs'],
    answers: { blanks: 'refuse', signs: 'refuse' },
    kept: [
      'a@example.com | spent 1250 EUR',
      'f@example.com | spent 1250 EUR',
      'i@example.com | spent 123450 RSD',
      'j@example.com | spent -1200 EUR',
      'm@example.com | spent -500 EUR',
    ],
    told: [
      '3 Total spent other-currency',
      '4 Total spent other-currency',
      '5 Total spent other-currency',
      '6 Total spent other-currency',
      '8 Total spent blank-inside',
      '9 Total spent bad-money',
      '12 Total spent bad-money',
      '13 Total spent bad-money',
      '15 Total spent bad-money',
      '16 Total spent bad-currency',
      '16 Currency bad-currency',
    ],
  },
  {
    file: 'money.csv',
    answers: { blanks: 'thousands', signs: 'as-written' },
    kept: [
      'a@example.com | spent 1250 EUR',
      'b@example.com | spent 123450 CHF',
      'c@example.com | spent 123450 USD',
      'd@example.com | spent 9900 GBP',
      'e@example.com | spent 1200 USD',
      'f@example.com | spent 1250 EUR',
      'g@example.com | spent 10020000 EUR',
      'i@example.com | spent 123450 RSD',
      'j@example.com | spent -1200 EUR',
      'm@example.com | spent -500 EUR',
    ],
  },
  {
    file: 'placeholders.csv',
    kept: [
      'a@example.com | since 2020-01-01',
      'b@example.com | spent 0 EUR',
      'c@example.com',
      'd@example.com | spent 0 EUR',
      'e@example.com | Ed | spent 0 EUR',
      'C-9 noemail@example.com | Flo | since 2021-01-01 | spent 500 EUR',
    ],
    told: ['8 Email conflict 7'],
  },
  {
    file: 'preamble.csv',
    kept: ['C-1 dana@example.com | spent 1000 EUR', 'C-2 lee@example.com | spent 2000 EUR'],
  },
  {
    // The third contact differs from the first by a capital alone; the second is the first in 18 letters.
    file: 'salesforce-report.csv',
    kept: [
      '0035g00000AbCdE 2085550101 dana@example.com | Dana Whitcombe | since 2019-05-03 | of 0015g00000XyZab Acme "West", Ltd | United States',
      '0035g00000aBcDe ann@example.com | Ann Case | since 2021-11-07',
    ],
    told: [
      '3 Contact ID conflict 2',
      '8 null footer',
      '9 null footer',
      '10 null footer',
      '11 null footer',
      '12 null footer',
    ],
  },
  {
    file: 'stripe-customers.csv',
    kept: [
      'cus_QaB1 dana@example.com | Dana Whitcombe | since 2023-04-03 | spent 184950 USD | 7 orders',
      'cus_QaB2 joerg@example.com | Jörg Nägele | since 2021-12-31 | spent 0 EUR',
      'aiko@example.com cus_QaB3 | Aiko Tanaka | since 2019-02-28 | spent 12000 JPY | 31 orders',
    ],
  },
  {
    file: 'woo-customers.csv',
    kept: [
      'dana@example.com | Dana Whitcombe | since 2023-01-17 | spent 184950 EUR | 7 orders | US',
      'guest@example.com | Guest Buyer | spent 1990 EUR | 1 orders | DE',
      'joerg@example.com | Jörg Nägele | spent 0 EUR | DE',
      'ro@example.com | Roundy | since 2023-01-17 | spent 14997 EUR | 3 orders | DE',
    ],
  },
  {
    file: 'zendesk-incremental.json',
    kept: ['377922500012 dana@example.com | Dana', '377922500013 lee@example.com | Lee'],
  },
  {
    file: 'zendesk-users.ndjson',
    asks: ['columns'],
    answers: { columns: { 'user_fields.customer_since': 'customerSince' } },
    kept: [
      '+4915112345678 C-77 dana@example.com | Dana Whitcombe | since 2015-05-05 | spent 123450 EUR | of 361890120412 361890120412',
      'C-78 lee@example.com | Lee Park',
    ],
    told: ['3 role not-a-customer'],
  },
  {
    file: 'shopify-orders.csv',
    asks: ['rows'],
    answers: { rows: 'customers' },
    kept: [
      '+12085550101 5734123456789 ada@example.com | #1001 | since 2026-09-04',
      '5734123456790 ben@example.com | #1002 | since 2026-09-04',
    ],
    told: ['3 Email duplicate 2', '5 Email conflict 2'],
  },
];
