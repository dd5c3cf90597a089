import type { ProfileTarget } from './target';

/**
 * Header words of real exports (shops, CRMs, help desks) in English, German and Spanish. A header is lower-cased,
 * its accents and separators dropped, and must equal one of these; a guess that is not sure is not made.
 */
const headers: Readonly<Record<ProfileTarget, string>> = {
  externalId:
    'id customerid customernumber customerno clientid userid externalid accountnumber kundennummer kundennr kundenid kdnr idcliente numerodecliente numcliente codigocliente',
  email:
    'email emailaddress mail customeremail useremail contactemail primaryemail emailadresse mailadresse correo correoelectronico emailcliente',
  phone:
    'phone phonenumber mobile mobilephone telephone tel cell telefon telefonnummer handy mobil mobilnummer telefono movil celular numerodetelefono',
  name: 'name fullname customername customer contactname displayname kunde kundenname vollername nombre nombrecompleto cliente nombrecliente',
  accountId: 'accountid companyid organizationid organisationid firmenid kontonummer idempresa idcuenta',
  accountName:
    'account accountname company companyname organization organisation firma unternehmen firmenname empresa cuenta organizacion',
  accountSince: 'accountsince companysince organizationsince firmaseit empresadesde',
  accountSpend: 'accountspend companyspend accountrevenue companyrevenue firmenumsatz gastoempresa',
  accountSpend12m: 'accountspend12m companyspend12m firmenumsatz12m gastoempresa12m',
  accountTags: 'accounttags companytags firmenschlagworte etiquetasempresa',
  // A plain column of notes is a diary, and no must-know of somebody who answers for it.
  note: 'mustknow mustknownote wichtigerhinweis notaimportante',
  noteOwner: 'mustknowowner mustknowby hinweisvon notaimportantede',
  noteExpires: 'mustknowuntil mustknowexpires hinweisbis notaimportantehasta',
  customerSince:
    'customersince since membersince created createdat createddate createdon signupdate signup registered registeredat joined joindate kundeseit seit angelegtam erstelltam registriertam clientedesde desde fechadealta alta creadoel',
  firstPurchase:
    'firstpurchase firstorder firstorderdate ersterkauf erstebestellung primeracompra primerpedido',
  lastPurchase:
    'lastpurchase lastorder lastorderdate lastpurchasedate letzterkauf letztebestellung ultimacompra ultimopedido',
  lifetimeSpend:
    'lifetimespend lifetimevalue ltv clv customerlifetimevalue totalspent totalspend totalrevenue revenue amountspent gesamtumsatz umsatz kundenwert umsatzgesamt gastototal totalgastado ingresos valordevida',
  spend12m:
    'spend12m spendlast12months last12months revenue12m spent12m annualspend yearlyspend arr umsatz12m umsatz12monate jahresumsatz gasto12m gastoanual gasto12meses',
  currency: 'currency currencycode waehrung wahrung moneda divisa',
  orders:
    'orders ordercount orderscount totalorders numberoforders purchases bestellungen anzahlbestellungen pedidos numerodepedidos compras',
  returns: 'returns returncount returnscount retouren rucksendungen devoluciones',
  coverProduct: 'product productname covereditem item produkt artikel gerat producto articulo',
  coverBought: 'purchasedate boughton dateofpurchase orderdate kaufdatum gekauftam fechadecompra',
  coverEnds:
    'warrantyends warrantyend warrantyuntil warrantyexpires warrantyexpiry coverends coverend coveruntil coverageends garantieende garantiebis garantieablauf findegarantia garantiahasta vencimientogarantia',
  coverPrice: 'warrantyprice coverprice coverageprice garantiepreis preciogarantia',
  coverUses: 'warrantyclaims claims coveruses garantiefalle reclamaciones usosgarantia',
  renewalAt:
    'renewal renewaldate renewson nextrenewal contractend contractends verlangerung verlangerungam vertragsende renovacion fechaderenovacion findecontrato',
  renewalWhat: 'renewalproduct contract contractname subscription vertrag abo contrato suscripcion',
  disruptionAt: 'outagedate disruptiondate incidentdate storungam fechaincidencia',
  disruptionWhat: 'outage disruption incident storung incidencia',
  npsScore: 'nps npsscore npsrating promoterscore puntuacionnps npswert',
  npsAt: 'npsdate npsat surveydate npsdatum fechanps',
  referrals: 'referrals referralcount referred empfehlungen geworben recomendaciones referidos',
  tags: 'tags tag labels segments customertags schlagworte schlagworter etiketten etiquetas',
  plan: 'plan planname tier tarif paket plancontratado tarifa',
  region: 'region country state countrycode land bundesland pais provincia',
  language: 'language locale lang sprache idioma',
};

const byHeader = new Map(
  Object.entries(headers).flatMap(([target, words]) =>
    words.split(' ').map((word) => [word, target as ProfileTarget] as const),
  ),
);

/** The profile field this header names, or null. A dotted NDJSON column is also read by its last part. */
export function guessTarget(header: string): ProfileTarget | null {
  const direct = byHeader.get(plain(header));
  if (direct) return direct;
  const last = header.includes('.') ? header.slice(header.lastIndexOf('.') + 1) : null;
  return last ? (byHeader.get(plain(last)) ?? null) : null;
}

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
