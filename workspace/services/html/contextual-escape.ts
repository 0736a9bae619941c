// Escapes a printed value for the place it lands in: text, attribute, URL, script.

type Place = 'text' | 'attribute' | 'bare attribute' | 'url' | 'script' | 'script text';

export function escapeFor(before: string, text: string): string {
  switch (placeOf(before)) {
    case 'script':
      return JSON.stringify(text)
        .replace(/</g, '\\u003c')
        .replace(/\u2028/g, '\\u2028')
        .replace(/\u2029/g, '\\u2029');
    case 'script text':
      return text.replace(
        /[\\'"<>&/\n\r\u2028\u2029]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    case 'url':
      return /^\s*(javascript|data|vbscript):/i.test(text) ? '#zSoyz' : entities(text);
    case 'bare attribute':
      return entities(text).replace(/[\s=`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    default:
      return entities(text);
  }
}

function placeOf(before: string): Place {
  const script = before.toLowerCase().lastIndexOf('<script');
  if (script >= 0 && !/<\/script/i.test(before.slice(script)) && before.indexOf('>', script) >= 0) {
    return insideString(before.slice(before.indexOf('>', script) + 1)) ? 'script text' : 'script';
  }
  const tag = before.lastIndexOf('<');
  if (tag < 0 || !/^<[a-z/]/i.test(before.slice(tag))) return 'text';
  const inside = before.slice(tag);
  const attribute = /\s([\w:-]+)\s*=\s*(["'])?((?:(?!\2)[\s\S])*)$/.exec(stripQuoted(inside));
  if (!attribute) return inside.includes('>') ? 'text' : 'bare attribute';
  if (attribute[2] === undefined) return inside.includes('>') ? 'text' : 'bare attribute';
  const startsUrl = /^(href|src|action|formaction)$/i.test(attribute[1] ?? '') && attribute[3] === '';
  return startsUrl ? 'url' : 'attribute';
}

/** Takes finished quoted values out, so that only an open one is left to find. */
function stripQuoted(tag: string): string {
  return tag.replace(/=\s*"[^"]*"|=\s*'[^']*'/g, '=0');
}

function insideString(code: string): boolean {
  let quote = '';
  for (let i = 0; i < code.length; i += 1) {
    const sign = code[i] as string;
    if (quote) {
      if (sign === '\\') i += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
  }
  return quote !== '';
}

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
