import { exportCsv } from '../../../src/import/export-csv';

/** A file that imports without a question: what a column looks like at its best. */
export function exampleFile(): string {
  return exportCsv(
    [
      'Customer ID',
      'Email',
      'Name',
      'Customer since',
      'Total spent',
      'Spend last 12 months',
      'Product',
      'Purchase date',
      'Warranty ends',
      'NPS score',
      'Tags',
    ],
    [
      [
        'C-1001',
        'iris.vogt@example.com',
        'Iris Vogt',
        '2019-03-05',
        '1234.50',
        '310.00',
        'Laptop 14',
        '2023-11-17',
        '2026-11-17',
        9,
        'gold',
      ],
      ['C-1002', 'jon.reyes@example.com', 'Jon Reyes', '2024-08-21', '89.00', '89.00', '', '', '', '', ''],
    ],
  );
}
