// The link of a remote consultation, kept in its slot by place; it is of whoever was booked when the calendar gave it.
import type { SlotRow } from './tables';

/** Empty where the calendar gave none, or gave it to somebody else. */
export const meetingLink = (slot: SlotRow, requestId: string): string => {
  const found = slot.meeting.find((item) => item.startsWith(`${requestId}=`));
  return requestId === '' || found === undefined ? '' : found.slice(requestId.length + 1);
};

/** The slot with what the calendar now says of a place; an empty link takes it away. */
export function withMeeting(slot: SlotRow, place: number, requestId: string, link: string): SlotRow {
  const item = link === '' || requestId === '' ? '' : `${requestId}=${link}`;
  if ((slot.meeting[place - 1] ?? '') === item) return slot;
  const length = Math.max(slot.meeting.length, place);
  const meeting = Array.from({ length }, (_, i) => (i === place - 1 ? item : (slot.meeting[i] ?? '')));
  while (meeting.length > 0 && meeting[meeting.length - 1] === '') meeting.pop();
  return { ...slot, meeting };
}
