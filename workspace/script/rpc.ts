// What google.script.run and the Apps Script API carry: JSON values and nothing else.

/** Why a returned value cannot leave the script; undefined where it can. */
export function unreturnable(value: unknown, path = 'the returned value'): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return `The script completed but the returned value is not a supported return type: ${path} is a ${typeof value}.`;
  }
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const refusal = unreturnable(value[i], `${path}[${i}]`);
      if (refusal) return refusal;
    }
    return undefined;
  }
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' || !isPlain(value)) {
    return `The script completed but the returned value is not a supported return type: ${path} is a ${kind.slice(8, -1)}.`;
  }
  for (const [key, part] of Object.entries(value)) {
    const refusal = unreturnable(part, `${path}.${key}`);
    if (refusal) return refusal;
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
