/**
 * What an agent never says back, in the languages we know best. Threats to leave or to go to others (the reason for
 * them is said instead), insults, scorn, and wanting nothing to do with us.
 */
const THREAT: readonly RegExp[] = [
  /\b(?:i(?:['’]m| am|['’]ll| will)|we(?:['’]re| are|['’]ll| will)|(?:and|or) i(?:['’]m| am)) (?:\w+ )?(?:going|off|switch\w*|leav(?:e|ing)|mov(?:e|ing)|tak(?:e|ing) (?:my|our) (?:\w{1,30}[ ,]{1,2}){1,8}) ?(?:to|elsewhere|over to|somewhere)\b(?! (?:work|hospital|the airport|my|our|university|school|a (?:new )?(?:house|flat|home|place|wedding))\b)/iu,
  /\b(?:see you in court|(?:my|a|our) (?:lawyer|solicitor|attorney)|trading standards|ombudsman|small claims|legal action|(?:go(?:ing)? to|contact(?:ing)?|call(?:ing)?|ring(?:ing)?|speak(?:ing)? to|involve) (?:my|the) (?:bank|card (?:company|issuer|provider)|police|papers|newspapers|regulator|authorities)|chargeback|charge back|dispute (?:it|this) with my bank|(?:leave|post|write) (?:a |you a )?(?:bad |one[- ]star |1[- ]star |honest )?review|go(?:ing)? (?:to the )?(?:press|public|papers)|all over (?:twitter|social media|facebook))\b/iu,
  /\b(?:(?:\d+|five|ten|two|three) (?:seconds?|minutes?) (?:away )?from|(?:this|so|very|pretty|that) close to|on the verge of|close to|about to|thinking (?:of|about)|tempted to|ready to|consider(?:ing)?) (?:cancel\w*|bail\w*|leav\w*|quit\w*|rip\w*|switch\w*|walk\w*|chang\w* (?:to|provider|bank|supplier)|mov\w* to|giv\w* up on|tak\w* my)\b/iu,
  /\b(?:last straw|had enough|enough is enough|never (?:again|(?:buy|order|shop|use|fly|book|stay|come|going)\b.{0,40}\bagain)|won['’]?t be (?:back|coming back|a customer)|lost a customer|you(?:['’]ll| will) (?:lose|hear from)|take my (?:business|custom|money)|(?:don['’]?t|do not) want anything (?:more )?to do with|(?:nothing|anything) to do with (?:you|this company)|done with (?:you|this company)|or else\b|somewhere else instead|cheaper (?:anyway|elsewhere))/iu,
  /(?<!\p{L})(?:bin ich (?:weg|raus)|(?:sonst|dann) (?:geh|wechs|bin|such|kündig|hol)\p{L}*|wechs(?:le|el) (?:ich )?(?:den|zu|zur)|(?:zum|meinen?|einen) anwalt|anwältin|bei der konkurrenz|zur konkurrenz|nie wieder|das war['’]?s|verbraucherzentrale|schlechte bewertung|letzter? (?:chance|versuch))(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:estoy por|pienso|voy a|me voy a|acabaré por|a punto de) (?:cambiar\p{L}*|ir\p{L}*|la competencia|dejar\p{L}*|denunciar\p{L}*|otra|pasarme)|me (?:voy|cambio|paso) (?:a|de)(?: la| otra| compañía)|(?:compro|compraré|contrataré) (?:en|con) otr[ao]|en otra tienda|la competencia|mi abogad[oa]|nunca más|hoja de reclamaciones|denunciar\p{L}*)(?!\p{L})/iu,
];

/** A sentence whose whole point is to hurt. */
const INSULT =
  /\b(?:(?:useless|bunch|pack|load|absolute|total|complete|utter|what an?) (?:\w+ )*(?:of )?(?:clowns?|idiots?|morons?|liars?|crooks?|cowboys|rubbish|joke|shambles|disgrace|garbage|crap|jokers|shower|waste)|(?:are|r) (?:you|u)(?: people| guys| lot)? (?:all )?(?:stupid|dumb|deaf|blind|thick|mad|kidding|serious)|worst (?:ever|\w+ ever)|(?:is|are|be) (?:an? )?(?:absolute |complete |total )?(?:joke|disgrace|shambles|pathetic|clowns?)|no words left|treated (?:this|so) badly|making my life hard|shame on you|absolute joke|on purpose|fed up|sick (?:of|and tired))\b|^(?:useless|pathetic|disgusting|disgraceful|shocking|unbelievable|appalling|ridiculous|rubbish|never again)[^.!?]{0,30}[.!?]*$|(?<!\p{L})(?:idioten|scheißladen|saftladen|sauladen|frechheit|unverschämt\p{L}*|inútiles|sinvergüenzas|ladrones|impresentables|vaya (?:mierda|asco|desastre|servicio)|vergüenza|estafadores|unfähig\p{L}*|lachhaft|witzladen)(?!\p{L})/iu;

/** Praise that mocks. Nobody says it back, whatever it names. */
const SCORN =
  /^(?:(?:oh|well|wow|ah|just),? )?(?:great|brilliant|wonderful|fantastic|marvell?ous|lovely|perfect|superb|fabulous|bravo|amazing|well done|nice one|good job|great job|congrat\w*|slow clap|thanks a (?:bunch|lot|million)|thanks for nothing|toll|na super|super gemacht|bravo|klasse|enhorabuena|qué bien|genial|fantástico)(?:,? (?:just )?(?:great|brilliant))?[.!\s]*$/iu;

/** True when nothing of it may be said back. */
export const tainted = (text: string): boolean =>
  INSULT.test(text) || SCORN.test(text.trim()) || THREAT.some((threat) => threat.test(text));
