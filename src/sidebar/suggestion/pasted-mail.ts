// A letter pasted whole: what was written and who sent it, without heading, quotation and signature.

export interface Sender {
  readonly address: string;
  /** Lines that may hold the name: of the heading, of the signature. */
  readonly names: readonly string[];
}
export interface PastedMail {
  readonly text: string;
  readonly sender: Sender;
}

const ADDRESS = /[^\s<>()[\]:;,"«»]+@[^\s<>()[\]:;,"«»]+\.[^\s<>()[\]:;,"«».]+/;
const FROM = /^(?:от|from)\s*:\s*(.+)$/i;
const SUBJECT = /^(?:тема|subject)\s*:\s*(.*)$/i;
const HEADING =
  /^(?:от|кому|копия|тема|дата|отправлено|важность|вложения|from|to|cc|subject|date|sent|importance|attachments|reply-to)\s*:/i;
/** Gmail shows the sender without «From:», and below it to whom and when. */
const SHOWN_SENDER = /^[^<>]{2,80}<[^<>\s]+@[^<>\s]+>/;
const SHOWN_DETAILS = /^(?:кому|to)\s|^.{0,40}\d{1,2}:\d{2}.{0,20}$/i;
const FORWARDED =
  /^[-–—\s]*(?:пересылаемое|пересланное|исходное|forwarded|original)\s+(?:сообщение|письмо|message)[-–—\s]*$|^(?:начало пере\S+ сообщения|begin forwarded message)\s*:$/i;
const QUOTED = /^\s*>/;
const ATTRIBUTION = /(?:писала?|писал\(а\)|wrote)\s*:\s*$|\d{1,2}:\d{2}.*<[^<>\s]+@[^<>\s]+>\s*:?\s*$/i;
const FAREWELL =
  /^(?:с уважением|с наилучшими|с благодарностью|всего доброго|всего хорошего|(?:best|kind|warm) (?:regards|wishes)|regards|sincerely)(?![а-яёa-z])/i;
const DEVICE = /^(?:--$|отправлено (?:с|из|через) |sent from |get outlook for )/i;
const ANSWERED = /^(?:(?:re|fwd?|отв|ответ|пересл)\s*:\s*)+/i;
const SIGNATURE_LINES = 5;

const addressIn = (text: string): string => (text.match(ADDRESS)?.[0] ?? '').toLowerCase();
const nameIn = (text: string): string =>
  text
    .replace(/<[^>]*>|\[[^\]]*\]|["«»]/g, '')
    .replace(ADDRESS, '')
    .trim();

const headingOf = (lines: readonly string[]): { from: string; subject: string; body: readonly string[] } => {
  let from = '';
  let subject = '';
  const first = lines.findIndex((line) => {
    if (from === '' && (FROM.test(line) || SHOWN_SENDER.test(line))) from = line.replace(FROM, '$1');
    else if (SUBJECT.test(line)) subject = line.replace(SUBJECT, '$1').replace(ANSWERED, '');
    else return line !== '' && !HEADING.test(line) && !FORWARDED.test(line) && !(from && SHOWN_DETAILS.test(line));
    return false;
  });
  return { from, subject, body: first < 0 ? [] : lines.slice(first) };
};

/** Nothing where the text is no letter. */
export const readMail = (pasted: string): PastedMail | undefined => {
  const lines = pasted.split(/\r?\n/).map((line) => line.trim());
  const { from, subject, body } = headingOf(lines);
  const endsAt = (marks: readonly RegExp[]): number => {
    const place = body.findIndex((line) => marks.some((mark) => mark.test(line)));
    return place < 0 ? body.length : place;
  };
  const quotation = endsAt([QUOTED, ATTRIBUTION, FORWARDED, FROM]);
  const signature = Math.min(quotation, endsAt([FAREWELL, DEVICE]));
  if (from === '' && signature === body.length) return undefined;

  const signed = body.slice(signature, quotation).filter(Boolean).slice(0, SIGNATURE_LINES);
  const written = body.slice(0, signature).join('\n').trim();
  return {
    text: [written.startsWith(subject) ? '' : subject, written].filter(Boolean).join('\n'),
    sender: {
      address: addressIn(from) || addressIn(signed.join(' ')),
      names: [nameIn(from), ...signed.map((line) => line.replace(FAREWELL, '').replace(/^[\s,;.!–—-]+/, ''))].filter(
        Boolean,
      ),
    },
  };
};
