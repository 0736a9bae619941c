// HtmlService.HtmlOutput: a page with its title and size.
import { Emulated, emulated, enumeration } from '../../script/emulated';
import type { Execution } from '../../script/execution';

type Output = GoogleAppsScript.HTML.HtmlOutput;

export interface ShownHtml {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
}

export const SandboxMode = enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
export const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

class HtmlOutputObject
  extends Emulated
  implements Omit<Output, 'getAs' | 'getBlob' | 'getMetaTags' | 'asTemplate' | 'getFaviconUrl' | 'setFaviconUrl'>
{
  #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(execution: Execution, html: string) {
    super(execution);
    this.#html = html;
  }

  static shown(output: HtmlOutputObject): ShownHtml {
    return { html: output.#html, title: output.#title, width: output.#width, height: output.#height };
  }

  append(addedContent: string): Output {
    this.#html += addedContent;
    return this.#self();
  }

  /** Google escapes only what is not trusted; the caller says so by choosing this method. */
  appendUntrusted(addedContent: string): Output {
    return this.append(addedContent.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`));
  }

  clear(): Output {
    this.#html = '';
    return this.#self();
  }

  getContent(): string {
    return this.#html;
  }

  setContent(content: string): Output {
    this.#html = content;
    return this.#self();
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): Output {
    this.#title = String(title);
    return this.#self();
  }

  getWidth(): number {
    return this.#width as number;
  }

  setWidth(width: number | null): Output {
    this.#width = width;
    return this.#self();
  }

  getHeight(): number {
    return this.#height as number;
  }

  setHeight(height: number | null): Output {
    this.#height = height;
    return this.#self();
  }

  addMetaTag(_name: string, _content: string): Output {
    return this.#self();
  }

  setSandboxMode(_mode: GoogleAppsScript.HTML.SandboxMode): Output {
    return this.#self();
  }

  setXFrameOptionsMode(_mode: GoogleAppsScript.HTML.XFrameOptionsMode): Output {
    return this.#self();
  }

  #self(): Output {
    return this as unknown as Output;
  }
}
const HtmlOutputClass = emulated(HtmlOutputObject, 'HtmlOutput');

export function htmlOutput(execution: Execution, html: string): Output {
  return new HtmlOutputClass(execution, html) as unknown as Output;
}

export function shownHtml(output: Output): ShownHtml {
  return HtmlOutputObject.shown(output as unknown as HtmlOutputObject);
}
