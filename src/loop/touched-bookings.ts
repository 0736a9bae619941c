// Whose booking a change of the schedule or of the conditions touches, and how, in the words of the page.
import type { TouchedBooking } from '../contract/schedule';
import type { Facts } from '../domain/facts';
import { nameOf } from '../domain/people';
import type { Touched } from '../domain/schedule-effect';

export const touchedInWords = (facts: Facts, touched: readonly Touched[]): TouchedBooking[] =>
  touched.map(({ request, slot, becomes, by_mail }) => ({
    request_id: request.request_id,
    person: nameOf(facts, request.staff_id),
    date: slot.date,
    starts_at: slot.starts_at,
    becomes,
    by_mail,
  }));
