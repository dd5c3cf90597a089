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
  'link.tokenHint':
    'Pegue el suyo. Queda en este navegador {n, plural, one {una hora} other {# horas}} y no se vuelve a mostrar.',
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
  'link.unreadable':
    '{server} responde, pero no como debe. Lo que conceda se guarda y se envía después. Pruebe la conexión o avise a su administrador.',
  'link.replaced':
    '{server} se ha restaurado de una copia. Lo que dé se guarda y se envía cuando continúe; lo demás se pide de nuevo.',
  'link.goOn': 'Continuar con él',
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
  'link.answers': '{server} responde. Inicie sesión abajo.',
  'link.no-token': '{server} responde. Pegue un token para iniciar sesión.',
  'link.wrong-token': '{server} no conoce este token, o se ha revocado.',
  'link.again':
    'Su sesión en {server} ha terminado. Lo que conceda se guarda y se envía cuando vuelva a iniciar sesión.',
  'link.notSignedIn': 'Nadie ha iniciado sesión en {server}.',
  'link.signInAt': 'Iniciar sesión en {host}',
  'link.elsewhere': 'Otra dirección o un token',
  'link.step.where': '1. ¿Dónde está el servidor?',
  'link.step.who': '2. ¿Quién es usted?',
  'link.step.unknown':
    'Pruebe primero la dirección: el servidor dice cómo se inicia sesión. Si le han dado un token, péguelo aquí.',
  'link.step.noTokens':
    'Pruebe primero la dirección: el servidor dice dónde se inicia sesión. Su administrador no permite pegar tokens.',
  'link.step.token': 'En este servidor se inicia sesión con un token. Se lo da su administrador.',
  'link.step.provider':
    '{server} deja que el inicio de sesión de su empresa diga quién es usted. La contraseña se escribe allí; Leeway nunca la ve.',
  'link.issuer': 'Servidor de inicio de sesión',
  'link.client': 'Conocido allí como',
  'link.confirm': 'Siga solo si es aquí donde su empresa inicia sesión.',
  'link.withToken': 'Usar un token en su lugar',
  'link.waiting': 'Hay abierta una ventana de {host}. Inicie sesión allí o ciérrela para dejarlo.',
  'link.cancelled': 'No se terminó el inicio de sesión en {host}. Nada ha cambiado; inténtelo cuando quiera.',
  'link.no-window':
    'El navegador no abrió ninguna ventana para {host}. Permita que esta extensión abra ventanas y vuelva a intentarlo.',
  'link.provider-silent':
    '{host} no responde o no deja preguntar a esta extensión. Vuelva a intentarlo en un minuto; si sigue igual, avise a su administrador.',
  'link.provider-wrong':
    '{host} no puede iniciar su sesión aquí: lo que dice de sí mismo no sirve ({code}). Avise a su administrador.',
  'link.provider-refused': '{host} ha dicho que no ({code}). Dígale estas palabras a su administrador.',
  'link.mixed-up':
    'Lo que llegó de {host} no era de este inicio de sesión y se descartó ({code}). Vuelva a intentarlo; si se repite, avise a su administrador.',
  'link.wrong-audience':
    '{host} dio un token que no es para {address}. No se ha usado. Su administrador tiene que poner allí esta dirección como audiencia.',
  'link.not-accepted':
    '{server} no acepta el token de {host}. Dígaselo a su administrador: el emisor y la audiencia deben ser iguales en ambos lados.',
  'link.not-allowed': 'Este servidor quiere que inicie sesión en {host}. Su administrador no lo permite.',
  'link.provider-changed':
    '{server} ha cambiado dónde se inicia sesión. Mírelo abajo y siga solo si es correcto.',
  'link.admin': 'Para administradores: registrar Leeway en su servidor de inicio de sesión',
  'link.redirect': 'Dirección de redirección',
  'link.redirectHint':
    'Regístrela para este cliente: un cliente público con PKCE y sin secreto. Cada navegador tiene la suya.',
  'link.copy': 'Copiar',
  'link.copied': 'Copiada.',
  'link.notCopied': 'El navegador no la copió. Marque la dirección y cópiela usted.',
  'link.row.org': 'Empresa',
  'link.row.team': 'Equipo',
  'link.row.noTeam': 'ninguno',
  'link.row.by': 'Sesión iniciada en',
  'link.row.renews': 'se renueva sola',
  'link.row.token': 'un token, hasta {date}',
  'link.row.until': 'hasta {date}',
  'link.row.heard': 'Última respuesta',
  'link.row.never': 'ninguna todavía',
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
  'link.act.ask': 'Petición',
  'link.act.promise': 'Promesa',
  'link.act.promise-kept': 'Promesa cumplida',
  'link.act.promise-broken': 'Promesa no cumplida',
  'link.act.snag': 'Obstáculo',
  'link.act.praise': 'Elogio',
  'link.act.case-closed': 'Caso cerrado',
  'link.why.local-playbook': 'Se decidió con un manual que el servidor no tiene.',
  'link.playbookFrom': 'Mientras tenga la sesión iniciada, el manual viene del servidor.',
  'playbook.linked':
    'El manual viene del servidor en el que ha iniciado sesión. Un responsable lo publica en Manual.',
  'link.step.sends':
    'Al conectar, esto puede ir a este servidor y a nadie más: su inicio de sesión, quién es el cliente, en qué casos trabaja y qué dicen sus páginas, importes, y las palabras que guarde o envíe aquí.',
  'link.no-consent':
    'No lo ha permitido: no se ha enviado nada y nada ha cambiado. Leeway sigue sin este servidor; pulse de nuevo cuando quiera conectar.',
  'link.takenBack':
    'En este navegador Leeway ya no puede enviar datos. Nada va a {server}; lo que conceda se guarda y se envía cuando lo permita de nuevo.',
  'link.allow': 'Permitirlo de nuevo',
  'link.allowed': 'Permitido.',
  'link.notAllowed': 'No permitido. No se ha enviado nada.',
  'link.reportsSent':
    'Una vez al día este navegador comunica versiones y cantidades: ningún nombre, ningún caso, ningún texto. Lo pide su administrador; si su navegador pregunta qué se puede enviar, puede retirarlo allí.',
  'link.reportsNot':
    'Su administrador pide un aviso diario de versiones y cantidades: ningún nombre, ningún caso, ningún texto. No lo ha permitido, así que no se envía.',
  'link.reportsAllow': 'Permitir el aviso',
};
