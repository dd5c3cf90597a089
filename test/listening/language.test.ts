import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/listening/language';

describe('the language of a text', () => {
  it.each([
    ['I ordered a lamp and it never came', 'en'],
    ['My parcel is late', 'en'],
    ['cant log in to my account', 'en'],
    ['It doesn’t work and I’m tired of it', 'en'],
    ['Mein Paket ist nicht angekommen', 'de'],
    ['Ich warte seit drei Wochen auf mein Geld', 'de'],
    ['Mi paquete no ha llegado y quiero un reembolso', 'es'],
    ['Hola, el portátil no funciona', 'es'],
    ['Je n’ai pas reçu ma commande', 'fr'],
    ["Je n'ai pas reçu ma commande", 'fr'],
    ['Non ho ancora ricevuto il mio ordine', 'it'],
    ['Ainda não recebi a minha encomenda', 'pt'],
    ['Ik heb mijn bestelling nog niet ontvangen', 'nl'],
    ['Nie dostałem jeszcze mojej paczki i proszę o zwrot', 'pl'],
    ['Jag har inte fått mitt paket', 'sv'],
    ['注文した商品がまだ届いていません', 'ja'],
    ['我的包裹还没有到', 'zh'],
    ['Моя посылка не пришла', 'ru'],
    ['لم يصل طلبي حتى الآن', 'ar'],
  ])('knows %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each(['', '4412', 'Lumen XPS', '👍', 'ok'])('does not know %j', (text) => {
    expect(guessLanguage(text)).toBeNull();
  });
});
