// English beginnings of words that tell a topic or how urgent it is. Up to three letters mean a whole word.
import type { TopicStems, UrgencyStems } from './stems';

export const STEMS_EN: TopicStems = {
  ktp: {
    decisive: 'ktp, lesson plan',
    sure: `thematic plan, course plan, syllabus, scheme of work, curriculum plan, import plan, upload plan,
      copy plan, plan import, plan upload, last years plan, teaching plan, plan schedule`,
    likely: `import, curriculum, number of hours, hours match, template, shift dates, plan, behind schedule,
      reserve hours, numbering, copy from, last year`,
    faint: 'export, file, excel, xls, xlsx, csv, upload, hours, topics, paste',
  },
  current_marks: {
    sure: `current mark, day mark, daily mark, current grade, homework, absence, absent, attendance mark, late mark,
      latecom, correct mark, change mark, delete mark, remove mark, edit mark, correct grade, change grade,
      delete grade, remove grade, edit grade, wrong mark, wrong grade, weight, type of work, test mark,
      test grade, lesson topic, two marks, backdate, comment to mark, illness, was ill, second mark,
      extra column, enter mark, enter grade, put mark, substitut`,
    likely: 'mark, grade, lesson, test, quiz, essay, column, subgroup, enter, score',
    faint: 'journal, pupil, student, delete, cell, class, date',
  },
  final_marks: {
    sure: `final mark, final grade, term mark, term grade, quarter mark, quarter grade, year mark, year grade,
      annual mark, annual grade, half year, end of term mark, end of year, close term, close quarter,
      close period, closing, average mark, average grade, weighted average, rounding, round up, not assessed,
      certificate, exam mark, exam grade, interim assessment, trimester, resit, debt, graduat`,
    likely: 'final, term, quarter, average, exam, annual, semester, period, assess, end of',
    faint: 'mark, grade, close, year',
  },
  reports: {
    decisive: 'report',
    sure: `summary sheet, mark sheet, statistic, pass rate, quality rate, attendance summary, attendance rate,
      performance, class summary, attendance overview, transcript, monitoring, honours, top students, ranking,
      printable, print journal, print gradebook`,
    likely: 'print, summary, percent, analysis, chart, generate, overview, pdf, attendance, download',
    faint: 'export, excel, table, deputy, parents, meeting, word',
  },
  tech_help: {
    decisive: 'password',
    sure: `login, log in, logging in, sign in, signing in, username, account, access to, no access, cant access,
      cannot access, permission, rights, cant see class, cannot see class, cant see subject, cannot see subject,
      class missing, subject missing, missing class, missing subject, class not listed, class gone,
      subject gone, dont see class, dont see subject, profile, register, locked out, reset, two factor,
      verification code, no class, dont see pupil, cant see pupil, missing pupil, add pupil, transfer pupil,
      not in list, new surname, changed surname, empty class, my group`,
    likely: `access, cant see, cannot see, dont see, forgot, where find, button, app, mobile, notification, settings,
      missing, browser, disappear, setup, set up`,
    faint: 'find, menu, phone, list, message, add, connect',
  },
  tech_failure: {
    decisive: 'internet, wi fi, wifi',
    sure: `freeze, froze, hang, crash, outage, site down, is down, system down, site doesnt, gradebook doesnt,
      journal doesnt, computer doesnt, laptop doesnt, printer doesnt, computer wont, laptop wont, mouse,
      keyboard, monitor, blue screen, blank page, white screen, black screen, server, 500, 502, 503, 504, 404,
      wont start, wont turn, broken, no connection, network, virus, wont load, not loading, wont open,
      doesnt load, doesnt open, not responding, keeps logging, kicks, offline`,
    likely: `doesnt work, not working, isnt working, stopped working, error, slow, fails, failed, failure, unavailable,
      timeout, spinning, wont save, doesnt save, not saving, reload, glitch`,
    faint: 'computer, printer, laptop, page, screen, everyone',
  },
  equipment: {
    decisive: 'nowhere to',
    sure: `no computer, without computer, need computer, need laptop, no laptop, spare computer, spare laptop,
      free computer, borrow, nowhere to work, place to work, workplace, projector, equipment, room access,
      access to room, computer room, tablet, cartridge, toner, loudspeaker, scanner, webcam, headphone,
      whiteboard, old computer, room is taken, room is busy, key to, enough computers, desk`,
    likely: 'computer, laptop, room, printer, install, device',
    faint: 'library, staff room, free',
  },
  method: {
    decisive: `am i allowed, are we allowed, is it allowed, do i have to, do we have to, am i required, are we required,
      is it required, school rule, by the rules, who fills, who should`,
    sure: `method, the rules, rules say, regulation, policy, allowed to, is it ok to, should i, should we,
      required to, how many marks, how many grades, minimum number, criteria, requirement, is it correct,
      correct way, right way, legal, guideline, supposed to, deadline for, inspection, special needs,
      home schooling, home taught, or not, who puts, who enters, from which date, wording, quarantine`,
    likely: `national check, state exam, mock exam, club, excursion, trip, olympiad, competition, allowed, rule,
      required, must, should, deadline, correct, properly, deputy, permitted, how many, supposed, instruction`,
    faint: 'why, recommend, best way, order',
  },
  training: {
    decisive: 'workshop, webinar, seminar',
    sure: `training, course for, teach me, teach us, learn how, learn to, masterclass, master class, from scratch,
      tutorial, certificate of training, professional development, onboarding, group session`,
    likely: 'course, session, learn, beginner, newcomer, practice, walk me through',
    faint: 'show me, group',
  },
  other: {
    decisive: 'my son, my daughter, my child',
    sure: `consultation schedule, consultation hours, office hours, when consultation, thank you for, thanks for`,
    likely: 'consultation, feedback, suggestion',
    faint: 'thank, schedule',
  },
};

export const URGENCY_EN: UrgencyStems = {
  high: 'urgent, today, asap, right now, right away, immediately, as soon as possible, end of the day',
  low: 'not urgent, no rush, no hurry, when you have time, whenever convenient, when convenient, no need to hurry',
};

/** Words that tell no topic, only that a text reads as English. */
export const COMMON_EN = `hello, dear, please, help, the, and, for, not, how, what, where, when, why, can, cant, cannot, could, would, does, doesnt, dont, have, has, had,
  this, that, with, from, into, about, there, they, them, their, our, your, you, are, was, were, will, wont, need, want, today, tomorrow, yesterday, urgent, question, problem, teacher,
  school, history, biology, physics, mathematic, english, after, before, only, which, says, asks, some, any, all, but, its, one, two`;
