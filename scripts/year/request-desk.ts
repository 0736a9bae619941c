// The desk of a played year: whoever holds a role answers what is due, and tells what became of meetings and failures.

import type { AskingTeachers } from './asking-teachers';
import { type DeskManners, MOVES, type QueueLine, type Step } from './desk-manners';
import { dateIn } from './offered-slot';
import { needed } from './open-school';
import { readyAnswer } from './ready-answers';
import type { RestClient, ScriptReply } from './rest-client';
import { holderOn, isHere, type School } from './school';
import { addDays, instantOf, localText } from './zoned-time';

interface Workbench {
  queue: QueueLine[];
  incidents: { incident_id: string; kind: string; started_at: string; ended_at: string }[];
}
interface Card {
  email: string;
  duplicate_of: string;
  may: string[];
}
/** As it was taken in: the desk may hand it on, and promise another day. */
export type TakenIn = Pick<QueueLine, 'topic' | 'role_key' | 'due_on'>;

const ROLES = ['ej_lead', 'deputy_uvr', 'sysadmin'] as const;
const QUESTION = { question: 'Напишите, пожалуйста, какой раздел открыт.' };
const REASON = { reason: 'Это вопрос другой роли' };
const HOUR = 3_600_000;
/** A week of working days after the answer the teacher is asked whether it works. */
const FOLLOWUP_DAYS = 5;

type Change = { readonly act: string } & Readonly<Record<string, string>>;

function changeFor(step: Step, { topic }: QueueLine): Change | undefined {
  if (step === 'take') return { act: 'take' };
  if (step === 'wait') return { act: 'wait', ...QUESTION };
  return step === 'transfer' ? { act: 'transfer', ...MOVES[topic], ...REASON } : undefined;
}

export class RequestDesk {
  readonly findings: string[] = [];
  readonly taken = new Map<string, TakenIn>();
  readonly done: Record<string, number> = {};
  private readonly looks = new Map<string, number>();
  private readonly followed = new Set<string>();
  private stirred = true;
  /** Roles with something open, and the day from which it is worth looking at again. */
  private readonly worth = new Map<string, string>();

  constructor(
    private readonly school: School,
    private readonly client: RestClient,
    private readonly teachers: AskingTeachers,
    private readonly manners: DeskManners,
    private readonly isWorking: (date: string) => boolean,
  ) {}

  /** Something came in: it is worth looking again. */
  stir(): void {
    this.stirred = true;
  }

  async open(at: number): Promise<void> {
    if ((await this.teachers.readMail(at)) > 0) this.stir();
    const date = localText(at, this.school.zone).slice(0, 10);
    const roles = ROLES.filter((role) => this.stirred || (this.worth.get(role) ?? '9999') <= date);
    this.stirred = false;
    for (const role of roles) {
      const email = holderOn(this.school, role, date)?.email;
      this.worth.delete(role);
      if (email) await this.work(this.client.as(email), role, at);
      else this.again(role, at);
    }
  }

  /** Looks again on the next day, or on a later one. */
  private again(role: string, at: number, later = ''): void {
    const next = addDays(localText(at, this.school.zone).slice(0, 10), 1);
    const date = later > next ? later : next;
    const known = this.worth.get(role);
    if (!known || date < known) this.worth.set(role, date);
  }

  private async work(client: RestClient, role: string, at: number): Promise<void> {
    let bench = await this.look(client);
    for (const line of bench.queue)
      if (!this.taken.has(line.request_id))
        this.taken.set(line.request_id, { topic: line.topic, role_key: line.role_key, due_on: line.due_on });
    if (role === 'sysadmin' && (await this.endFailures(client, bench, at))) bench = await this.look(client);
    const lasting = bench.incidents.some(({ kind, ended_at }) => kind === 'failure' && ended_at === '');
    const ids = bench.queue.map(({ request_id }) => request_id);
    for (const line of bench.queue) {
      if (line.role_key !== role || line.status === 'quarantined') continue;
      this.again(role, at, line.status === 'booked' ? dateIn(line.slot) : '');
      // Whoever reported a failure is told when it is over.
      if (line.topic === 'tech_failure' && lasting) continue;
      if (line.status === 'booked') await this.meet(client, line, at);
      else await this.advance(client, line, at, ids);
    }
  }

