/** Helpdesks that are only described. */
export const consoleDescribed = {
  'described.title': 'Andere Helpdesks',
  'described.sub':
    'Request Tracker und weitere, gelesen nach einer Beschreibung: mit der eigenen Sitzung des Agenten, an den Adressen, die Sie hier nennen, und nirgends sonst.',
  'described.which': 'Helpdesk',
  'described.address': 'Seine Adresse',
  'described.add': 'Diesen Helpdesk hinzufügen',
  'described.ran': 'An einer echten Installation erprobt: {what}, {date}.',
  'described.notRun':
    'Noch niemand hat das an einer echten Installation erprobt. Grundlage: {what}, {date}. Sehen Sie sich einige Tickets an, bevor Sie sich darauf verlassen.',
  'described.own': 'In diesem Browser beschrieben.',
  'described.theirHost': 'Dieser Helpdesk hat Adressen wie {host}.',
  'described.problem.missing': 'Hier fehlt „{part}“. Ergänzen Sie es.',
  'described.problem.unknown':
    'Diesen Teil gibt es nicht. Nehmen Sie ihn heraus oder prüfen Sie die Schreibweise.',
  'described.problem.kind': 'Hier muss {part} stehen.',
  'described.problem.choice': 'Hier muss eines davon stehen: {part}.',
  'described.problem.long': 'Das ist zu lang.',
  'described.problem.id': 'Schreiben Sie einen kurzen Namen aus Kleinbuchstaben, etwa deskly.',
  'described.problem.host':
    '„{part}“ ist kein Host. Schreiben Sie ihn wie desk.example.com oder *.desk.example.com.',
  'described.problem.selector':
    '„{part}“ ist kein Selektor, den jeder Browser liest. Erlaubt sind Namen, Klassen, Ids, [attribut="wert"], > + ~, :is, :not, :where und :has; kein Komma außerhalb von Klammern.',
  'described.problem.json-path':
    '„{part}“ ist kein Pfad. Schreiben Sie Namen und Positionen mit Punkten dazwischen, etwa requester.emails.0.',
  'described.problem.header':
    '„{part}“ ist kein Header. Schreiben Sie Buchstaben, Ziffern und Bindestriche, etwa X-View.',
  'described.problem.header-secret':
    '„{part}“ trägt ein Geheimnis oder gehört dem Browser. Lassen Sie ihn weg: Die Sitzung des Agenten genügt.',
  'described.problem.cookie': '„{part}“ ist kein Name eines Cookies.',
  'described.problem.date': 'Schreiben Sie das Datum wie 2026-11-28.',
  'described.problem.many': 'Davon sind es zu viele.',
  'described.problem.address':
    'Beginnen Sie mit / (oder mit */, wo der Ordner verschieden ist), ohne Host und ohne Leerzeichen.',
  'described.problem.address-slot':
    '„{part}“ ist nicht zu verstehen. Was sich ändert, schreibt man {slot}; die Arten sind digits, word, key und guid. Ein Stern steht allein zwischen zwei Schrägstrichen.',
  'described.problem.address-id': 'Die Adresse braucht {slot}: Daran erkennt man den Fall.',
  'described.problem.address-names': 'Jede Adresse muss dieselben Teile nennen wie die erste: {part}.',
  'described.problem.request-path':
    'Beginnen Sie mit / und bleiben Sie auf der Adresse des Helpdesks: kein Host, kein //, kein .. und kein #.',
  'described.problem.request-slot':
    '„{part}“ kennt hier niemand. Nehmen Sie einen Teil der Adresse oder ein Feld einer früheren Anfrage, etwa ticket.requester.id in geschweiften Klammern.',
  'described.problem.request-twice': 'Es gibt schon eine Anfrage mit dem Namen „{part}“.',
  'described.problem.from': 'Es gibt keine Anfrage mit dem Namen „{part}“.',
  'described.problem.front':
    'Die Adresse wechselt ohne neue Seite, also kann der vorige Kunde noch darauf stehen. Nennen Sie, was auf der Seite die Nummer des vorderen Falls zeigt.',
  'described.problem.person':
    'Sagen Sie, wo die E-Mail-Adresse oder die Id des Kunden steht: values.email oder values.person.',
  'described.problem.page-only': 'Das lässt sich nur aus einer Antwort lesen, nicht von der Seite.',
  'described.problem.mode': 'Sagen Sie, welche Wörter eine Antwort bedeuten oder welche eine Notiz.',
  'described.problem.taken': 'Der Name „{part}“ gehört einem Helpdesk im Paket. Wählen Sie einen anderen.',
};
