// Sends one request of the year's post: through the form as its sender, or recorded by the lead.

import { complaints, type FormPage, formBody, givenAnswers, readFormPage } from './form-page';
import { earliestOption, type SlotOption } from './offered-slot';
import type { RestClient } from './rest-client';
import { type Cells, holderOn, type School } from './school';
import { type Filled, fillIn, mend } from './sender';
import { localText } from './zoned-time';

export interface Sent {
  readonly requestId: string;
  /** `form:<responseId>` or the number that the desk gave; empty where it was refused. */
  readonly sourceKey: string;
  readonly registerNo: string;
  readonly topic: string;
  readonly findings: readonly string[];
}

const TOPICS = 'ktp current_marks final_marks reports tech_help tech_failure equipment method training other'.split(
  ' ',
);
const MENDS = 3;

export class PostOffice {
  private form: { id: string; path: string } | undefined;
  private readonly seen = new Set<string>();

  constructor(
    private readonly school: School,
    private readonly client: RestClient,
    private readonly owner: string,
  ) {}

  send(row: Cells, at: number): Promise<Sent> {
    return (row.channel || 'form') === 'form' ? this.byForm(row) : this.byLead(row, at);
  }

  private async byForm(row: Cells): Promise<Sent> {
    const requestId = row.request_id ?? '';
    if (!row.sender_email) return refused(requestId, 'a form response needs an address');
    const sender = this.client.as(row.sender_email);
    const { id, path } = await this.findForm();
    const page = readFormPage(await (await sender.send(path)).text());
    const findings: string[] = [];
    let filled: Filled | undefined = fillIn(this.school, page, row);
    if (filled.omitted.length > 0)
      findings.push(`${requestId}: the form has no place for ${filled.omitted.join(', ')}`);
    for (let attempt = 0; filled && attempt <= MENDS; attempt++) {
      const response = await postForm(sender, page, filled.answers);
      if (response.ok) {
        const responseId = await this.newResponse(id);
        if (!responseId) break;
        return { requestId, sourceKey: `form:${responseId}`, registerNo: '', topic: filled.topic, findings };
      }
      findings.push(
        `${requestId}: the form said no (${response.status}): ${complaints(await response.text()).join(' | ')}`,
      );
      filled = mend(page, filled);
    }
    findings.push(`${requestId}: could not be sent`);
    return { requestId, sourceKey: '', registerNo: '', topic: '', findings };
  }

  /** A link out of a letter is opened and sent as it opened, with a word more under its text where there is one. */
  async follow(email: string, path: string, word = ''): Promise<string | undefined> {
    const sender = this.client.as(email);
    const page = readFormPage(await (await sender.send(path)).text());
    const code = givenAnswers(page).find(([name]) => isText(page, name));
    if (!code) return 'the link says nothing';
    const answers = givenAnswers(page).map(([name, value]): [string, string] => [
      name,
      word && name === code[0] ? `${value}\n${word}` : value,
    ]);
    const response = await postForm(sender, page, answers);
    if (!response.ok) return `the form said no (${response.status}): ${complaints(await response.text()).join(' | ')}`;
    await this.newResponse((await this.findForm()).id);
    return undefined;
  }

  private async findForm(): Promise<{ id: string; path: string }> {
    if (this.form) return this.form;
    const [file] = await this.client.requestForms();
    if (!file) throw new Error('There is no form: set-up did not create one');
    const { responderUri } = await this.client.get<{ responderUri?: string }>(`/v1/forms/${file.id}`);
    const path = responderUri ? new URL(responderUri, 'http://127.0.0.1').pathname : `/forms/d/e/${file.id}/viewform`;
    this.form = { id: file.id, path };
    return this.form;
  }

  /** The response that was not there before. */
  private async newResponse(formId: string): Promise<string | undefined> {
    const responses = await this.client.all<{ responseId: string }>(
      `/v1/forms/${formId}/responses?pageSize=5000`,
      'responses',
    );
    const fresh = responses.filter(({ responseId }) => !this.seen.has(responseId));
    for (const { responseId } of responses) this.seen.add(responseId);
    return fresh[0]?.responseId;
  }

  private async byLead(row: Cells, at: number): Promise<Sent> {
    const requestId = row.request_id ?? '';
    const topic = TOPICS.includes(row.expected_topic ?? '') ? row.expected_topic! : 'other';
    const format = row.preferred_format || 'written';
    const holder = holderOn(this.school, 'ej_lead', localText(at, this.school.zone).slice(0, 10));
    const lead = this.client.as(holder?.email || this.owner);
    const findings: string[] = [];
    const recording = {
      key: `year-${requestId}`,
      staff_id: row.staff_id ?? '',
      channel: ['oral', 'email', 'phone'].includes(row.channel ?? '') ? row.channel : 'oral',
      language: row.language || 'ru',
      topic,
      more_topics: [],
      text: row.text ?? '',
      class_label: row.class_label ?? '',
      subject: row.subject ?? '',
      urgency: row.urgency || 'normal',
      format,
      slot_choice: format === 'written' ? '' : await this.slotFor(lead, topic, format),
    };
    for (const client of [lead, this.client]) {
      const reply = await client.run<{ requests: { request_id: string }[] }>('recordRequest', recording);
      if (reply.ok)
        return { requestId, sourceKey: '', registerNo: reply.value?.requests[0]?.request_id ?? '', topic, findings };
      findings.push(`${requestId}: recordRequest refused: ${reply.code} ${JSON.stringify(reply.params ?? {})}`);
    }
    return { requestId, sourceKey: '', registerNo: '', topic, findings };
  }

  private async slotFor(lead: RestClient, topic: string, format: string): Promise<string> {
    const options = await lead.run<{ slots: SlotOption[] }>('recordingOptions', {});
    return (options.ok && earliestOption(this.school, options.value?.slots ?? [], topic, format)) || 'any';
  }
}

const isText = ({ questions }: FormPage, name: string): boolean =>
  questions.some((question) => question.name === name && question.kind === 'paragraph');

const refused = (requestId: string, why: string): Sent => ({
  requestId,
  sourceKey: '',
  registerNo: '',
  topic: '',
  findings: [`${requestId}: ${why}`],
});

/** Fields that a browser would not send, because their section is not shown, are not sent either. */
const postForm = (sender: RestClient, page: FormPage, answers: Filled['answers']): Promise<Response> =>
  sender.send(new URL(page.action, 'http://127.0.0.1').pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: formBody(page, answers),
    redirect: 'manual',
  });
