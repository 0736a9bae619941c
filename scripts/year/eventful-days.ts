// On which days of a term what befalls an eventful year: drawn, and the same in every run of a seed.

import type { AskingTeachers } from './asking-teachers';
import { CalendarHands, HAND_EDITS } from './calendar-hands';
import { chance } from './chance';
import { checkInvariants, type Violation } from './check-invariants';
import { LeadActs } from './lead-acts';
import type { LivingSchool } from './living-school';
import { Register } from './register';
import type { RequestDesk } from './request-desk';
import type { RestClient } from './rest-client';
import { type Cells, isHere, isoDate, type Period } from './school';
import { datesBetween, staffDays } from './staff-days';
import { instantOf, localText } from './zoned-time';

export interface Happening {
  readonly at: number;
  readonly happen: () => Promise<void>;
}

const ROLES = ['ej_lead', 'deputy_uvr', 'sysadmin'] as const;
const LIMITED = ['current_marks', 'final_marks'];
/** Letters with links to other times, besides those about a time that the teacher declined. */
const OFFERS = ['slot_lost', 'place_offered'];
const RUSH = 12;
/** Working days of a term within which everything befalls. */
const BUSY_DAYS = 15;
const DAY = 86_400_000;
/** Working days between two checks of what must always hold: much of it is over by the end of the year. */
const CHECKED_EVERY = 3;

export class EventfulYear {
  readonly acts: LeadActs;
  /** What did not hold in the course of the year. */
  readonly violations: (Violation & { readonly on: string })[] = [];
  private readonly hands: CalendarHands;
  private readonly read = new Set<string>();

  constructor(
    private readonly school: LivingSchool,
    private readonly client: RestClient,
    private readonly teachers: AskingTeachers,
    private readonly desk: Pick<RequestDesk, 'stir'>,
    private readonly seed: string,
  ) {
    this.acts = new LeadActs(school, client, seed);
    this.hands = new CalendarHands(client, this.acts, seed);
  }

  happenings(period: Period): Happening[] {
    const isWorking = staffDays(this.school);
    const [first, last] = [period.from, period.until].map((at) => localText(at, this.school.zone).slice(0, 10));
    const terms = this.school.table('quarters').filter((term) => term.compliance_from);
    const ends = terms.map((term) => isoDate(term.ends_on)).sort();
    return [
      ...terms.flatMap((term, i) => {
        const days = [...datesBetween(isoDate(term.starts_on), isoDate(term.ends_on))].filter(isWorking);
        return days.length < 20 ? [] : this.ofTerm(i, days, ends.at(-1)!);
      }),
      ...[...datesBetween(first!, last!)]
        .filter(isWorking)
        .flatMap((date, i) => [
          ...(i % CHECKED_EVERY === 0 ? [this.on(date, '16:30', () => this.check(date))] : []),
          this.on(date, '09:05', () => this.visits(date)),
          this.on(date, '13:10', () => this.post()),
        ]),
    ];
  }

  private on(date: string, time: string, happen: () => Promise<void>): Happening {
    return { at: instantOf(`${date}T${time}`, this.school.zone), happen };
  }

