// The world of one run, made of Google's services.
import { errorCode } from '../loop/error-code';
import type { Availability, CoverageSheet, DashboardSheet, SelfCheckForm, Time, World } from '../loop/ports';
import { ScriptClock } from './clock';
import { CoverageTab } from './coverage-sheet';
import { DashboardTab } from './dashboard-sheet';
import { GoogleAvailability } from './free-busy';
import { GoogleMailer } from './mailer';
import { StoredMemory } from './memory';
import { SheetRegister } from './register';
import { GoogleRequestForm } from './request-form';
import { GoogleSelfCheckForm } from './self-check-form';
import { GoogleSharedCalendar } from './shared-calendar';

export class GoogleWorld implements World {
  private readonly stored = new StoredMemory();
  readonly time: Time = new ScriptClock(() => this.memory.time_zone);
  readonly register = new SheetRegister(() => this.memory);
  readonly mailer = new GoogleMailer();

  get memory() {
    return this.stored.current;
  }

  /** Made when asked for: their ids and zone are known only after set-up. */
  get form() {
    const { form_id, form_items, language, time_zone } = this.memory;
    this.openForm ??= new GoogleRequestForm(form_id, form_items, language, time_zone);
    return this.openForm;
  }
  private openForm: GoogleRequestForm | undefined;

  private openSelfCheck: SelfCheckForm | undefined;
  get selfCheckForm(): SelfCheckForm {
    const { owner, language, time_zone } = this.memory;
    this.openSelfCheck ??= new GoogleSelfCheckForm(owner, language, time_zone);
    return this.openSelfCheck;
  }

  get calendar() {
    return new GoogleSharedCalendar(this.memory.calendar_id, this.memory.time_zone);
  }

  get availability(): Availability {
    return new GoogleAvailability(this.memory.time_zone, (error) => this.log(`freebusy.failed ${errorCode(error)}`));
  }

  get coverageSheet(): CoverageSheet {
    return new CoverageTab();
  }

  get dashboardSheet(): DashboardSheet {
    return new DashboardTab();
  }

  remember(change: Parameters<StoredMemory['change']>[0]): void {
    this.stored.change(change);
  }

  keepMemory(): void {
    this.stored.keep();
  }

  log(message: string): void {
    console.warn(message);
  }
}
