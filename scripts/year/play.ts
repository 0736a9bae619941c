// Plays a school's year, or its beginning: the clock, the hourly ticks, and every request at its time.

import { AskingTeachers } from './asking-teachers';
import type { DeskManners } from './desk-manners';
import { EventfulYear, type Happening } from './eventful-days';
import { LeadDesk } from './lead-desk';
import { LivingSchool } from './living-school';
import { importSchool, type Opened, openWorkspace, setUp } from './open-school';
import { PostOffice, type Sent } from './post';
import { Register } from './register';
import { RequestDesk } from './request-desk';
import { isoDate, type Period, periodOf, postOf, type School } from './school';
import { datesBetween, staffDays } from './staff-days';
import { type Manners, Teachers } from './teachers';
import { addDays, instantOf, localText } from './zoned-time';

export interface PlayOptions {
  /** Where the data lies; in memory where it is left out. */
  dir?: string | undefined;
  script?: string | undefined;
  /** The instant to stop at instead of the year's end. */
  until?: number | undefined;
  /** Where people live through the trainings, instead of finding them in the imported history. */
  life?: Life | undefined;
  /** How the desk answers, where it does. */
  desk?: DeskManners | undefined;
  /** The seed of what befalls the schedule and the conditions of help, where anything does; it takes a desk. */
  events?: string | undefined;
  /** Told now and then: the share of the time that has been played, and the day. */
  progress?: ((share: number, day: string, sent: number) => void) | undefined;
}

/** What is imported on the first day, and what becomes of the trainings from then on. */
export interface Life {
  imported(school: School): School;
  readonly manners: Manners;
  /** Whether the lead approves what the planner proposes. */
  readonly approves: boolean;
}

export interface Played extends Opened {
  readonly school: School;
  readonly period: Period;
  readonly sent: readonly Sent[];
  readonly findings: readonly string[];
  readonly helped: { readonly desk: RequestDesk; readonly teachers: AskingTeachers } | undefined;
  readonly lived: { readonly desk: LeadDesk; readonly teachers: Teachers } | undefined;
  readonly befell: EventfulYear | undefined;
}

const DAY = 86_400_000;
/** So long after the last window a term may wait to be closed. */
const CLOSING_DAYS = 28;

export async function play(founded: School, options: PlayOptions = {}): Promise<Played> {
  const whole = periodOf(founded);
  const period = { from: whole.from, until: options.until ?? whole.until };
  const opened = openWorkspace(founded, { dir: options.dir, script: options.script, now: period.from });
  try {
    await setUp(opened, founded.language);
    await importSchool(opened, options.life?.imported(founded) ?? founded);
    await setUp(opened, founded.language);
    const living = options.events === undefined ? undefined : new LivingSchool(founded, opened.client);
    const school = living ?? founded;
    const lived = options.life && peopleOf(school, opened, options.life);
    const office = new PostOffice(school, opened.client, opened.owner);
    const helped = options.desk && helpersOf(school, opened, office, options.desk);
    const befell =
      living && helped && new EventfulYear(living, opened.client, helped.teachers, helped.desk, options.events!);
    const days = [
      ...(lived ? morningsOf(school, period, lived) : []),
      ...(helped ? hoursOf(school, period, helped.desk) : []),
      ...(befell?.happenings(period) ?? []),
    ];
    const sent = await pass(opened, office, { school, period, options, days, desk: helped?.desk });
    if (options.until === undefined) await untilClosed(opened, school);
    const findings = [
      ...sent.flatMap((one) => one.findings),
      ...(lived?.desk.findings ?? []),
      ...(helped ? [...helped.desk.findings, ...helped.teachers.findings] : []),
      ...(befell?.acts.findings ?? []),
    ];
    return { ...opened, school, period, sent, findings, helped, lived, befell };
  } catch (error) {
    opened.close();
    throw error;
  }
}

