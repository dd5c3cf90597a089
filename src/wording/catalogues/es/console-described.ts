/** Helpdesks that are only described. */
export const consoleDescribed = {
  'described.title': 'Otros helpdesks',
  'described.sub':
    'Request Tracker y otros, leídos según una descripción: con la propia sesión del agente, en las direcciones que usted indique aquí y en ninguna otra.',
  'described.which': 'Helpdesk',
  'described.address': 'Su dirección',
  'described.add': 'Añadir este helpdesk',
  'described.ran': 'Probado en una instalación real: {what}, {date}.',
  'described.notRun':
    'Nadie lo ha probado en una instalación real. Se escribió a partir de {what}, {date}. Mire algunos tickets antes de confiar en él.',
  'described.own': 'Descrito en este navegador.',
  'described.theirHost': 'Este helpdesk tiene direcciones como {host}.',
  'described.problem.missing': 'Aquí falta «{part}». Añádalo.',
  'described.problem.unknown': 'No existe esa parte. Quítela o revise cómo está escrita.',
  'described.problem.kind': 'Aquí debe haber {part}.',
  'described.problem.choice': 'Aquí debe haber uno de estos: {part}.',
  'described.problem.long': 'Es demasiado largo.',
  'described.problem.id': 'Escriba un nombre corto en minúsculas, como deskly.',
  'described.problem.host': '«{part}» no es un host. Escríbalo como desk.example.com o *.desk.example.com.',
  'described.problem.selector':
    '«{part}» no es un selector que todos los navegadores lean. Use nombres, clases, ids, [atributo="valor"], > + ~, :is, :not, :where y :has; sin comas fuera de paréntesis.',
  'described.problem.json-path':
    '«{part}» no es una ruta. Escriba nombres y posiciones con puntos entre ellos, como requester.emails.0.',
  'described.problem.header': '«{part}» no es una cabecera. Escriba letras, cifras y guiones, como X-View.',
  'described.problem.header-secret':
    '«{part}» lleva un secreto o pertenece al navegador. Quítela: basta la sesión del agente.',
  'described.problem.cookie': '«{part}» no es el nombre de una cookie.',
  'described.problem.date': 'Escriba la fecha como 2026-11-28.',
  'described.problem.many': 'Hay demasiados.',
  'described.problem.address': 'Empiece con / (o con */ donde cambie la carpeta), sin host y sin espacios.',
  'described.problem.address-slot':
    'No se entiende «{part}». Lo que cambia se escribe {slot}; las clases son digits, word, key y guid. Un asterisco va solo entre dos barras.',
  'described.problem.address-id': 'La dirección necesita {slot}: dice qué caso es.',
  'described.problem.address-names': 'Cada dirección debe nombrar las mismas partes que la primera: {part}.',
  'described.problem.request-path':
    'Empiece con / y quédese en la dirección del helpdesk: sin host, sin //, sin .. y sin #.',
  'described.problem.request-slot':
    'Aquí nadie conoce «{part}». Use una parte de la dirección o un campo de una petición anterior, como ticket.requester.id entre llaves.',
  'described.problem.request-twice': 'Ya hay otra petición con el nombre «{part}».',
  'described.problem.from': 'No hay ninguna petición con el nombre «{part}».',
  'described.problem.front':
    'La dirección cambia sin página nueva, así que el cliente anterior puede seguir en ella. Indique qué muestra en la página el número del caso que está delante.',
  'described.problem.person': 'Diga dónde está el correo o el id del cliente: values.email o values.person.',
  'described.problem.page-only': 'Esto solo se puede leer de una respuesta, no de la página.',
  'described.problem.mode': 'Diga qué palabras significan una respuesta, o cuáles una nota.',
  'described.problem.taken': 'El nombre «{part}» pertenece a un helpdesk del paquete. Elija otro.',
};
