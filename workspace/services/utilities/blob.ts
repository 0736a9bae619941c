// Blob: bytes with a type and a name.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { NotEmulated } from '../../script/service-error';
import { bytesOf, signed } from './bytes';
import { becomesPdf, pdfName, pdfOf } from './pdf';

type GoogleBlob = GoogleAppsScript.Base.Blob;

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
};

class BlobObject extends Emulated implements Omit<GoogleBlob, 'getAllBlobs' | 'isGoogleType'> {
  #bytes: Buffer;
  #type: string | null;
  #name: string | null;

  constructor(execution: Execution, bytes: Buffer, type: string | null, name: string | null) {
    super(execution);
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  getBlob(): GoogleBlob {
    return this as unknown as GoogleBlob;
  }

  copyBlob(): GoogleBlob {
    return blobFrom(this.execution, this.#bytes, this.#type, this.#name);
  }

  getAs(contentType: string): GoogleBlob {
    const type = this.#type;
    if (contentType === type) return this.copyBlob();
    if (contentType !== TYPES.pdf || !becomesPdf(type))
      throw new NotEmulated(`Blob.getAs(${contentType}) of ${type ?? 'no type'}`);
    const pdf = this.execution.call('Blob.getAs', COSTS.pdf, () => pdfOf(this.getDataAsString(), type));
    return blobFrom(this.execution, pdf, contentType, pdfName(this.#name));
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getContentType(): string | null {
    return this.#type;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.#bytes);
  }

  getName(): string | null {
    return this.#name;
  }

  setBytes(data: number[]): GoogleBlob {
    this.#bytes = bytesOf(data);
    return this.getBlob();
  }

  setContentType(contentType: string | null): GoogleBlob {
    this.#type = contentType;
    return this.getBlob();
  }

  setContentTypeFromExtension(): GoogleBlob {
    const extension = this.#name?.split('.').pop()?.toLowerCase() ?? '';
    return this.setContentType(TYPES[extension] ?? this.#type);
  }

  setDataFromString(string: string): GoogleBlob {
    this.#bytes = Buffer.from(string);
    return this.getBlob();
  }

  setName(name: string): GoogleBlob {
    this.#name = name;
    return this.getBlob();
  }
}
const Blob = emulated(BlobObject, 'Blob');

export function blobFrom(execution: Execution, bytes: Buffer, type: string | null, name: string | null): GoogleBlob {
  return new Blob(execution, bytes, type, name) as unknown as GoogleBlob;
}
