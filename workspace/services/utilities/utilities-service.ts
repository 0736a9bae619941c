// Utilities: encoding, digests, dates, CSV, sleep.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { Emulated, emulated, enumeration } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import type { Service, Workspace } from '../../workspace';
import { isZone } from '../../zone';
import { blobFrom } from './blob';
import { bytesOf, signed } from './bytes';
import { formatDate, parseDate } from './date-format';
import { formatString } from './format-string';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;
type Data = string | number[];

const DIGESTS = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'];
const MACS = ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'];
const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', DIGESTS);
const MacAlgorithm = enumeration('Utilities.MacAlgorithm', MACS);
const Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const MAX_SLEEP = 300_000;

class UtilitiesObject extends Emulated implements Partial<GoogleUtilities> {
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly Charset = Charset;

  base64Encode(data: Data): string {
    return bytesOf(data).toString('base64');
  }

  base64EncodeWebSafe(data: Data): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*=*\s*$/.test(encoded)) throw new ServiceError('Could not decode string.');
    return signed(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64url'));
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: Data): number[] {
    const name = String(algorithm).replace('_', '').toLowerCase();
    return signed(createHash(name).update(bytesOf(value)).digest());
  }

  computeHmacSignature(algorithm: GoogleAppsScript.Utilities.MacAlgorithm, value: Data, key: Data): number[] {
    const name = String(algorithm).replace('HMAC_', '').replace('_', '').toLowerCase();
    return signed(createHmac(name, bytesOf(key)).update(bytesOf(value)).digest());
  }

  computeHmacSha256Signature(value: Data, key: Data): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key);
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      throw mismatch('Utilities.formatDate', [date, timeZone, format]);
    }
    return formatDate(Date.prototype.getTime.call(date), zone(timeZone), format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseDate(date, zone(timeZone), format));
  }

  formatString(template: string, ...args: unknown[]): string {
    return formatString(template, args);
  }

  getUuid(): string {
    return randomUUID();
  }

  newBlob(data: Data, contentType: string | null = null, name: string | null = null): GoogleAppsScript.Base.Blob {
    return blobFrom(
      this.execution,
      bytesOf(data),
      contentType ?? (typeof data === 'string' ? 'text/plain' : null),
      name,
    );
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    const { data, errors } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
    if (errors.some((error) => error.type === 'Quotes')) throw new ServiceError('Could not parse text.');
    return data;
  }

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0) || milliseconds > MAX_SLEEP) throw new ServiceError('Invalid argument: milliseconds');
    this.execution.permit('Utilities.sleep');
    this.execution.spend(milliseconds);
  }
}
const Utilities = emulated(UtilitiesObject, 'Utilities');

/** Remembered: to ask Intl takes longer than the rest of a small run. */
const zones = new Map<string, string>();

/** Java takes an unknown zone for GMT without a word. */
function zone(timeZone: string): string {
  let known = zones.get(timeZone);
  if (known === undefined) {
    known = isZone(timeZone) ? timeZone : 'UTC';
    zones.set(timeZone, known);
  }
  return known;
}

export class UtilitiesService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { Utilities: new Utilities(execution) };
  }
}
