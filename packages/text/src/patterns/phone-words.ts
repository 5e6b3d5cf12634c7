import { createWordPattern } from './word-pattern.ts';

/**
 * Words in the twenty languages that mark the number after them as a phone number. "Number" alone
 * is not in the list, because orders and houses have numbers too.
 */
const PHONE = createWordPattern(
  'phone|phone number|tel|telephone|mobile|cell|cellphone|call|call me|phone me|text me|ring me|txt me|whatsapp|my number|my num|my no|reach me|' +
    'teléfono|telefono|móvil|celular|llámame|llamame|mi número|mi numero|fono|' +
    'telefone|telemóvel|me liga|liga pra mim|meu número|meu numero|zap|' +
    'téléphone|portable|mon numéro|mon numero|appelle-moi|appelle moi|mon num|' +
    'telefon|handy|handynummer|nummer|meine nummer|ruf mich an|ruf an|' +
    'cellulare|il mio numero|chiamami|' +
    'telefoon|mobiel|bel me|mijn nummer|' +
    'telefonu|komórka|zadzwoń|mój numer|moj numer|dzwoń|' +
    'telefonum|numaram|ara beni|beni ara|cep|' +
    'телефон|номер телефона|мой номер|позвони|звони|тел|' +
    'мій номер|подзвони|дзвони|' +
    'هاتفي|رقمي|رقم هاتفي|اتصل|جوال|موبايل|واتساب|' +
    'मेरा नंबर|फोन|फ़ोन|मोबाइल|कॉल|mera number|' +
    'nomorku|nomor hp|no hp|telepon|nope|hubungi|' +
    'số điện thoại|sđt|sdt|gọi|số của|' +
    'namba yangu|simu|nipigie|' +
    'numero ko|tawagan|tawag',
);

/** Words of scripts without spaces, or of languages that join them to the word before. */
const PHONE_ANYWHERE = /(?:电话|電話|手机|手機|号码|號碼|微信|携帯|けいたい|전화|번호|폰)/u;

/** Words and signs that can come between the word and the number. */
const GAP = String.raw`(?:[\s:=\-.,!(]|is|it's|its|at|on|too|also|number|num|no|me|es|é|est|ist|è|jest|to|это|هو|है|hai|adalah|là|ni|ay|是|は|이|가|은|는|👉|📞|📱|☎)*`;

const BEFORE = new RegExp(`${PHONE.source}${GAP}$`, 'iu');
const BEFORE_ANYWHERE = new RegExp(`${PHONE_ANYWHERE.source}${GAP}$`, 'iu');
const AFTER =
  /^[\s,.()-]{0,3}(?:is |it's |its )?(?:my number|my phone|my cell|on whatsapp|call me|text me|ring me|call(?=[\s.!]|$)|mi número|mon numéro|meine nummer|mijn nummer)/iu;

export const hasPhoneCue = (before: string, after: string): boolean =>
  BEFORE.test(before) || BEFORE_ANYWHERE.test(before) || AFTER.test(after);

/** Words before a number that mark it as something else. */
const OTHER_BEFORE = new RegExp(
  `${
    createWordPattern(
      'order|order number|order no|order id|id|user id|uid|code|friend code|map code|island|map|page|pages|lotto|zip|seed|ticket|tracking|ref|reference|pin|serial|isbn|case|invoice|receipt|version|build|score|scored|total|level|lvl|rank|won|earned|got|worth|paid|cost|costs|x|y|z|xyz|coords|coordinates|pos|position|tp|population|year|years|timestamp|pedido|commande|bestellung|ordine|bestelling|zamówienie|zamówienia|sipariş|заказ|замовлення|طلب|pesanan|đơn hàng|código|codigo|código postal',
    ).source
  }(?:[\\s:=#.\\-]|number|num|no|nr|id|is|of)*$`,
  'iu',
);
const OTHER_ANYWHERE = /(?:订单|訂單|注文|주문|分数|得分)[^\d\n]{0,6}$/u;

/** Units and currencies after a number. */
const OTHER_AFTER =
  /^\s?(?:points?|pts|xp|robux|v-?bucks|coins?|gold|gems?|diamonds?|credits?|views?|subs|subscribers|likes?|followers?|kills?|hp|dmg|damage|usd|eur|gbp|dollars?|euros?|pounds?|people|times|years?|km|kg|mb|gb|bytes|ms|puntos|points|punkte|punti|punten|punktów|puan|очков|рублей|元|円|원|점)(?![\p{L}])/iu;

export const hasOtherCue = (before: string, after: string): boolean =>
  OTHER_BEFORE.test(before) || OTHER_ANYWHERE.test(before) || OTHER_AFTER.test(after);
