// The lead's mornings of a played year: what was held is confirmed, and what the planner proposes is approved.

import { needed } from './open-school';
import type { RestClient } from './rest-client';
import { holderOn, type School } from './school';
import type { Answer, Teachers } from './teachers';

interface SessionLine {
  session_id: string;
  state: string;
  waiting: number;
  affected: { option: object | null } | null;
}
interface SessionCard extends SessionLine {
  date: string;
  starts_at: string;
  ends_at: string;
  participants: { staff_id: string; invited_by: string; rsvp: string }[];
}
interface TrainingBoard {
  sessions: SessionLine[];
}

/** Approving may lead to new proposals; a lead looks again, but not forever. */
const LOOKS = 4;

const asksForApproval = (line: SessionLine): boolean =>
  line.state === 'proposed' || line.waiting > 0 || (line.state === 'affected' && Boolean(line.affected?.option));

export class LeadDesk {
  readonly findings: string[] = [];
  confirmed = 0;
  approved = 0;
  cancelled = 0;
  present = 0;

  constructor(
    private readonly school: School,
    private readonly client: RestClient,
    private readonly teachers: Teachers,
    private readonly approves: boolean,
  ) {}

  /** Nothing on a day on which nobody holds the role. */
  async morning(date: string): Promise<void> {
    const lead = holderOn(this.school, 'ej_lead', date)?.email;
    if (!lead) return;
    const client = this.client.as(lead);
    let board = await this.board(client);
    const toConfirm = board.sessions.filter(({ state }) => state === 'unconfirmed');
    for (const { session_id } of toConfirm) await this.confirm(client, session_id);
    if (toConfirm.length > 0) board = await this.board(client);
    for (let look = 0; this.approves && look < LOOKS; look++) {
      const ids = board.sessions.filter(asksForApproval).map(({ session_id }) => session_id);
      if (ids.length === 0) return;
      board = await this.approve(client, ids, board, date);
    }
  }

  private async board(client: RestClient): Promise<TrainingBoard> {
    return needed(await client.run<TrainingBoard>('trainingBoard', {}), 'trainingBoard');
  }

  private async approve(client: RestClient, ids: readonly string[], board: TrainingBoard, date: string) {
    const all = await client.run<TrainingBoard>('approveTraining', { session_ids: ids });
    this.approved += all.ok ? ids.length : 0;
    if (all.ok) return all.value!;
    let after = board;
    for (const id of ids) {
      const one = await client.run<TrainingBoard>('approveTraining', { session_ids: [id] });
      if (one.ok) {
        after = one.value!;
        this.approved += 1;
      } else this.findings.push(`${date} approveTraining ${id}: ${one.code} ${JSON.stringify(one.params ?? {})}`);
    }
    return after;
  }

  private async confirm(client: RestClient, session_id: string): Promise<void> {
    const card = needed(await client.run<SessionCard>('trainingSession', { session_id }), 'trainingSession');
    const attended = card.participants
      .filter(({ invited_by }) => invited_by !== '')
      .filter(({ staff_id, rsvp }) => this.teachers.comes(session_id, staff_id, rsvp as Answer, card.date))
      .map(({ staff_id }) => staff_id);
    if (attended.length === 0) {
      this.cancelled += 1;
      const reply = await client.run('cancelTraining', { session_id, reason: 'Никто не пришёл' });
      return void needed(reply, 'cancelTraining');
    }
    const confirmation = {
      session_id,
      held_start: `${card.date}T${card.starts_at}`,
      held_end: `${card.date}T${card.ends_at}`,
      attended,
      sheet_signed: true,
    };
    needed(await client.run('confirmTraining', confirmation), 'confirmTraining');
    this.confirmed += 1;
    this.present += attended.length;
  }
}
