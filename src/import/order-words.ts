/** Headers that only a list of orders or payments has; those of `sure` say it nearly by themselves. */
const sure = new Set(
  'ordernumber orderno orderid order invoiceno invoicenumber invoiceid transactionid chargeid bestellnummer auftragsnummer rechnungsnummer numerodepedido numpedido numerodefactura'.split(
    ' ',
  ),
);
const likely = new Set(
  (
    'financialstatus fulfillmentstatus fulfilledat paidat subtotal shipping shippingmethod discountcode discountamount cancelledat ' +
    'orderstatus orderdate ordertotal ordertotalamount sku stockcode quantity qty unitprice paymentmethod paymentstatus refundedamount ' +
    'amountrefunded billingname shippingname shippingtotal ordershipping itemssold products coupons netrevenue taxes total amount ' +
    'bestelldatum bestellstatus artikelnummer menge einzelpreis versand zwischensumme cantidad preciounitario subtotalpedido'
  ).split(' '),
);

/** The columns that say that a row is an order or a payment, of which a customer has many; none for customers. */
export function orderWords(headers: readonly string[]): readonly string[] {
  // Payments: who paid, and how much this time.
  const amount = headers.find((header) => /^amount$/i.test(header.trim()));
  const payer = headers.find((header) => /^customer\b/i.test(header.trim()));
  if (amount !== undefined && payer !== undefined) return [payer, amount];
  const found = headers.flatMap((header) => {
    const word = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const strong = sure.has(word) || word.startsWith('lineitem');
    return strong || likely.has(word) ? [{ header, strong }] : [];
  });
  const strong = found.some((one) => one.strong);
  return (strong && found.length > 1) || found.length >= 3 ? found.map(({ header }) => header) : [];
}
