import { addressesIn } from '../customer/identify';
import { guessDate } from './date-format';
import { isRole } from './role';
import { isProfileTarget, type ProfileTarget, profileTargets, type TargetKind } from './target';

/**
 * Header words of real exports (shops, CRMs, help desks) in English, German and Spanish. A header is lower-cased,
 * its accents and separators dropped, and must equal one of these. What stands before a bar says it better than what
 * stands behind it: of a file's columns the best has the field.
 */
const headers: Readonly<Record<ProfileTarget, string>> = {
  externalId:
    'externalid uniqueexternalid customerid customernumber customerno customercode clientid clientnumber kundennummer kundennr kundenid kdnr idcliente numerodecliente numcliente codigocliente | userid contactid recordid klaviyoid personid profileid subscriberid accountnumber | id uuid guid',
  moreEmail:
    'additionalemailaddresses additionalemails otheremail otheremails secondaryemail alternateemail weitereemails',
  firstName: 'firstname givenname forename vorname nombredepila primernombre',
  lastName: 'lastname surname familyname nachname familienname apellido apellidos',
  phoneShared: 'sharedphonenumber sharedphone phoneisshared phoneshared telefongeteilt telefonocompartido',
  role: 'role usertype type usertyp rol',
  email:
    'email emailaddress mail customeremail useremail contactemail primaryemail emailadresse mailadresse correo correoelectronico emailcliente | workemail billingemail privatemail',
  phone:
    'phone phonenumber customerphone telephone telephonenumber tel telefon telefonnummer telefono numerodetelefono | mobile mobilephone mobilephonenumber mobilenumber cell cellphone handy handynummer mobil mobilnummer movil celular | workphone homephone billingphone defaultaddressphone otherphone',
  name: 'name fullname customername contactname displayname kundenname vollername nombrecompleto nombrecliente | customer kunde nombre cliente',
  accountId:
    'accountid companyid organizationid organisationid firmenid kontonummer idempresa idcuenta | associatedcompanyids associatedcompanyid primaryassociatedcompanyid',
  accountName:
    'accountname companyname company organization organisation organizationname firma unternehmen firmenname empresa organizacion | account cuenta associatedcompany primaryassociatedcompany defaultaddresscompany',
  accountSince: 'accountsince companysince organizationsince firmaseit empresadesde',
  accountSpend: 'accountspend companyspend accountrevenue companyrevenue firmenumsatz gastoempresa',
  accountSpend12m: 'accountspend12m companyspend12m firmenumsatz12m gastoempresa12m',
  accountTags: 'accounttags companytags firmenschlagworte etiquetasempresa',
  // A plain column of notes is a diary, and no must-know of somebody who answers for it.
  note: 'mustknow mustknownote wichtigerhinweis notaimportante',
  noteOwner: 'mustknowowner mustknowby hinweisvon notaimportantede',
  noteExpires: 'mustknowuntil mustknowexpires hinweisbis notaimportantehasta',
  customerSince:
    'customersince membersince clientsince kundeseit clientedesde | since seit desde signupdate signedup signedupat signup registered registeredat registrationdate dateregistered joined joinedat joindate registriertam fechadealta alta | created createdat createddate createdon createdate creationdate datecreated profilecreated profilecreatedat profilecreatedon accountcreated accountcreatedat angelegtam erstelltam creadoel fechadecreacion | firstseen firstactive firstseenat optintime dateadded',
  firstPurchase:
    'firstpurchase firstpurchasedate firstorder firstorderdate ersterkauf erstebestellung primeracompra primerpedido',
  lastPurchase:
    'lastpurchase lastorder lastorderdate lastpurchasedate dateoflastorder letzterkauf letztebestellung ultimacompra ultimopedido',
  lifetimeSpend:
    'lifetimespend totalspent totalspend totalspending amountspent historiccustomerlifetimevalue gesamtumsatz umsatzgesamt gastototal totalgastado | lifetimevalue ltv clv customerlifetimevalue totalrevenue lifetimerevenue kundenwert valordevida | totalcustomerlifetimevalue revenue umsatz ingresos',
  spend12m:
    'spend12m spendlast12months last12months revenue12m spent12m annualspend yearlyspend arr umsatz12m umsatz12monate jahresumsatz gasto12m gastoanual gasto12meses',
  currency: 'currency currencycode waehrung wahrung moneda divisa',
  orders:
    'orders ordercount orderscount totalorders numberoforders purchases purchasecount numberofpurchases paymentcount bestellungen anzahlbestellungen pedidos numerodepedidos compras',
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
  tags: 'tags tag labels segments customertags usertags schlagworte schlagworter etiketten etiquetas',
  plan: 'plan planname tier tarif paket plancontratado tarifa',
  region:
    'country countrycode countryregion land pais mailingcountry billingcountry defaultaddresscountrycode defaultaddresscountry | region state stateregion bundesland provincia mailingstate',
  language: 'language preferredlanguage sprache idioma | locale lang',
};