function peopleOf(
  school: School,
  { client, owner }: Opened,
  { manners, approves }: Life,
): NonNullable<Played['lived']> {
  const teachers = new Teachers(school, client, owner, manners);
  return { teachers, desk: new LeadDesk(school, client, teachers, approves) };
}

function helpersOf(
  school: School,
  { client }: Opened,
  office: PostOffice,
  manners: DeskManners,
): NonNullable<Played['helped']> {
  const teachers = new AskingTeachers(client, office, manners);
  return { teachers, desk: new RequestDesk(school, client, teachers, manners, staffDays(school)) };
}

function workingDates(school: School, period: Period): string[] {
  const [first, last] = [period.from, period.until].map((at) => localText(at, school.zone).slice(0, 10));
  return [...datesBetween(first!, last!)].filter(staffDays(school));
}

/** On every staff working day the teachers read their mail first, and then the lead opens the desk. */
const morningsOf = (school: School, period: Period, { desk, teachers }: NonNullable<Played['lived']>): Happening[] =>
  workingDates(school, period).map((date) => {
    const at = instantOf(`${date}T08:30`, school.zone);
    return {
      at,
      happen: async () => {
        await teachers.answer(at, date);
        await desk.morning(date);
      },
    };
  });

/** Twice on every staff working day the desk looks at what came. */
const hoursOf = (school: School, period: Period, desk: RequestDesk): Happening[] =>
  workingDates(school, period)
    .flatMap((date) => ['T08:40', 'T14:30'].map((time) => instantOf(`${date}${time}`, school.zone)))
    .map((at) => ({ at, happen: () => desk.open(at) }));

interface Course {
  readonly school: School;
  readonly period: Period;
  readonly options: PlayOptions;
  readonly days: readonly Happening[];
  readonly desk: RequestDesk | undefined;
}

async function pass({ client, workspace }: Opened, office: PostOffice, course: Course): Promise<Sent[]> {
  const { school, period, options, days, desk } = course;
  const sent: Sent[] = [];
  let told = 0;
  const passTo = async (instant: number): Promise<void> => {
    // A day at a time, so that progress is seen and no answer of the clock grows with the school.
    for (let now = workspace.clock.now(); now < instant; now = workspace.clock.now()) {
      await client.moveClock(Math.min(instant, now + DAY));
      if (!options.progress || Date.now() - told < 200) continue;
      told = Date.now();
      const share = (workspace.clock.now() - period.from) / (period.until - period.from);
      options.progress(share, localText(workspace.clock.now(), school.zone).slice(0, 10), sent.length);
    }
  };
  const post = postOf(school).map(({ row, at }) => ({
    at,
    happen: async () => {
      sent.push(await office.send(row, at));
      desk?.stir();
    },
  }));
  const happenings = [...post, ...days].filter(({ at }) => at <= period.until);
  for (const { at, happen } of happenings.sort((a, b) => a.at - b.at)) {
    await passTo(at);
    await happen();
  }
  await passTo(period.until);
  return sent;
}

/** A term's ledger closes some days after its window, when all of it is confirmed or the waiting is over. */
async function untilClosed({ client, workspace }: Opened, school: School): Promise<void> {
  const terms = school.table('quarters').filter((term) => term.compliance_from);
  const [lastDay] = terms.map((term) => isoDate(term.compliance_to || term.ends_on)).sort((a, b) => b.localeCompare(a));
  if (!lastDay) return;
  const limit = instantOf(`${addDays(lastDay, CLOSING_DAYS)}T06:00`, school.zone);
  const isClosed = async (): Promise<boolean> => {
    const rows = (await (await Register.find(client))?.rows('closed_terms')) ?? [];
    return terms.every(({ period_code }) => rows.some((row) => row.period_code === period_code));
  };
  while (workspace.clock.now() < limit && !(await isClosed())) await client.moveClock(workspace.clock.now() + DAY);
}
