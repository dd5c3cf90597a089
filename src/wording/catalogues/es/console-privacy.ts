import type { Texts } from '../../texts';
import type { consolePrivacy as english } from '../en/console-privacy';

export const consolePrivacy: Texts<typeof english> = {
  'privacy.sub':
    'Todo se queda en este navegador mientras no haya un servidor. Aquí lo ve, lo entrega y lo borra.',
  'privacy.look': 'Qué hay guardado sobre un cliente',
  'privacy.lookSub':
    'Por correo, teléfono, número de cliente, nombre o caso. Entrégueselo en un archivo u olvide al cliente.',
  'privacy.query': 'Cliente o caso',
  'privacy.show': 'Mostrar',
  'privacy.nothing': 'No hay nada guardado sobre {query}.',
  'privacy.found':
    '{n, plural, one {# registro} other {# registros}} sobre {people, plural, one {un cliente} other {# clientes}}',
  'privacy.json': 'Guardar como JSON',
  'privacy.csv': 'Guardar como CSV',
  'privacy.forget': 'Olvidar',
  'privacy.forgetTitle': '¿Olvidar a {who}?',
  'privacy.forgetWhat':
    'Aquí se borran el perfil, los casos, las decisiones, las promesas y lo no enviado de este cliente. No se puede deshacer.',
  'privacy.forgotten': 'Olvidado.',
  'privacy.keep': 'Cuánto tiempo',
  'privacy.retention': 'Guardar clientes durante',
  'privacy.retentionHint': 'Desde la última vez que se vieron. Después nunca se muestran y se borran.',
  'privacy.days': '{n, plural, one {# día} other {# días}}',
  'privacy.disk': 'Guardar perfiles en el disco',
  'privacy.diskHint':
    'Desactivado: los perfiles viven en memoria hasta cerrar el navegador y cada caso empieza en frío.',
  'privacy.what': 'Qué se guarda',
  'privacy.wipe': 'Borrar todo',
  'privacy.wipeSub':
    'Todos los clientes, casos, decisiones, importaciones, el manual y lo que usted eligió en este navegador. Después queda como el primer día.',
  'privacy.wipeDo': 'Borrar todo…',
  'privacy.wipeTitle': '¿Borrar todo en este navegador?',
  'privacy.wipeWhat':
    'Se van {profiles, plural, one {# perfil} other {# perfiles}}, {cases, plural, one {# caso} other {# casos}} y {decisions, plural, one {# decisión} other {# decisiones}}. No se puede deshacer.',
  'privacy.wipeUnsent':
    '{n, plural, one {# acto no se ha enviado y se perdería} other {# actos no se han enviado y se perderían}}.',
  'privacy.wipeYes': 'Borrar todo',
  'privacy.wiped': 'Todo está borrado.',
  'stored.customer': 'Clientes',
  'stored.customerWhat':
    'Nombre, identificadores, desde cuándo, qué compraron y qué está cubierto, de su sistema de soporte y sus archivos. {n, plural, one {# día} other {# días}}.',
  'stored.cases': 'Casos',
  'stored.casesWhat':
    'Número de caso, su paso, sus respuestas, la repetición y la nota. {n, plural, one {# día} other {# días}}.',
  'stored.decisions': 'Decisiones y promesas',
  'stored.decisionsWhat': 'Qué se dio, cuándo, por qué regla, y qué se prometió y para cuándo.',
  'stored.agent': 'Sobre usted',
  'stored.agentWhat': 'Su nombre, si lo dio, y lo que eligió. Ni tiempos, ni recuentos, ni clasificaciones.',
  'stored.never': 'Nunca',
  'stored.neverWhat':
    'Contraseñas, cookies, tarjetas, adjuntos, conversaciones enteras, lo que se saltó o su rapidez.',
  'table.profiles': 'Perfil',
  'table.cases': 'Casos',
  'table.decisions': 'Decisiones',
  'table.promises': 'Promesas',
  'table.outbox': 'Pendiente de enviar',
  'table.overwritten': 'Como era antes de una importación',
  'table.spill': 'Pendiente de escribir',
};
