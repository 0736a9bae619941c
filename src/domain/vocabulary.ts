// The closed word lists of the register: what a cell may say.

export const ROLES = ['deputy_uvr', 'ej_lead', 'sysadmin'] as const;
export const TOPICS = [
  'ktp',
  'current_marks',
  'final_marks',
  'reports',
  'tech_help',
  'tech_failure',
  'equipment',
  'method',
  'training',
  'other',
] as const;
export const URGENCIES = ['high', 'normal', 'low'] as const;
export const FORMATS = ['in_person', 'remote', 'written'] as const;
export const LANGUAGES = ['ru', 'en'] as const;
export const CHANNELS = ['form', 'oral', 'email', 'phone'] as const;
/** A request's life: taken in, given to a holder, worked on, answered, and confirmed, opened again, or closed without an answer. */
export const REQUEST_STATUSES = [
  'new',
  'assigned',
  'booked',
  'in_work',
  'waiting',
  'answered',
  'confirmed',
  'reopened',
  'closed',
  'quarantined',
] as const;
/** Somebody still has to do something about it. */
export const OPEN_STATUSES = ['new', 'assigned', 'booked', 'in_work', 'waiting', 'reopened'] as const;
export const SLOT_STATUSES = ['open', 'closed', 'withdrawn', 'removed'] as const;
/** `approved` says nothing of time: whether it is to come, in force or replaced follows from its days and from later versions. */
export const VERSION_STATUSES = ['draft', 'approved', 'discarded'] as const;
export const UPGRADE_STATUSES = ['wanted', 'asked', 'approved', 'done', 'refused'] as const;
export const OUTBOX_STATUSES = ['owed', 'sent', 'failed', 'void'] as const;
/** `proposed`: nobody was invited yet. `planned`: approved, and its group invited. */
export const SESSION_STATUSES = ['proposed', 'planned', 'held', 'cancelled'] as const;
export const LETTERS = [
  'acknowledgement',
  'answer',
  'slot_lost',
  'training_declined',
  'training_reminder',
  'training_unconfirmed',
  'coverage_warning',
  'question',
  'reopened',
  'dropped',
  'booking_declined',
  'followup',
  'digest',
  'escalation',
  'incident_over',
  'maintenance',
  'place_offered',
  'report',
  'self_check',
] as const;
/** What is kept for a time: settings `retention_…_months`. */
export const RETENTION_TERMS = [
  'requests',
  'requests_person',
  'attendance',
  'self_check',
  'outbox',
  'replies',
  'journal',
  'quarantine',
] as const;
export const LEDGER_WINDOWS = ['default', 'strict'] as const;
export const SESSION_KINDS = ['training', 'training_individual', 'consultation'] as const;
