import type { Texts } from '../../texts';
import type { consoleLink as english } from '../en/console-link';

export const consoleLink: Texts<typeof english> = {
  'nav.backend': 'Servidor',
  'link.sub':
    'Leeway funciona sin servidor. Con uno, el equipo comparte perfiles, manual y lo que se ha concedido.',
  'link.connection': 'Conexión',
  'link.endpoint': 'Dirección',
  'link.endpointHint': 'De su administrador. Empieza por https.',
  'link.token': 'Token',
  'link.tokenHint': 'Pegue el suyo. Queda en este navegador 12 horas y no se vuelve a mostrar.',
  'link.test': 'Probar la conexión',
  'link.signIn': 'Iniciar sesión',
  'link.signOut': 'Cerrar sesión',
  'link.leave': 'Trabajar sin servidor',
  'link.leaveTitle': '¿Volver a trabajar sin servidor?',
  'link.leaveWhat': 'Se cierra la sesión y se olvida la dirección. El manual vigente se queda.',
  'link.trying': 'Probando…',
  'link.standalone': 'Leeway trabaja por su cuenta: nada sale de este navegador.',
  'link.connected': 'Conectado a {server} como {name}, {role}.',
  'link.offline': '{server} no responde. Lo que conceda se guarda y se envía después.',
  'link.notSignedIn': 'Nadie ha iniciado sesión en {server}. Pegue un token para seguir.',
  'link.until': 'Sesión iniciada hasta {date}.',
  'link.signedIn': 'Sesión iniciada.',
  'link.signedOut': 'Sesión cerrada.',
  'link.alone': 'Leeway vuelve a trabajar por su cuenta.',
  'link.role.agent': 'agente',
  'link.role.lead': 'responsable',
  'link.role.admin': 'administrador',
  'link.fine': 'Todo bien: {server} le conoce como {name}, {role} en {org}.',
  'link.no-address':
    'Eso no es una dirección. Empieza por https; solo un servidor en este mismo equipo puede usar http.',
  'link.no-answer': 'No hay respuesta. Abra {address} en una pestaña: allí el navegador dice qué falla.',
  'link.openAddress': 'Abrirla en una pestaña',
  'link.not-leeway': 'Algo responde allí, pero no es un servidor de Leeway.',
  'link.wrong-version': 'Ese servidor habla otra versión. Actualícelo o actualice esta extensión.',
  'link.wrong-team':
    'Su organización reserva este navegador para el equipo {wanted}; usted está en {team}. Pregunte a su administrador.',
  'link.no-team':
    'Su organización reserva este navegador para el equipo {wanted}, y usted no está en ninguno. Pregunte a su administrador.',
  'link.clock-off':
    'Los relojes difieren en {n, plural, one {# minuto} other {# minutos}}. Ponga en hora este equipo.',
  'link.no-token': '{server} responde. Pegue un token para iniciar sesión.',
  'link.wrong-token': '{server} no conoce este token, o se ha revocado.',
  'link.sent': 'Lo que se envía',
  'link.queued':
    '{n, plural, =0 {Todo se ha enviado.} one {# acto espera a ser enviado.} other {# actos esperan a ser enviados.}}',
  'link.over':
    '{n, plural, one {# concesión superó el margen que quedaba. Se mantiene.} other {# concesiones superaron el margen que quedaba. Se mantienen.}}',
  'link.refused': 'Rechazado por el servidor',
  'link.refusedSub': 'Lo que dijo al cliente se mantiene. Cuénteselo a su responsable.',
  'link.act.given': 'Concedido',
  'link.act.declined': 'Rechazado por el cliente',
  'link.act.withdrawn': 'Retirado',
  'link.act.done': 'Hecho',
  'link.act.heard': 'Escuchado',
  'link.act.ask': 'Consulta',
  'link.act.promise': 'Promesa',
  'link.act.promise-kept': 'Promesa cumplida',
  'link.act.promise-broken': 'Promesa rota',
  'link.act.snag': 'Obstáculo',
  'link.act.praise': 'Elogio',
  'link.act.case-closed': 'Caso cerrado',
  'link.why.local-playbook': 'Se decidió con un manual que el servidor no tiene.',
  'link.playbookFrom': 'Mientras tenga la sesión iniciada, el manual viene del servidor.',
  'playbook.linked':
    'El playbook viene del backend en el que ha iniciado sesión. Publíquelo allí o cierre la sesión en Backend.',
};
