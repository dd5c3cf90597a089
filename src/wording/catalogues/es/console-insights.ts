import type { Texts } from '../../texts';
import type { consoleInsights as english } from '../en/console-insights';

export const consoleInsights: Texts<typeof english> = {
  'insights.title': 'Panorama',
  'insights.sub':
    'Sumas de los últimos 90 días, para responsables. No se nombra a nadie del equipo; los grupos pequeños no aparecen.',
  'insights.show': 'Mostrar',
  'insights.asking': 'Sumando…',
  'insights.no.forbidden': 'Es para responsables. Inicie sesión con la cuenta de un responsable para verlo.',
  'insights.no.notSignedIn': 'Inicie sesión primero.',
  'insights.no.notFound': 'Aún no hay ningún manual publicado en el servidor.',
  'insights.no.offline': 'No hay respuesta. Inténtelo de nuevo cuando el servidor esté disponible.',
  'insights.rules': 'Lo que recomendaron las reglas',
  'insights.rulesSub': 'Concedido como se recomendó, cambiado por otra cosa o retirado.',
  'insights.rule': 'Regla',
  'insights.decided': 'Decisiones',
  'insights.taken': 'Concedido',
  'insights.changed': 'Cambiado',
  'insights.takenBack': 'Retirado',
  'insights.noRule': 'Sin regla: mínimo o derecho',
  'insights.tooFew': 'Ha pasado demasiado poco para contarlo.',
  'insights.spend': 'Lo concedido',
  'insights.team': '{team} concedió {spent} en {days}.',
  'insights.teamOf': '{team} concedió {spent} de {budget} en {days}.',
  'insights.ourFault':
    'Cuando el fallo fue nuestro, {n, plural, one {# vez} other {# veces}}: {spent} concedidos; {unused} del margen no se usaron.',
  'insights.customers': 'Clientes por mes',
  'insights.customersSub':
    'Con nosotros durante {days} después de cada compra. Nuevos: compraron por primera vez; conservados: estaban al empezar y al acabar el mes; perdidos: solo al empezar; recuperados: se habían ido y volvieron a comprar.',
  'insights.noPurchases': 'No se conocen compras. Llegan por la importación del servidor.',
  'insights.month': 'Mes',
  'insights.kind.new': 'Nuevos',
  'insights.kind.kept': 'Conservados',
  'insights.kind.lost': 'Perdidos',
  'insights.kind.wonBack': 'Recuperados',
  'insights.soFar': 'hasta ahora',
  'insights.few': 'menos de {n}',
  'insights.share': '{n} · {spend}',
  'insights.toCall': 'A quién llamar antes de que llamen',
  'insights.nobody': 'Hoy, a nadie.',
  'insights.unnamed': 'Sin nombre',
  'insights.why.silent': 'compraba con regularidad, la última vez {since}',
  'insights.why.promise': 'había una promesa para {since}',
  'insights.inAll': '{spend} en total',
  'insights.suppressed':
    '{n, plural, one {Se omite # grupo} other {Se omiten # grupos}} de menos de {fewest}.',
};