  private async look(client: RestClient): Promise<Workbench> {
    return needed(await client.run<Workbench>('workbench', {}), 'workbench');
  }

  private async endFailures(client: RestClient, { incidents }: Workbench, at: number): Promise<boolean> {
    let ended = false;
    for (const { incident_id, kind, started_at, ended_at } of incidents) {
      if (kind !== 'failure' || ended_at !== '') continue;
      this.again('sysadmin', at);
      const began = instantOf(started_at, this.school.zone);
      if (at - began < 2 * HOUR) continue;
      const over = Math.min(at, began + this.manners.downtime(incident_id) * HOUR);
      const end = { ended_at: localText(over, this.school.zone), message: 'Журнал снова открывается, всё проверено.' };
      const reply = await client.run('changeIncident', { act: 'end', incident_id, started_at, ...end });
      ended = this.count('incidents_ended', incident_id, reply) || ended;
    }
    return ended;
  }

  /** A booked time: the teacher may decline it while it is to come; afterwards the desk tells what became of it. */
  private async meet(client: RestClient, line: QueueLine, at: number): Promise<void> {
    const { request_id, topic } = line;
    const [, time = ''] = /(\d\d:\d\d)/.exec(line.slot) ?? [];
    const start = instantOf(`${dateIn(line.slot)}T${time}`, this.school.zone);
    if (at < start) {
      const { email } = this.teachers.declines(request_id, start) ? await this.card(client, line) : { email: '' };
      return email ? this.teachers.decline(request_id, email, start) : undefined;
    }
    if (!this.manners.came(request_id)) return void (await this.change(client, line, { act: 'no_show' }));
    const answer = this.manners.writesDown(request_id) ? readyAnswer(topic) : '';
    const card = await this.change(client, line, { act: 'held', answer });
    if (card) this.askedLater(line, card.email, at);
  }

  private async advance(client: RestClient, line: QueueLine, at: number, open: readonly string[]): Promise<void> {
    const { request_id, topic } = line;
    const look = this.looks.get(request_id) ?? 0;
    this.looks.set(request_id, look + 1);
    const step = this.manners.step(line, look, localText(at, this.school.zone).slice(0, 10));
    if (step === 'leave') return;
    const change = changeFor(step, line);
    if (change || line.marks.includes('duplicate')) {
      const card = await this.card(client, line);
      if (change && card.may.includes(change.act)) return void (await this.change(client, line, change));
      if (open.includes(card.duplicate_of) && card.may.includes('merge'))
        return void (await this.change(client, line, { act: 'merge', into: card.duplicate_of }));
    }
    const reply = await client.run<Card>('closeRequest', { request_id, answer: readyAnswer(topic) });
    if (this.count('answered', request_id, reply)) this.askedLater(line, reply.value!.email, at);
  }

  private askedLater({ request_id }: QueueLine, email: string, at: number): void {
    if (!email || this.followed.has(request_id)) return;
    this.followed.add(request_id);
    let date = localText(at, this.school.zone).slice(0, 10);
    for (let left = FOLLOWUP_DAYS; left > 0; ) {
      date = addDays(date, 1);
      if (this.isWorking(date)) left -= 1;
    }
    if (!isHere(this.school, email, date)) return;
    this.teachers.expectQuestion(request_id, email, instantOf(`${date}T07:30`, this.school.zone));
  }
  private async card(client: RestClient, { request_id }: QueueLine): Promise<Card> {
    return needed(await client.run<Card>('requestCard', { request_id }), 'requestCard');
  }

  private async change(client: RestClient, { request_id }: QueueLine, change: Change): Promise<Card | undefined> {
    const reply = await client.run<Card>('changeRequest', { request_id, change });
    return this.count(change.act, request_id, reply) ? reply.value : undefined;
  }

  private count(what: string, key: string, { ok, code, params }: ScriptReply<unknown>): boolean {
    if (ok) this.done[what] = (this.done[what] ?? 0) + 1;
    else this.findings.push(`${key} ${what}: ${code} ${JSON.stringify(params ?? {})}`);
    return ok;
  }
}
