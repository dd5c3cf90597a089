import type { Texts } from '../../texts';
import type { consolePushed as english } from '../en/console-pushed';

/** Cómo una persona responsable dice a cada navegador que la página de un helpdesk ha cambiado. */
export const consolePushed: Texts<typeof english> = {
  'pushed.title': 'Cuando un helpdesk cambia su página',
  'pushed.sub':
    'Leeway encuentra el caso y la respuesta con selectores. Envíe otros o desactive una parte: cada navegador lo sigue al momento, sin actualizarse.',
  'pushed.none': 'No hay nada enviado. Las páginas se leen como las conoce cada versión.',
  'pushed.some': '{n, plural, one {# línea está} other {# líneas están}} en vigor.',
  'pushed.takeBack': 'Retirarlo',
  'pushed.takeBackTitle': '¿Retirar todo lo enviado?',
  'pushed.takeBackWords':
    'Cada navegador lee entonces las páginas como las conoce su versión. En una página rediseñada la barra lateral puede quedar vacía.',
  'pushed.takenBack': 'Retirado. Las páginas se leen como las conoce cada versión.',
  'pushed.text': 'La lista',
  'pushed.textHint': 'JSON según el contrato. Sustituye entera a la lista anterior.',
  'pushed.file': 'Elegir un archivo',
  'pushed.fileHint': 'o suéltelo aquí; llena el campo de arriba',
  'pushed.check': 'Comprobar y probar',
  'pushed.begin': 'Empezar con lo que está en vigor',
  'pushed.example': 'Empezar con un ejemplo',
  'pushed.push': 'Enviar a todos',
  'pushed.done': 'Enviado. Las páginas abiertas lo siguen ahora.',
  'pushed.nothing': 'Una lista vacía: se retira todo lo enviado.',
  'pushed.line': '{adapter}, versión {versions}',
  'pushed.for.here': 'En vigor en este navegador en cuanto se envíe.',
  'pushed.for.other': 'Para otras versiones que la de este navegador; aquí no cambia nada.',
  'pushed.for.unknown': 'Esta versión no conoce ese helpdesk; quizá otras más nuevas.',
  'pushed.place': 'Lugar',
  'pushed.selector': 'Selector',
  'pushed.found': 'Encontrado',
  'pushed.foundIn': 'en {n} de {tabs, plural, one {# pestaña abierta} other {# pestañas abiertas}}',
  'pushed.notTried': 'ninguna pestaña abierta para probar',
  'pushed.off': 'Desactivado: {parts}',
  'pushed.bad.empty': 'Pegue antes una lista o elija un archivo.',
  'pushed.bad.json':
    '{line, plural, =0 {Esto no es JSON.} other {Esto no es JSON: mire la línea #.}} A menudo falta una coma o unas comillas.',
  'pushed.bad.list': 'No hay ninguna lista. Empiece con "adapters": [ … ].',
  'pushed.bad.large': 'El archivo es mayor que cualquier lista de selectores. Elija otro.',
  'pushed.bad.shape': 'Cada línea necesita adapter, versions, selectors y off, y nada más.',
  'pushed.bad.size': 'Como mucho 100 líneas de 50 selectores. Quite algunas.',
  'pushed.bad.versions': 'Escriba versiones como "1.4.2", "1.4" o "1.2-1.4", al menos una.',
  'pushed.bad.selector':
    'Leeway no lee este selector. Sin comas fuera de paréntesis, sin pseudoelementos, y el número del caso solo en «ticket».',
  'pushed.bad.place': 'Esta versión no conoce ese lugar de la página. Corrija el nombre o quítelo.',
  'pushed.bad.part': 'Se puede desactivar insertion, list-warming y page-space.',
};
