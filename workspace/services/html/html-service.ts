// HtmlService: pages from texts, files and templates.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import type { Service, Workspace } from '../../workspace';
import { htmlOutput, SandboxMode, XFrameOptionsMode } from './html-output';
import { htmlTemplate } from './html-template';

type GoogleHtml = GoogleAppsScript.HTML.HtmlService;

class HtmlServiceObject extends Emulated implements Omit<GoogleHtml, 'getUserAgent'> {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html: unknown = ''): GoogleAppsScript.HTML.HtmlOutput {
    return htmlOutput(this.execution, textOf(html));
  }

  createHtmlOutputFromFile(filename: string): GoogleAppsScript.HTML.HtmlOutput {
    return htmlOutput(this.execution, this.#file(filename));
  }

  createTemplate(html: unknown): GoogleAppsScript.HTML.HtmlTemplate {
    return htmlTemplate(this.execution, textOf(html));
  }

  createTemplateFromFile(filename: string): GoogleAppsScript.HTML.HtmlTemplate {
    return htmlTemplate(this.execution, this.#file(filename));
  }

  #file(name: string): string {
    const text = this.execution.project.htmlFile(String(name));
    if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return text;
  }
}
const HtmlServiceClass = emulated(HtmlServiceObject, 'HtmlService');

function textOf(html: unknown): string {
  const blob = html as GoogleAppsScript.Base.Blob | null;
  return typeof html === 'string' ? html : (blob?.getDataAsString() ?? '');
}

export class HtmlService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { HtmlService: new HtmlServiceClass(execution) };
  }
}
