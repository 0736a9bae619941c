// Finds passwords, codes and the like by the word that announces them and the look of what follows.
import { once } from './lookup';
import { type Span, spansOf } from './privacy-text';
import { LINKING_WORDS, MASK, NOT_SECRET_WORDS, NOT_SECRETS, PRODUCTS } from './privacy-words';

const announcing = once(
  () =>
    new RegExp(
      '(?<![\\p{L}\\p{N}])(?:парол(?:ь|я|ю|е|и|ем|ей|ям|ями)?|пасс?ворд\\p{L}*|password|passwd|passcode|pwd|parol|gfhjkm|' +
        'пин(?:-?код(?:а|у|ом)?)?|pin(?:-?code)?|код(?:а|ом)? (?:доступа|подтверждения|входа|из смс|из sms)|' +
        'кодов\\p{L}* слов\\p{L}*|секретн\\p{L}* (?:слов|код)\\p{L}*)(?![\\p{L}\\p{N}])',
      'gu',
    ),
);
const LOGIN = /(?<![\p{L}\p{N}])(?:логин(?:а|у|ом)?|login|username)(?![\p{L}\p{N}])/gu;
/** How many words after the announcing one are still looked at. */
const REACH = 9;
/** How many characters before it are: looking back over a whole long letter would take seconds. */
const LOOK_BACK = 80;

interface Piece extends Span {
  readonly text: string;
  /** A colon or an equals sign stands before it. */
  readonly given: boolean;
}

/** The pieces between blanks, without quotes around and punctuation behind. */
function piecesAfter(text: string, at: number, count: number): Piece[] {
  const pieces: Piece[] = [];
  const next = /[^\s]+/g;
  next.lastIndex = at;
  let given = false;
  for (let found = next.exec(text); found && pieces.length < count; found = next.exec(text)) {
    const opening = /^[:=«"'“(—–-]+/.exec(found[0])?.[0] ?? '';
    const body = found[0].slice(opening.length).replace(/[.,;:?)»"'”]+$/, '');
    given = given || /[:=]/.test(opening);
    const from = found.index + opening.length;
    if (body !== '') {
      pieces.push({ text: body, from, to: from + body.length, given });
      given = false;
    }
    if (/[:=][»"'”]*$/.test(found[0].slice(opening.length))) given = true;
  }
  return pieces;
}

const isDateOrTime = (text: string): boolean =>
  /^\d{1,4}[./:-]\d{1,2}(?:[./:-]\d{1,4})?(?:-?[гГ]\.?)?$/.test(text) || /^\d{1,2}-(?:го|й|м|е)$/.test(text);
const isAddress = (text: string): boolean =>
  /^https?:|www\.|^[^@\s]+@[^@\s]+\.\p{L}+$|\.(?:ru|com|рф|xlsx?|docx?|pdf|csv|png|jpe?g)$/iu.test(text);
const isProduct = (folded: string): boolean => PRODUCTS().some((name) => folded.startsWith(name));
const isNeutral = (folded: string): boolean =>
  NOT_SECRET_WORDS().has(folded) || NOT_SECRETS().some((beginning) => folded.startsWith(beginning));

const isPlain = (text: string): boolean => isDateOrTime(text) || isAddress(text) || isProduct(text.toLowerCase());

/** Latin letters together with digits or signs: hardly anything but a secret when a password is spoken of. */
const looksMixed = (text: string): boolean =>
  text.length >= 6 && /[a-z]/i.test(text) && /\d|[!@#$%^&*_+]/.test(text) && !/^0x/i.test(text) && !isPlain(text);

/** With digits in it and long enough; room and class labels are shorter. */
const looksSecret = (text: string): boolean =>
  text.length >= 4 && /\d|[@#$%^&*_]/.test(text) && !/^20\d\d$/.test(text) && !isPlain(text);

/** What `пароль` is followed by, when it is the password itself. */
function announcedSecret(text: string, shadow: string, announced: Span): Span | undefined {
  const russian = /[а-я]/.test(shadow.slice(announced.from, announced.to));
  let linked = true;
  let given = false;
  for (const piece of piecesAfter(text, announced.to, REACH)) {
    if (piece.text.includes(MASK)) return undefined;
    const folded = shadow.slice(piece.from, piece.to);
    given = given || piece.given || (linked && folded === 'is');
    if (looksMixed(piece.text)) return piece;
    if (!linked) continue;
    if (looksSecret(piece.text)) return piece;
    if (LINKING_WORDS().has(folded)) continue;
    const plain = isNeutral(folded) || isPlain(piece.text) || piece.text.length < 3;
    if (!plain && (given || (russian && /^[a-z]{4,}$/i.test(piece.text)))) return piece;
    linked = false;
    given = false;
  }
  return undefined;
}

/** `логин ivanova Qwerty123`, `логин: ivanova/Qwerty123`. */
function pairedSecret(text: string, shadow: string, login: Span): Span | undefined {
  const pieces = piecesAfter(text, login.to, 4).filter(
    (piece) => !LINKING_WORDS().has(shadow.slice(piece.from, piece.to)),
  );
  const [name, secret] = pieces;
  if (!name || isNeutral(shadow.slice(name.from, name.to))) return undefined;
  const split = name.text.search(/[/:]/);
  if (split > 0 && looksSecret(name.text.slice(split + 1))) return { from: name.from + split + 1, to: name.to };
  return secret && !secret.text.includes(MASK) && /^[\w.@-]+$/.test(name.text) && looksMixed(secret.text)
    ? secret
    : undefined;
}

/** `Qwerty123 - это мой пароль`. */
function precedingSecret(text: string, shadow: string, announced: Span): Span | undefined {
  const start = Math.max(0, announced.from - LOOK_BACK);
  const before = /(\S+)\s+(?:[—–-]\s*(?:это\s+)?(?:мой\s+)?|это\s+(?:мой\s+)?|мой\s+)$/.exec(
    shadow.slice(start, announced.from),
  );
  if (!before) return undefined;
  const from = start + before.index;
  const word = text.slice(from, from + before[1]!.length).replace(/[.,;:]+$/, '');
  return looksMixed(word) ? { from, to: from + word.length } : undefined;
}

export function secretsIn(text: string, shadow: string): Span[] {
  const announced = spansOf(announcing(), shadow).flatMap((span) => [
    announcedSecret(text, shadow, span),
    precedingSecret(text, shadow, span),
  ]);
  const paired = spansOf(LOGIN, shadow).map((span) => pairedSecret(text, shadow, span));
  return [...announced, ...paired].filter((span): span is Span => span !== undefined);
}