interface Word {
  readonly to: ProfileTarget;
  /** 0 says it best. */
  readonly rank: number;
}

const byHeader = new Map<string, Word>();
for (const [to, all] of Object.entries(headers)) {
  if (!isProfileTarget(to)) continue;
  for (const [rank, words] of all.split(' | ').entries())
    for (const word of words.split(' ')) byHeader.set(word, { to, rank });
}

/** Objects around a field that are the customer themself, and those that are their company. */
const ofCustomer = new Set(
  'user customer contact person profile subscriber value values properties attributes traits fields userfields customfields customattributes personfields'.split(
    ' ',
  ),
);
const ofCompany = new Set('account company organization organisation'.split(' '));
const asCompany: Readonly<Partial<Record<ProfileTarget, ProfileTarget>>> = {
  externalId: 'accountId',
  name: 'accountName',
  customerSince: 'accountSince',
  lifetimeSpend: 'accountSpend',
  spend12m: 'accountSpend12m',
  tags: 'accountTags',
};

/** Whether this header is one that exports use. */
export const knownHeader = (header: string): boolean => wordOf(header) !== null;

export interface TargetGuess {
  readonly to: ProfileTarget;
  /** Other columns that say it as well: ask. */
  readonly rivals: readonly string[];
}

/** The field each column fills; two columns cannot fill one, and a column whose cells are something else fills none. */
export function guessTargets(
  columns: readonly { readonly name: string; readonly samples: readonly string[] }[],
): ReadonlyMap<string, TargetGuess> {
  const found = columns.flatMap(({ name, samples }) => {
    const word = wordOf(name);
    return word && ((word.rank === 0 && word.to !== 'role') || couldBe(word.to, samples))
      ? [{ name, ...word, empty: samples.length === 0 }]
      : [];
  });
  const best = new Map<ProfileTarget, typeof found>();
  for (const one of found) best.set(one.to, [...(best.get(one.to) ?? []), one]);
  return new Map(
    [...best.values()].flatMap((all) => {
      const [first, ...others] = all.sort((a, b) => Number(a.empty) - Number(b.empty) || a.rank - b.rank);
      if (!first) return [];
      const rivals = others.filter(
        (one) =>
          !one.empty && (one.rank === first.rank || (first.name.includes('.') && !one.name.includes('.'))),
      );
      return [[first.name, { to: first.to, rivals: rivals.map(({ name }) => name) }]] as const;
    }),
  );
}

/** A dotted column of NDJSON is read by its last part, when what is around it is the customer or their company. */
function wordOf(header: string): Word | null {
  const direct = byHeader.get(plain(header.replace(/\s*\((?:utc|gmt|local|[a-z]{3}|[$€£])\)\s*$/i, '')));
  const path = /^\w+(?:\.\w+)+$/.test(header);
  if (direct && !path) return direct;
  const parts = header.split('.').map(plain);
  const last = byHeader.get(parts.at(-1) ?? '');
  const parent = parts.at(-2) ?? '';
  if (!last || !path) return null;
  if (ofCompany.has(parent)) {
    const to = asCompany[last.to];
    return to ? { to, rank: last.rank + 0.5 } : null;
  }
  if (parent.endsWith('address'))
    return last.to === 'region' ? { to: 'region', rank: last.rank + 0.5 } : null;
  return ofCustomer.has(parent) ? { to: last.to, rank: last.rank + 0.5 } : null;
}

const digits = (samples: readonly string[]): boolean => samples.some((cell) => /\d/.test(cell));

/** Whether the cells of a column could be what its name says. */
const plausible: Readonly<Record<TargetKind, (samples: readonly string[]) => boolean>> = {
  text: () => true,
  id: () => true,
  tags: () => true,
  currency: () => true,
  yesNo: () => true,
  email: (samples) => samples.some((cell) => addressesIn(cell) !== null),
  phone: digits,
  money: digits,
  count: digits,
  score: digits,
  date: (samples) => guessDate(samples) !== null,
  role: (samples) => samples.every(isRole),
};

/** An empty column may be what its name says; roles are known by their words alone. */
const couldBe = (to: ProfileTarget, samples: readonly string[]): boolean => {
  const { kind } = profileTargets[to];
  return samples.length === 0 ? kind !== 'role' : plausible[kind](samples);
};

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