  private ofTerm(n: number, days: readonly string[], last: string): Happening[] {
    const { acts, hands } = this;
    const odd = n % 2 === 1;
    /** Close together, so that one gets in the way of the other. */
    const drawn = (what: string): number => 3 + Math.floor(chance(this.seed, 'day', what, String(n)) * BUSY_DAYS);
    const day = (index: number): string => days[Math.min(index, days.length - 1)]!;
    const span = (index: number, length: number) => ({ from: day(index + 1), to: day(index + length) });
    const role = ROLES[Math.floor(chance(this.seed, 'role', String(n)) * ROLES.length)]!;

    const [aside, acting, second, away] = ['aside', 'acting', 'second', 'away'].map(drawn);
    // Early enough in September that times for plans are still proposed (clause 2.2).
    const version = n === 0 ? 3 + (drawn('version') % 6) : drawn('version');
    const [room, closure, off] = ['room', 'closure', 'off'].map(drawn);
    let ends = '';
    let repair = async (): Promise<void> => undefined;
    const rush = day(drawn('rush'));
    return [
      this.on(rush, '09:35', () => this.rush(rush)),
      this.on(day(aside!), '09:20', () => acts.discard(day(aside!), last)),
      this.on(day(version), '09:40', () => acts.approve(day(version), last, `${n + 1}-Э`)),
      this.on(day(acting!), '10:10', async () => {
        ends = (await acts.standIn('ej_lead', day(acting!), span(acting!, 5), odd ? LIMITED : [])) ?? '';
      }),
      this.on(day(acting! + 3), '10:20', async () => (ends && odd ? acts.endSubstitution(ends) : undefined)),
      this.on(day(second!), '10:30', async () => void (await acts.standIn(role, day(second!), span(second!, 3), []))),
      this.on(day(away!), '10:40', () => acts.beAway(odd ? role : 'ej_lead', span(away!, 2))),
      this.on(day(room!), '11:10', async () => {
        repair = await acts.breakRoom(day(room!));
      }),
      this.on(day(room! + 4), '11:20', () => repair()),
      this.on(day(closure!), '11:30', () => acts.changeDay(day(closure! + 1), false)),
      this.on(day(off!), '11:40', () => acts.changeDay(day(off! + 1), true)),
      this.on(day(off!), '16:10', async () => (odd ? undefined : acts.changeDay(day(off! + 1), true, true))),
      ...HAND_EDITS.flatMap((how) => {
        const date = day(drawn(how));
        const edit = this.on(date, '12:10', () => hands.edit(how, instantOf(`${date}T12:10`, this.school.zone)));
        return [edit, this.on(date, '14:10', () => hands.settle(date))];
      }),
    ];
  }

  private async check(date: string): Promise<void> {
    for (const one of await checkInvariants(this.client)) {
      const known = this.violations.some(({ code, subject }) => code === one.code && subject === one.subject);
      if (!known) this.violations.push({ ...one, on: date });
    }
    this.acts.count('checks');
  }

  /** More come to the desk than usual, and want to meet: times are scarce, and somebody always loses one. */
  private async visits(date: string): Promise<void> {
    const wanted = this.acts
      .shuffled(this.here(date), `visits ${date}`)
      .slice(0, Math.floor(chance(this.seed, 'n', date) * 4));
    for (const [i, { staff_id = '' }] of wanted.entries()) {
      const [topic] = this.acts.shuffled(['ktp', 'current_marks', 'final_marks', 'reports', 'method'], `${date} ${i}`);
      await this.visit(date, i, staff_id, topic!);
    }
    this.desk.stir();
  }

  /** More want to see the deputy on one morning than there are times: the last of them wait for one that becomes free. */
  private async rush(date: string): Promise<void> {
    for (const [i, { staff_id = '' }] of this.acts.shuffled(this.here(date), `rush ${date}`).slice(0, RUSH).entries())
      await this.visit(date, 100 + i, staff_id, 'method');
    this.desk.stir();
  }

  private here(date: string): Cells[] {
    return this.school
      .table('staff')
      .filter(({ hired_on }) => isoDate(hired_on) <= date)
      .filter(({ email = '', training_required }) => training_required === 'yes' && isHere(this.school, email, date));
  }

  private async visit(date: string, n: number, staff_id: string, topic: string): Promise<void> {
    const words = {
      channel: 'oral',
      language: 'ru',
      more_topics: [],
      class_label: '',
      subject: '',
      slot_choice: 'any',
    };
    const about = { text: `Посмотреть вместе, как это делается (${date}, ${n + 1})`, topic, format: 'in_person' };
    const urgency = ['high', 'normal', 'low'][Math.floor(chance(this.seed, 'urgency', date, String(n)) * 3)];
    await this.acts.record({ ...words, ...about, key: `visit-${date}-${n}`, staff_id, urgency });
  }

  /** Whoever is offered other times reads the letter in the days to come. */
  private async post(): Promise<void> {
    const register = await Register.find(this.client);
    if (!register) return;
    const letters = (await register.rows('outbox')).filter(
      ({ kind = '', status, key = '' }) => OFFERS.includes(kind) && status === 'sent' && !this.read.has(key),
    );
    if (letters.length === 0) return;
    const people = new Map((await register.rows('requests')).map((row) => [row.request_id, row.staff_id]));
    const { now } = await this.client.get<{ now: string }>('/workspace/clock');
    const at = Date.parse(now);
    for (const { key = '', kind = '', request_id = '' } of letters) {
      this.read.add(key);
      const person = this.school.table('staff').find(({ staff_id }) => staff_id === people.get(request_id));
      if (person?.email) this.teachers.expectTimes(request_id, person.email, at, at + 2 * DAY);
      this.acts.count(`letters_${kind}`);
    }
  }
}
